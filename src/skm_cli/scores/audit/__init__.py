"""The audit workbook: the scores with live formulas."""
