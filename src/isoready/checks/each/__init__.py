"""The checks, one a file, each named as its id; none knows another."""
