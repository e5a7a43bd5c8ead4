"""Who answered, and when."""
