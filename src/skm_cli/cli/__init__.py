"""The commands: options, screens and exit codes; reads clock and environment."""
