"""The interview: which question is asked next, what a typed line means, and what it changes in the assessment."""
