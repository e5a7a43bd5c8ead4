"""The steps of a scale: degrees in words, faces and stars, and signs of a fifth."""
