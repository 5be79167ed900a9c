mod evidence;
mod journal;
mod promises;
mod vault;
