"""Which rows are respondents, and their counts."""
