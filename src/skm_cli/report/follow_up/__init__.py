"""The follow-up report, BAB I-IV."""
