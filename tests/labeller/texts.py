"""What the labeller learns from: mails with their addresses marked, and passages whose truths are looked for in their text; drawn
anew each time with other names, streets and towns in their places."""

from __future__ import annotations

import itertools
import json
import random
import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from orderproc.parsing.party.labeller.model import PARTS, ROLES
from orderproc.parsing.party.labeller.words import words_in
from tests.passages.documents import DATA, LANGUAGES
from tests.passages.marks import Span, unmarked

_NAMED = {"dept": "department", "line2": "street2"}  # parts as the labeller calls them
_SWAPPED = frozenset(("name", "company", "street", "city", "line2", "dept", "region"))
UNTOLD = -100  # a word of which nothing is known
_BETWEEN = r"[\W_]{0,4}"  # what may stand between the words of a truth in a text


@dataclass(frozen=True)
class Text:
    """`untold`: characters of which it isn't known whether they are a part of an address."""

    lang: str
    text: str
    spans: tuple[Span, ...]
    untold: tuple[tuple[int, int], ...] = ()
    shop: str = ""

    @property
    def us(self) -> str:
        """What the house is called that the text is written to, as far as the text tells."""
        own = (self.text[s.start : s.end] for s in self.spans if s.role == "us" and s.part in ("company", "name"))
        return self.shop or next(own, "")


def of_file(kind: str, lang: str, half: str) -> Iterator[str]:
    """The lines of one file of passages: the odd ones (the second, the fourth …) are for counting."""
    file = DATA / f"{kind}_{lang}.jsonl"
    for at, line in enumerate(file.read_text(encoding="utf-8").splitlines()):
        if (at % 2 == 1) == (half == "odd"):
            yield line


def texts(half: str) -> list[Text]:
    """Those of one half: marked mails, and passages of addresses and whole mails whose truths are found in them."""
    found = marked(half)
    for kind in ("whole", "addresses"):
        for lang in LANGUAGES:
            found += (
                one for line in of_file(kind, lang, half) if (one := _aligned(lang, json.loads(line))) is not None
            )
    return found


def learned() -> list[Text]:
    """Marked mails that are for learning only."""
    found: list[Text] = []
    for file in sorted((Path(__file__).parent / "data").glob("*.jsonl")):
        for line in file.read_text(encoding="utf-8").splitlines():
            one = json.loads(line)
            text, spans = unmarked(one["text"])
            found.append(Text(one["lang"], text, tuple(spans)))
    return found


def marked(half: str) -> list[Text]:
    """Mails in which every part of every address is marked."""
    found: list[Text] = []
    for lang in LANGUAGES:
        for line in of_file("told", lang, half):
            text, spans = unmarked(json.loads(line)["text"])
            found.append(Text(lang, text, tuple(spans)))
    return found


def _aligned(lang: str, passage: dict[str, Any]) -> Text | None:
    """A passage with the parts of its truth where they stand in it, nearest to one another; None where one is not found or two overlap.
    All else that looks like an address there may be one, and is untold."""
    ship, bill = (one if one and any(one.values()) else None for one in (passage["ship_to"], passage["bill_to"]))
    if passage["verdict"] != "accepted" or not (ship or bill):
        return None
    roles = [("ship", ship), ("bill", bill)] if ship and bill else [("both", ship or bill)]
    text, spans, untold = passage["text"], [], []
    for role, address in roles:
        places: list[tuple[str, list[tuple[int, int]]]] = []
        for part, value in (address or {}).items():
            if not value or (part == "country" and len(value) == 2):
                continue
            values = re.split(r",\s*", value) if part in ("company", "street2", "name") else [value]
            places += [({"street2": "line2"}.get(part, part), _occurrences(text, one)) for one in values]
        if not all(found for _, found in places):
            return None
        where = [found for part, found in places if part in ("street", "postal_code", "city", "line2")]
        anchor = min(where or [found for _, found in places], key=len)[0]
        for part, found in places:
            best = min(found, key=lambda place: abs(sum(place) - sum(anchor)))
            spans.append(Span(*best, role, part))
            untold += [place for place in found if place != best]
    spans.sort()
    if any(b.start < a.end for a, b in itertools.pairwise(spans)):
        return None
    return Text(lang, text, tuple(spans), tuple(untold))


def _occurrences(text: str, value: str) -> list[tuple[int, int]]:
    words = re.findall(r"[\w']+", value)
    if not words:
        return []
    pattern = r"(?<!\w)" + _BETWEEN.join(map(re.escape, words)) + r"(?!\w)"
    return [m.span() for m in re.finditer(pattern, text, re.IGNORECASE)]


Pool = Mapping[tuple[str, str], Sequence[str]]


def pool_of(found: Sequence[Text]) -> Pool:
    """What each part is called in each language."""
    pool: dict[tuple[str, str], set[str]] = {}
    for one in found:
        for span in one.spans:
            pool.setdefault((one.lang, span.part), set()).add(one.text[span.start : span.end])
    return {key: sorted(values) for key, values in pool.items()}


def drawn(one: Text, pool: Pool, rng: random.Random) -> Text:
    """The same text with other parts in place of some of its own, other figures in its codes; now and then in small letters, in capitals
    or without accents."""
    plain, at = "", 0
    spans: list[Span] = []
    new: dict[tuple[str, str], str] = {}
    rate = rng.choice((0.3, 0.6, 0.9)) if rng.random() >= 0.3 else 0.0
    for span in sorted(one.spans):
        plain += one.text[at : span.start]
        said = one.text[span.start : span.end]
        if span.part in _SWAPPED and rng.random() < rate:
            said = new.setdefault((span.part, said), rng.choice(pool[one.lang, span.part]))
        elif rate and span.part == "postal_code":
            said = re.sub(r"\d", lambda _: str(rng.randint(0, 9)), said)
        spans.append(span._replace(start=len(plain), end=len(plain) + len(said)))
        plain += said
        at = span.end
    plain += one.text[at:]

    def moved(place: int) -> int:
        by = 0
        for old, now in zip(sorted(one.spans), spans, strict=True):
            by = now.end - old.end if old.end <= place else by
        return place + by

    untold = tuple((moved(a), moved(b)) for a, b in one.untold)
    return replace(one, text=_spelled(plain, rng), spans=tuple(spans), untold=untold)


def _spelled(text: str, rng: random.Random) -> str:
    chance = rng.random()
    if chance < 0.08:
        spelled = text.lower()
    elif chance < 0.12:
        spelled = text.upper().replace("{GOODS}", "{goods}")
    elif chance < 0.16:
        spelled = "".join(unicodedata.normalize("NFD", c)[0] for c in text)
    else:
        return text
    return spelled if len(spelled) == len(text) else text


def labels(one: Text) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """For each word of a text the number of its part (0: none) and of its role, `UNTOLD` where there is none to learn."""
    words = words_in(one.text)
    parts, roles = np.zeros(len(words), np.int64), np.full(len(words), UNTOLD, np.int64)
    for at, word in enumerate(words):
        if word.text.isspace():
            continue
        span = next((s for s in one.spans if word.start < s.end and word.end > s.start), None)
        if span is not None:
            parts[at] = PARTS.index(_NAMED.get(span.part, span.part)) if span.part else UNTOLD
            roles[at] = ROLES.index(span.role)
        elif any(word.start < b and word.end > a for a, b in one.untold):
            parts[at] = UNTOLD
    return parts, roles


__all__ = ["UNTOLD", "Text", "drawn", "labels", "learned", "marked", "pool_of", "texts"]
