# ruff: noqa: E501
"""A whole address in one row of running text, alone or at the end of a sentence: "The goods go to Acme Ltd, 12 High Street, 1300 Wavre."

Only what is complete counts: who, street, postal code and town, with nothing else in the row behind its beginning.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from orderproc.model.draft import DraftAddress
from orderproc.parsing.lines import Line
from orderproc.parsing.party.addresses import parse_address
from orderproc.parsing.party.addresslines import led_in
from orderproc.parsing.party.names import COMPANY, STREET
from orderproc.parsing.text.asking import acts_of

_BEFORE = frozenset(
    "to at an bei bij à chez a en em para naar aan presso in no na au aux al alla allo ao für for".split()
)
MOST_WORDS = 24


@dataclass(frozen=True, slots=True)
class OneLine:
    """`first`, `last`: its rows. `lead`: what the sentence says before it."""

    first: int
    last: int
    lead: str
    address: DraftAddress


def one_line(lines: Sequence[Line], row: int, home: str) -> OneLine | None:
    """The address that the row is or ends with; of two rows where the first was broken at its end."""
    line = lines[row]
    if line.text.count(",") < 1 or not any(c.isdigit() for c in line.text):
        return None
    found = _of_words(line, line.words, row, row, home)
    if found is None and row + 1 < len(lines) and not lines[row + 1].blank_before and line.text.count(",") >= 1:
        after = lines[row + 1]
        if len(line.text) > 55 and after.page == line.page:
            found = _of_words(line, (*line.words, *after.words), row, row + 1, home)
    return found


def _of_words(line: Line, words: Sequence, first: int, last: int, home: str) -> OneLine | None:  # type: ignore[type-arg]
    if len(words) > 2 * MOST_WORDS:
        return None
    for at in _beginnings(words):
        rest = _without_billing(words[at:])
        rest = [*rest[:-1], replace(rest[-1], text=rest[-1].text.rstrip(")."))] if rest[-1].text.rstrip(").") else rest
        text = " ".join(w.text for w in rest)
        if len(rest) > MOST_WORDS or text.count(",") < 2 or not rest[0].text[:1].isupper():
            continue
        estate, others = _without_estate(rest)
        address = parse_address([line.chunk(others)], "in the text", home)
        if estate and address.street.value:
            street = replace(address.street, value=f"{estate}, {address.street.value}")
            address = replace(address, street=street)
        address = _signed(address)
        if _whole(address, text):
            return OneLine(first, last, " ".join(w.text for w in words[:at]), address)
    return None


# behind an address: "factuur naar hetzelfde adres", "invoice to the same address"
_BILLED_THERE = re.compile(
    r"(?i),\s+(?:and |und |et |y |e |en )?(?:the |die |la |el |de |a )?(?:invoice|bill(?:ing)?|rechnung\w*|factur\w*|fatturazione|fattura|factuur\w*|fatura\w*)\b[^,.;:\d]{0,40}\b(?:same|there|gleiche\w*|dieselbe|ebenso|ebenfalls|dorthin|même|idem|mism[ao]|igual|stesso|hetzelfde|mesm[ao])\b[^,.;:\d]{0,25}\.?$"
)


def _without_billing(words: Sequence) -> Sequence:  # type: ignore[type-arg]
    """The words without an end that says that the bill goes to the same place."""
    text = " ".join(w.text for w in words)
    tail = _BILLED_THERE.search(text)
    return words[: len(text[: tail.start()].split())] if tail else words


_GREETING = re.compile(
    r"(?i)^(?:m\.?v\.?g\.?|m\.?f\.?g\.?|v\.?g\.?|l\.?g\.?|gr\.?|grüße|gruß|groet(?:en|jes)?|(?:best |kind )?regards|cheers|thanks|thx"
    r"|cdt|cordialement|saludos|saluti|cumprimentos|abraços)[ ,]+(?=[A-ZÄÖÜ])"
)


def _signed(address: DraftAddress) -> DraftAddress:
    """Without a greeting before who signs, and with the firm behind a stroke as one: "mvg Wouter / Rijwielhandel Hoekstra, …"."""
    for part in ("company", "name"):
        field = getattr(address, part)
        who, stroke, firm = _GREETING.sub("", field.value or "").partition(" / ")
        if who != (field.value or ""):
            address = replace(address, **{part: replace(field, value=firm or who)})
        if stroke and not (address.company.value if part == "name" else address.name.value):
            address = replace(address, name=replace(field, value=who), company=replace(field, value=firm))
    return address


_ESTATE = re.compile(
    r"(?i)(?:za|zi|zac|z\.a\.|z\.i\.|zone|parc|résidence|rés\.|lieu-dit|bât\w*|immeuble|domaine|centre|pol(?:ígono|\.)|urb(?:anización|\.)|edificio|zona|parque|loc(?:alità|\.)|fraz(?:ione|\.)|borgo|gewerbe\w*|industrie(?:park|gebiet)\w*|bedrijven\w*|business|industrial|trading|unit|suite|building|floor|quinta|lugar|bairro)\b"
)


def _without_estate(words: Sequence) -> tuple[str, list]:  # type: ignore[type-arg]
    """A part between name and street that is neither ("ZA Les Prés"), and the words without it."""
    parts: list[list] = [[]]  # type: ignore[type-arg]
    for word in words:
        parts[-1].append(word)
        if word.text.endswith(","):
            parts.append([])
    if len(parts) < 4:
        return "", list(words)
    for n, part in enumerate(parts[1:-2], 1):
        said = " ".join(w.text for w in part).strip(" ,")
        after = " ".join(w.text for w in parts[n + 1]).strip(" ,")
        if _ESTATE.match(said) and STREET.match(after):
            return said, [w for m, p in enumerate(parts) if m != n for w in p]
    return "", list(words)


def _beginnings(words: Sequence) -> Iterator[int]:  # type: ignore[type-arg]
    """Where an address may begin: at once, behind a colon, behind words that lead to it, behind a word for "to"."""
    text = " ".join(w.text for w in words)
    lead = led_in(text)
    colons = [n + 1 for n, w in enumerate(words[:-1]) if w.text.endswith(":")]
    behind = [n + 1 for n, w in enumerate(words[:-1]) if w.text.casefold() in _BEFORE and n < 12]
    yield from dict.fromkeys([*colons[-1:], *([lead] if lead else []), *([] if colons else [0]), *behind])


def _whole(address: DraftAddress, text: str) -> bool:
    who = address.company.value or address.name.value
    city, street = address.city.value, address.street.value
    if not (who and city and street and address.postal_code.value):
        return False
    if address.company.value and not (COMPANY.search(address.company.value) or text.startswith(address.company.value)):
        return False  # a part between name and street that nobody knows
    if len(who.split()) > 7 or len(city.split()) > 5 or any(c.isdigit() for c in city) or acts_of(who).request:
        return False
    said = sum(
        len(re.findall(r"\w+", f.value or ""))
        for f in (address.name, address.company, address.street, address.street2, address.city, address.region,
                  address.postal_code)
    )  # fmt: skip
    return len(re.findall(r"\w+", text)) - said <= 2  # a country, a state


__all__ = ["OneLine", "one_line"]
