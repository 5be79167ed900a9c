//! The journal against a plain model in memory, and what it promises case by case.

mod files;
mod made;
mod model;
mod parsers;
mod rules;
