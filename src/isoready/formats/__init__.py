"""Formats: functions from one noun to the bytes of a file; they ask nobody and open nothing of the user's."""
