"""The reports on the survey itself."""
