"""`python -m skm_cli`, and the program `skm`."""

import atexit
import gc

# A start makes many objects and no garbage: to look for some takes a twentieth of it.
gc.set_threshold(50_000)
# Nor at the end, which goes through all that was loaded: a fifth of a report's time.
atexit.register(gc.freeze)

from skm_cli.cli.main import main  # noqa: E402 - what is imported first is not spared

if __name__ == "__main__":
    main()
