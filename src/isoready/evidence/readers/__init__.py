"""Readers: reports that machines make and lock files, a module a format, into the few facts a check needs."""
