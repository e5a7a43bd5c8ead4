"""The use cases of `skm rtl`."""
