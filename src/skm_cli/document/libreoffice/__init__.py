"""LibreOffice: page numbers and PDF."""
