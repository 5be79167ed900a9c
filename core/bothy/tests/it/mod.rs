mod evidence;
mod journal;
mod vault;
