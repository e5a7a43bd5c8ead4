"""Writes to stdout and stderr: lines, findings and the progress bar."""
