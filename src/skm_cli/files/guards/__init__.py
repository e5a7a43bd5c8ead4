"""Checks of a spreadsheet's package before a reader opens it."""
