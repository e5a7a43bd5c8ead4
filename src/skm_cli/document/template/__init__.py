"""The tags of a template, and the messages about their faults."""
