"""skm rtl."""
