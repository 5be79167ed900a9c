mod directory;
mod evidence;
mod help;
mod journal;
mod plan;
mod promises;
mod vault;
