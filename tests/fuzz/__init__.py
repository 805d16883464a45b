"""Broken documents by a mutator with a seed, read by the real pool: no crash, no hang, no order that differs from the original's."""
