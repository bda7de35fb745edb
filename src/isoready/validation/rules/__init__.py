"""The rules: one a file, each with a page of the same name in ``docs/rules``."""
