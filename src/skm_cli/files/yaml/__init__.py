"""YAML with the line of every value, shapes that read it, and their JSON Schema."""
