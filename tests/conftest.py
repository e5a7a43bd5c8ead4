"""Settings that every test shares."""

import os

from hypothesis import settings

from skm import skm

__all__ = ["skm"]

settings.register_profile("default", deadline=None)
# A build must be green or red for the same reason twice.
settings.register_profile("ci", deadline=None, derandomize=True)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "default"))
