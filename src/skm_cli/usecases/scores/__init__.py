"""The use cases of `skm score`, `check`, `sample` and `trend`, and their notes."""
