"""Workbooks (.xlsx) that the program writes."""
