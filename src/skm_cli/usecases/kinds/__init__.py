"""The kinds of report, and what each is made of."""
