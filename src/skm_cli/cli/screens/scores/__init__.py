"""What skm score, check, sample and trend show."""
