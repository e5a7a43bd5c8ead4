"""Values about a survey: its instrument, its respondents and its sample."""
