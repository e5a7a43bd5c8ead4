"""The disk: one module a kind of file."""
