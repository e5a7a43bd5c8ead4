"""Which column is which question, and which columns a message proposes."""
