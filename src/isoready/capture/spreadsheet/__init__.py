"""Answers in a spreadsheet: written out as XLSX or CSV, and read back exactly."""
