"""skm.yaml and a unit's own instrument."""
