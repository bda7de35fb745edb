"""Ways in which answers are asked for and come in."""
