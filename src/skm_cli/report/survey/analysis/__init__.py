"""What the results mean: strengths, suggestions, trend, earlier plans."""
