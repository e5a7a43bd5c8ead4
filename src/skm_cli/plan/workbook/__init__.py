"""The plan as a workbook that is filled in with Excel."""
