"""Captions, references, headings, lists of contents and page numbers."""
