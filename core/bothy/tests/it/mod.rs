mod vault;
mod evidence;
