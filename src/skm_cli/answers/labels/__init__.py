"""The words by which headers, answers and rows are recognised."""
