"""The pages of the Word templates: how a document is laid out."""
