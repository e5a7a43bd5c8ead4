"""Values and arithmetic of the survey: no path, clock, environment or library."""
