"""The settings of a unit: skm.yaml, and an instrument of its own."""
