"""What each command shows, as a table and as JSON."""
