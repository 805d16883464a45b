"""Labels and headings that ask how it is paid, by the words they are made of: "PAY_TERMS", "Cond. règlement", "Prazo pagamento"."""

from __future__ import annotations

import re

_PAY = re.compile(
    r"pay|paym(?:ent)?|paid|settlement|zahl(?:ung|art|weise)?|zahlungs\w+|bezahl\w*|paie(?:ment)?|reglement|regl|pago|pag|pagam(?:ento)?"
    r"|betal(?:ing\w*)?|betaal\w*"
)
_BESIDE = re.compile(
    r"by|with|terms?|method|meth|mode|means|type|cond\w*|prazo|plazo|plaz|forma?|modo|modalita|metodo|moyen|delai|termin\w*|code|cod|de|di|do|da"
    r"|van|voorwaarden|bed\w*|art|ziel"
)


def asks_how_paid(text: str, *, alone: bool = True) -> bool:
    """Whether plain words say this and nothing else. `alone`: one word is enough, as over a column of an export."""
    tokens = text.split()
    pays = [token for token in tokens if _PAY.fullmatch(token)]
    return bool(pays) and (alone or len(tokens) > 1) and all(t in pays or _BESIDE.fullmatch(t) for t in tokens)
