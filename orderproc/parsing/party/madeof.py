# ruff: noqa: E501
"""The address that the parts of a sentence make: each is a line of it, with what commas set apart put together again."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from orderproc.model.draft import DraftAddress
from orderproc.model.reading import Word
from orderproc.parsing.lines import Chunk
from orderproc.parsing.party.addresses import parse_address
from orderproc.parsing.party.names import BUILDING, STREET, is_person
from orderproc.parsing.party.places import CA_POSTCODE, PROVINCE_CODES, PROVINCES, country_of, state_of
from orderproc.parsing.party.stretches import CODE_NAME
from orderproc.parsing.words import fold

TERRITORY = re.compile(
    r"(?i)(?:\b(?-i:NSW|QLD|VIC|TAS|SA|WA|NT|ACT)|new south wales|queensland|victoria|tasmania|(?:south|western) australia|northern territory)[\s,]+$"
)


_NUMBERED = re.compile(r"(?i)^(?:at )?(?:number|no\.?|n°|nº|nr\.?)\s+(?=\d)")


def made_of(chunks: Sequence[Chunk], home: str) -> DraftAddress | None:
    """The address that these parts make; None where it is not whole, or has words that are nothing of an address."""
    lines = _with_region([_tidy(chunk) for chunk in _with_house_numbers(chunks)])
    address = parse_address(lines, "in the text", home)
    if not address.street.value:
        address = _named_house(address)
    city, street, code = address.city.value, address.street.value, address.postal_code.value
    if not (city and street and code) or any(c.isdigit() for c in city) or len(city.split()) > 5:
        return None
    if address.street2 and address.street2.value:  # each of its parts stands between commas, and the town behind them
        address = replace(address, street2=replace(address.street2, confidence=min(c.confidence for c in chunks)))
    who = [f.value for f in (address.name, address.company) if f.value]
    if any(len(name.split()) > 9 for name in who):
        return None
    said = _words(" ".join(c.text for c in lines))
    fields = (
        address.name,
        address.company,
        address.street,
        address.street2,
        address.city,
        address.region,
        address.postal_code,
    )
    kept = _words(" ".join(f"{f.value} {f.raw}" for f in fields if f.value))
    left = [word for word in said if word not in kept and word not in _NOTHING]
    return address if len(left) <= 1 or country_of(" ".join(left)) else None


_NOTHING = frozenset("the number no postcode post code zip plz postleitzahl ort attn attention fao co c o".split())


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", fold(text))


# "Kirschenallee 23 statt 21": which number no longer holds
_INSTEAD = re.compile(
    r"(?i)\d[a-z]?\s+\(?(?:statt|instead of|not|nicht|au lieu de|et non|en vez de|y no|invece di|e non|in plaats van|niet|em vez de|e não)\s+(?:the |der |die |le |el |il |o )?\d+\s?[a-z]?\)?$"
)


def _tidy(chunk: Chunk) -> Chunk:
    """A part without "number" before a house's, without the name of a code before it, and without what stands around it."""
    told = _NUMBERED.match(chunk.text) or CODE_NAME.match(chunk.text)
    count = len(told.group().split()) if told else 0
    words = chunk.words[count:] if 0 < count < len(chunk.words) else chunk.words
    words = _without_names(words)
    instead = _INSTEAD.search(" ".join(w.text for w in words))
    if instead is not None:
        words = words[: len(words) - len(instead[0].split()) + 1]
    return replace(chunk, words=words)


def _without_names(words: tuple[Word, ...]) -> tuple[Word, ...]:
    """The words of a town with its code, without what a sentence calls them: "Ort Wyk auf Föhr Postleitzahl 25938"."""
    if len(words) > 2 and _TOWN_NAME.fullmatch(words[0].text) and words[1].text[:1].isupper():
        words = words[1:]
    for n in range(1, len(words) - 1):
        named = CODE_NAME.match(f"{words[n].text} {words[n + 1].text}")
        if named is not None and named[0].strip() == words[n].text and words[n + 1].text[:1].isdigit():
            return (*words[:n], *words[n + 1 :])
    return words


_TOWN_NAME = re.compile(r"(?i)(?:wohn)?ort|(?:woon)?plaats|town|localidade?|localité|località:?")


def _with_house_numbers(chunks: Sequence[Chunk]) -> list[Chunk]:
    """The parts, with a house number that a comma set apart beside its street: "9 bis, quai des Chartrons", "Via Roma, 12"."""
    kept: list[Chunk] = []
    ahead: Chunk | None = None
    for n, chunk in enumerate(chunks):
        alone = re.fullmatch(r"(?i)\d{1,5}\s?(?:[a-z]|bis|ter|quater)?", chunk.text.strip()) is not None
        if alone and kept and STREET.match(kept[-1].text) and not any(c.isdigit() for c in kept[-1].text):
            kept[-1] = replace(kept[-1], words=(*_with_comma(kept[-1].words), *chunk.words))
        elif alone and n + 1 < len(chunks) - 1:
            ahead = chunk
        else:
            kept.append(replace(chunk, words=(*_with_comma(ahead.words), *chunk.words)) if ahead is not None else chunk)
            ahead = None
    return kept


def _with_comma(words: Sequence[Word]) -> tuple[Word, ...]:
    return (*words[:-1], replace(words[-1], text=f"{words[-1].text},"))


def _with_region(chunks: Sequence[Chunk]) -> list[Chunk]:
    """The parts, with a town in one with its state or province and its code: "Mystic", "Conn. 06355"; "Montréal", "Québec", "H2J 2L2"."""
    kept = list(chunks)
    for n in range(len(kept) - 1, 1, -1):
        text = kept[n].text
        if not any(c.isdigit() for c in text):
            continue
        region, code = text, ""
        while region and any(c.isdigit() for c in region.split()[-1]):
            region, code = " ".join(region.split()[:-1]), f"{region.split()[-1]} {code}"
        alone = not region and n > 2 and _region(kept[n - 1].text, code)
        if alone or _region(region, code):
            first = n - 2 if alone else n - 1
            state = kept[n - 1].words if alone else ()
            kept[first] = replace(kept[first], words=(*_with_comma(kept[first].words), *state, *kept[n].words))
            del kept[first + 1 : n + 1]
        break
    return kept


def _region(text: str, code: str) -> bool:
    """Whether a text is the state or province that such a code belongs to."""
    if re.match(r"\d{5}", code):
        return state_of(text) is not None
    if re.match(r"\d{4}", code):
        return TERRITORY.fullmatch(f"{text} ") is not None
    return CA_POSTCODE.match(code) is not None and (fold(text) in PROVINCES or text in PROVINCE_CODES)


def _named_house(address: DraftAddress) -> DraftAddress:
    """An address without a street whose house has a name: "Nether Hallows Farm, Kirkby Stephen CA17 4HX"."""
    code = address.postal_code.value or ""
    for part in ("company", "name"):
        house = getattr(address, part)
        if house.value and BUILDING.search(house.value) and not is_person(house.value) and not code.isdigit():
            return replace(address, street=house, **{part: type(house)()})
    return address


__all__ = ["TERRITORY", "made_of"]
