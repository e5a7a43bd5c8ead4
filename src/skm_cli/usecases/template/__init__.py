"""The use cases of `skm template`, and the choice of a report's template."""
