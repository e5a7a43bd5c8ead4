"""skm template."""
