"""Files as the programs of web forms export them."""
