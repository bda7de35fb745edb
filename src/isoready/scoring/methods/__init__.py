"""The built-in methods: how a group's value is made of its children's; found by entry point, one a file."""
