"""Which sheet holds answers, and which column is which question."""
