//! The journal against a plain model in memory, and its promises case by case.

mod files;
mod imports;
mod made;
mod model;
mod parsers;
mod rules;
