"""How the survey was carried out, and its results."""
