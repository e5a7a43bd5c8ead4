"""Exit codes: what each kind of end means to a script."""

DONE = 0
BUG = 1
MISTYPED = 2
FAULTS = 3
UNUSABLE = 4
INTERRUPTED = 130
