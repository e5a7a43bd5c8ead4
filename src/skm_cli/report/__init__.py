"""What a report says: from its values to the context of a template."""
