"""What `skm rtl` does."""
