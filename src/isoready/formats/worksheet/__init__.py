"""Worksheets as PDF: pages to print, or a form that viewers fill in."""
