"""Paper: a sheet of questions that is printed, or filled in as a PDF form, and the reader of what came back in it."""
