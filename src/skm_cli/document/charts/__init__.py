"""The XML of a chart and its workbook."""
