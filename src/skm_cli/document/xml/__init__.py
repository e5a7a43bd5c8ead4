"""The elements of Word's XML."""
