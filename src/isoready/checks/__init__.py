"""Checks: statements about a firm's policies, registers and records that its files make true or false; one a file."""
