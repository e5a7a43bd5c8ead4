"""Where words go: lines, screen and progress bar."""
