"""A town and its postal code, where a sign parts them in a sentence: "Essen, 45141", "6511 JC; Nijmegen"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from orderproc.parsing.party.four_figures import FOUR_BEHIND, town_with_four
from orderproc.parsing.party.names import STREET
from orderproc.parsing.party.stretches import CODE_NAME, Part

# codes that stand alone, and the countries in which those of five digits do
_ALONE = re.compile(r"\d{5}|\d{4}-\d{3}|\d{5}-\d{3}|\d{4} ?[A-Z]{2}")
_FIVE = frozenset(("DE", "FR", "ES", "IT"))
_SIGNS = (",", ";", "/", "|", "(")


def with_code(before: Sequence[Part], part: Part, home: str, *, caseless: bool) -> Part | None:
    """The last of these parts and the next in one, where one of them is a town and the other its code; None where they are not."""
    if not before or (part.mark not in _SIGNS and not (part.mark == "." and CODE_NAME.match(part.text))):
        return None
    last, five = before[-1], home in _FIVE
    if home in FOUR_BEHIND and re.fullmatch(r"\d{4}", part.text.strip(" .\n")):
        whole = f"{last.text.strip()} {part.text.strip(' .')}"  # "Hoedspruit, 1380"
        return Part(last.mark, last.start, part.end, whole) if town_with_four(whole, home) else None
    if _is_code(part.text, five=five):
        lead = _LEADS.match(last.text)  # "en Cullera (46400)"
        if lead is not None:
            last = Part(last.mark, last.start + lead.end(), last.end, last.text[lead.end() :])
        code, town = part.text, last.text.strip()
    elif len(before) > 1 and _is_code(last.text, five=five) and any(c.isdigit() for c in before[-2].text):
        code, town = last.text, part.text.strip()  # behind a street with its number
    else:
        return None
    named = 0 < len(town.split()) <= 5 and not any(c.isdigit() for c in town) and not STREET.match(town)
    if not named or not (town[:1].isupper() or caseless):
        return None
    return Part(last.mark, last.start, part.end, f"{CODE_NAME.sub('', code).strip(' .')} {town}")


def code_behind(text: str, home: str) -> int:
    """How many characters of a part are a town with its code behind it, as many write: "Cabra 14940"; 0 where none is."""
    found = _BEHIND.match(text.strip())
    if found is None or not (home in _FIVE or not found["code"].isdigit()):
        return 0
    named = not STREET.match(found["town"]) and STREET.match(found[0]) is None
    return len(text) - len(text.lstrip()) + found.end() if named else 0


_BEHIND = re.compile(
    r"(?P<town>[A-ZÀ-Þ][^\W\d_]+(?:[ '’-][^\W\d_]+['’]?){0,5}) (?:(?i:c\.?p\.?|cap|cep) )?"
    r"(?P<code>\d{5}|\d{4}-\d{3}|\d{5}-\d{3})(?=$|[.;]\s)"
)


_LEADS = re.compile(r"\s*(?:à|a|en|in|em|te)\s(?=[A-ZÀ-Þ])")


def _is_code(text: str, *, five: bool) -> bool:
    code = _ALONE.fullmatch(CODE_NAME.sub("", text).strip(" .\n"))
    return code is not None and (five or not code[0].isdigit())


__all__ = ["code_behind", "with_code"]
