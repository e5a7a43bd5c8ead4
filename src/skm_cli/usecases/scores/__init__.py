"""skm score, check, sample and trend."""
