"""Talks to people: commands, screens, exit codes; reads clock and environment."""
