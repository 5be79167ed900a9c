mod book;
mod codec;
mod fields;
mod pack;
mod tree;
mod words;
