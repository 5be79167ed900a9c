mod codec;
mod fields;
mod tree;
mod words;
