"""Values of scores: NRR, IKM, mutu, how certain they are and how they change."""
