"""What `skm template` does."""
