"""How Word is told: from a context to the bytes of a document."""
