# ruff: noqa: E501
"""Cells in which somebody signs an order off: "Approved", "Freigegeben durch", "Bon pour accord", "Visto bueno". They are labels of a name or a
signature, and nobody's name themselves.
"""

from __future__ import annotations

import re

from orderproc.parsing.words import fold

_SIGNS = re.compile(
    r"(?:approved|authori[sz]ed|countersigned|signed(?: off)?|checked|verified|released)(?: by| for)?(?: signature)?|(?:approval|authori[sz]ation|authori[sz]ed signature)"
    r"|(?:freigegeben|genehmigt|gepruft|bewilligt|unterschrieben|gesehen)(?: durch| von)?|freigabe|genehmigung|sichtvermerk"
    r"|(?:approuvee?|validee?|autorisee?|verifiee?|visee?|signee?)(?: par)?|bon pour accord|lu et approuve"
    r"|(?:aprobad[oa]|autorizad[oa]|revisad[oa]|firmad[oa]|conformad[oa])(?: por)?|conforme|visto bueno|v[ .]?[oº][ .]?b[ .]?[oº]"
    r"|(?:approvat[oa]|autorizzat[oa]|verificat[oa]|firmat[oa])(?: da)?|visto"
    r"|(?:goedgekeurd|akkoord|gecontroleerd|getekend|geautoriseerd)(?: door)?|voor akkoord"
    r"|(?:aprovad[oa]|autorizad[oa]|verificad[oa]|assinad[oa])(?: por)?"
)


def signs_off(text: str) -> bool:
    """Whether a cell says no more than that somebody signs there."""
    return _SIGNS.fullmatch(fold(text).strip(" .:_-–…")) is not None


__all__ = ["signs_off"]
