"""Every fault of a unit's own template."""
