"""Where the paper itself is sent, as a printed form says it: back to the shop, by post as well as by mail or fax. No goods go there."""

from __future__ import annotations

import re

from orderproc.model.settings import Shop
from orderproc.parsing.words import fold

_ON = r"(?:[^.;!?@]|\.(?!\s+[a-z]))*"  # to the end of the sentence: a shortened street has a point, too
# a mail address or a fax's number, and by "or" what else will do
_OR_ELSE = re.compile(
    rf"(?:@(?P<host>[\w.-]+)|fax\D{{0,12}}\d[\d ()/.-]+\d)\W+(?:or|oder|ou|of|o|oppure)\b(?P<way>{_ON})$"
)
_BY_POST = re.compile(r"\b(?:post|mail|briefpost|courrier|correo|posta|correio|opsturen|brief)\b")
_BACK = re.compile(
    r"(?:^|[.;!?:]\s*|\b(?:and|und|et|y|e|en)\s+|\b(?:please|bitte|a|s'il vous plait|por favor|gelieve)\s+)"
    rf"(?:return|mail back|retourner|renvoyer|renvoyez|zuruck|devolver|devuelva|restituire|restituite|terug|terugsturen)\b{_ON}$"
)
_GOODS = re.compile(
    r"\b(?:deliver|ship|drop|leave|bring|goods|(?:aus)?liefer|ware|livr|expedi|marchandise|entreg|mercanc|consegn|spedi|merce|lever|bezorg|goederen"
    r"|mercador)\w*"
)


def papers_go_to(before: str, shop: Shop) -> bool:
    """Whether what a sentence says before an address sends the paper there: "e-mail to orders@… or post to", "Return this form to"."""
    said = fold(before)
    other = _OR_ELSE.search(said)
    if other is not None:
        ours = bool(other["host"] and shop.email) and fold(shop.email or "").endswith(f"@{other['host'].rstrip('.')}")
        return (ours or _BY_POST.search(other["way"]) is not None) and _GOODS.search(other["way"]) is None
    return _BACK.search(said) is not None and _GOODS.search(said) is None


__all__ = ["papers_go_to"]
