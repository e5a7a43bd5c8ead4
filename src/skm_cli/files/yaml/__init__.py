"""YAML with the line of every value, its shapes and its JSON Schema."""
