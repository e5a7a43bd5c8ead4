"""From files of answers to counts."""
