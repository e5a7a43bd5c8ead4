"""Values that a report is made of."""
