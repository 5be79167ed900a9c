mod directory;
mod evidence;
mod hand_over;
mod help;
mod journal;
mod plan;
mod promises;
mod vault;
