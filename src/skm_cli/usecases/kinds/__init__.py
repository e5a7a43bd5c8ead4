"""The kinds of report: what each is made of, and its made-up samples."""
