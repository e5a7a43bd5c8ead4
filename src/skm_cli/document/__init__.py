"""From a context to the bytes of a Word document."""
