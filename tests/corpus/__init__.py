"""Workbooks as offices have them, each built by a small function with its counts."""
