"""skor.json and jawaban.csv: the scores and the answers that are kept."""
