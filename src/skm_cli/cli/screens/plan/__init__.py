"""The screens and JSON of `skm rtl`."""
