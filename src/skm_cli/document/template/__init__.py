"""The tags of a template, and what is said when one fails."""
