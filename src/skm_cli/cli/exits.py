"""The exit codes, by which a script knows how a command ended."""

DONE = 0
BUG = 1

MISTYPED = 2
"""The command line is wrong by itself, or names no period where several fit."""

FAULTS = 3
"""The person's files hold faults, or gaps where a final report was asked for."""

UNUSABLE = 4
"""A file cannot be read or written."""

INTERRUPTED = 130
