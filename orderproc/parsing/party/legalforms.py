# ruff: noqa: E501
"""The legal forms of firms, behind their names and before them: "Ltd", "GmbH & Co. KG", "S.A.R.L.", "Sociedad Limitada"."""

from __future__ import annotations

import re

_FORMS = (
    r"inc|llc|pllc|p\.\s?c\.|ltd|limited|private limited|pvt\.? ltd|corp|corporation|plc|llp|lp|pty\.?(?: ltd)?|co\.,? ltd"
    r"|(?:g?g\.?\s?m\.?\s?b\.?\s?h\.?|(?:ges(?:ellschaft)?|gen)\.?\s?m\.?\s?b\.?\s?h\.?)(?: & co\.? (?:kg|ohg))?|mbh|ag|kg|egen|kgaa|ohg|gbr|e\.?\s?k|e\.\s?v|e\.\s?u|e\.?\s?g|ug|(?:& )?co\.? (?:kg|ohg)|& co"
    r"|s\.?\s?[aà]\.?\s?r\.?\s?l|s\.?\s?a\.?\s?s\.?\s?u?|s\.?\s?a|s\.?\s?a\.?\s?u|eurl|earl|sci"
    r"|s\.?\s?l\.?\s?[lpu]?|s\.?\s?r\.?\s?l\.?\s?s?|s\.?\s?p\.?\s?a|s\.?\s?n\.?\s?c"
    r"|b\.?\s?v|n\.?\s?v|v\.?o\.?f|lda|ltda|unipessoal,? lda|a\.?\s?s\.?\s?b\.?\s?l|vzw|genossenschaft"
    r"|s\.?\s?(?:a\.?(?:\s?[bps]\.?\s?i?)?|de r\.?\s?l)\.? de c\.?\s?v|s\.?\s?coop\.?(?:\s?[a-z]{1,4})?|soc\.? coop(?:\.? a r\.?\s?l)?|s\.?\s?c\.?\s?a\.?\s?r\.?\s?l"
    r"|sp\. z o\.?\s?o|oyj?|ab|as|a/s|aps"
)
# the whole of a text; "Co" is one by itself only here, since it is a county's too
LEGAL_FORM = re.compile(rf"(?i)(?:{_FORMS}|co)\.?")
ENDS_IN_FORM = re.compile(rf"(?i)(?:^|[\s,])(?:{_FORMS})\.?$")
_BEGINS_WITH_FORM = re.compile(r"(?i)^(?:sarl|sas|eurl|ets|firma|fa\.|ditta|soc\.|v\.?o\.?f\.?)\s")
_ALSO_WORDS = re.compile(r"(?i)\s(?:as|ab|sa|co|s\.?l|lp|limited|e\.?\s?g)\.?$")  # in a sentence


def has_legal_form(text: str) -> bool:
    """Whether a text is surely a firm by its legal form, at the end of its name or before it: "Doe Ltd", "SARL Morel"."""
    ends = ENDS_IN_FORM.search(text) is not None and LEGAL_FORM.fullmatch(text) is None
    return (ends and _ALSO_WORDS.search(text) is None) or _BEGINS_WITH_FORM.match(text) is not None


def begins_with_form(text: str) -> bool:
    """Whether the legal form stands before a firm's name: "SARL Morel"."""
    return _BEGINS_WITH_FORM.match(text) is not None


def without_legal_form(name: str) -> str:
    """What a firm calls itself: "Pennine Workwear Ltd" heads its papers as "Pennine Workwear", too."""
    ends = ENDS_IN_FORM.search(name)
    first, _, last = name.rpartition(" ")
    short = name[: ends.start()] if ends is not None else first if LEGAL_FORM.fullmatch(last) else ""
    return short.strip(" ,") or name
