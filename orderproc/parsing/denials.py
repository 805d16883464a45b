"""How seven languages deny a thing, or put another in its place: "not", "instead of". Parts of patterns; a text may be folded or not.

Who reads one kind of sentence adds what is said in it alone."""

from __future__ import annotations

NOT = r"(?:not|nicht|pas|no|non|niet|n[ãa]o)"
INSTEAD_OF = r"(?:instead of|rather than|(?:an)?statt|au lieu de|en (?:lugar|vez) de|invece di|in plaats van|em vez de)"


__all__ = ["INSTEAD_OF", "NOT"]
