"""skm-cli: from the answers of an SKM survey to a report that can be signed."""

__version__ = "0.1.0"
