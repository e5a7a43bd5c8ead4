"""The layout of the documents: what writes the Word templates."""
