"""How good orderproc is, measured: `make score`. The cases, generated documents, other people's documents; ablations and peers."""
