"""The steps of a scale that labels of answers are."""
