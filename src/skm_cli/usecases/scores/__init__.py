"""What `skm score`, `check`, `sample` and `trend` do."""
