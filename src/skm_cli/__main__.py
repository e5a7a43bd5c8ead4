"""The program `skm`, also run by `python -m skm_cli`."""

import atexit
import gc

# A start makes many objects and no garbage: a search for garbage is 5 % of its time.
gc.set_threshold(50_000)
# At the end the search would pass all that was loaded: 20 % of a report's time.
atexit.register(gc.freeze)

from skm_cli.cli.main import main  # noqa: E402 - the threshold is for imports

if __name__ == "__main__":
    main()
