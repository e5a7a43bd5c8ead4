"""One module a command: read all, compute, write once, return a result."""
