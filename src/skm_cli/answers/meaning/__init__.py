"""The value that a cell of an answer column has."""
