mod evidence;
mod journal;
mod plan;
mod promises;
mod vault;
