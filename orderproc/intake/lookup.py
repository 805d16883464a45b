"""Finding an item or a customer by what a person says on the phone. Proposes, in the order of likelihood; decides nothing."""

from __future__ import annotations

import re
from collections.abc import Iterable

from orderproc.model.shop import Catalog, Customer, Item, plain

MOST = 9  # as many as a clerk can read out
_ALIKE = 82.0  # rapidfuzz ratio, 0 to 100: one wrong letter in a word of six
_NAME_ALIKE = 85.0
_PHONE_DIGITS = 7  # without country and area code


def search_items(catalog: Catalog, words: str) -> list[Item]:
    """Items by number, alias or words, the likeliest first, at most `MOST`. One alone only for an exact number or alias,
    or where nothing else has all the words."""
    asked = plain(words)
    if not asked:
        return []
    exact = catalog.by_sku.get(words.strip())
    if exact is not None:
        return [exact]
    if same := catalog.by_plain.get(asked):
        return list(same)[:MOST]
    if len(asked) >= 3 and any(c.isdigit() for c in asked):
        begun = [item for item in catalog.items if any(plain(n).startswith(asked) for n in (item.sku, *item.aliases))]
        begun = begun or [item for item in catalog.items if asked in plain(item.sku)]
        if begun:
            return begun[:MOST]
    return _by_words(catalog, _words(words))


def _by_words(catalog: Catalog, asked: list[str]) -> list[Item]:
    """Those that have all the words, or else those that have the most of them (at least half)."""
    scored: list[tuple[int, float, int, Item]] = []
    for place, item in enumerate(catalog.items):
        own = _words(" ".join((item.description, item.sku, *item.aliases)))
        best = [max((_alike(word, other) for other in own), default=0.0) for word in asked]
        hits = sum(score >= _ALIKE for score in best)
        if hits * 2 >= len(asked) and hits:
            scored.append((-hits, -sum(best), place, item))
    scored.sort(key=lambda row: row[:3])
    most = scored[0][0] if scored else 0
    return [item for hits, _, _, item in scored if hits == most][:MOST]


def _alike(asked: str, other: str) -> float:
    from rapidfuzz import fuzz

    if asked == other:
        return 100.0
    if len(asked) >= 3 and other.startswith(asked):
        return 90.0
    if any(c.isdigit() for c in asked):  # 12 is not 13
        return 0.0
    return fuzz.ratio(asked, other) if len(asked) >= 4 else 0.0


def _words(text: str) -> list[str]:
    """Lower case, without the plural s, so that "mugs" finds the mug."""
    found = re.findall(r"[^\W_]+", text.casefold())
    return [word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith("ss") else word for word in found]


def find_customers(customers: Iterable[Customer], said: str) -> list[Customer]:
    """Customers by number, e-mail, telephone or name, at most `MOST`. The first of these that finds anybody counts."""
    said = said.strip()
    known = list(customers)
    digits = re.sub(r"\D", "", said)
    by_number = [c for c in known if plain(c.customer_no) == plain(said)] if plain(said) else []
    by_mail = [c for c in known if "@" in said and (c.address.email or "").casefold() == said.casefold()]
    by_phone = [
        c
        for c in known
        if len(digits) >= _PHONE_DIGITS
        and not re.search(r"[^\W\d_]", said)
        and _same_phone(re.sub(r"\D", "", c.address.phone or ""), digits)
    ]
    return (by_number or by_mail or by_phone or _by_name(known, said))[:MOST]


def _same_phone(one: str, other: str) -> bool:
    """With or without country code and leading zero."""
    one, other = one.lstrip("0"), other.lstrip("0")
    return min(len(one), len(other)) >= _PHONE_DIGITS and (one.endswith(other) or other.endswith(one))


def _by_name(customers: list[Customer], said: str) -> list[Customer]:
    if not re.search(r"[^\W\d_]{2}", said) or "@" in said:
        return []

    asked = " ".join(sorted(_words(said)))
    scored: list[tuple[float, int, Customer]] = []
    for place, customer in enumerate(customers):
        names = {customer.name, customer.address.name, customer.address.company} - {None, ""}
        score = max((_name_score(asked, " ".join(sorted(_words(str(name))))) for name in names), default=0.0)
        if score >= _NAME_ALIKE:
            scored.append((-score, place, customer))
    scored.sort(key=lambda row: row[:2])
    return [customer for _, _, customer in scored]


def _name_score(asked: str, name: str) -> float:
    """A family name alone finds all who bear it."""
    from rapidfuzz import fuzz

    if asked and set(asked.split()) <= set(name.split()):
        return 95.0 if asked != name else 100.0
    return float(fuzz.ratio(asked, name))
