"""The workbooks (.xlsx) that the program writes."""
