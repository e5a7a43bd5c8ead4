"""What each kind of report brings together."""
