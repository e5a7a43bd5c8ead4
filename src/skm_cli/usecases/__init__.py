"""The use cases: each command reads all, computes, writes once, returns a result."""
