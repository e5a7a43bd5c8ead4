"""Any spreadsheet or text as rows of cells."""
