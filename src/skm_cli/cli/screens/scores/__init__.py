"""The screens and JSON of `skm score`, `check`, `sample` and `trend`."""
