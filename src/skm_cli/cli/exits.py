"""Exit codes: what each kind of end means to a script."""

DONE = 0
BUG = 1
WORDS = 2
MEND = 3
WORLD = 4
INTERRUPTED = 130
