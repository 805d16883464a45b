# ruff: noqa: E501
"""Items of the catalogue found by the words of a customer: "the blue mugs" → the one item that is meant, or the several that could be.

Never guesses between two: then all are candidates and none is chosen.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from orderproc.model.draft import Candidate
from orderproc.model.shop import Catalog, Item, plain
from orderproc.parsing.words import bare, fold

if TYPE_CHECKING:
    from orderproc.parsing.text.called import Called
    from orderproc.parsing.text.vocabulary import Names

FILLERS = frozenset(
    "a an the of for to and or with in on at by from as is are my our your some each one pcs pc piece pieces pack please x ea unit units new size item items "
    "der die das den dem ein eine einen und mit von fur zum zur bitte stuck stk im am "
    "le la les l un une des de du d et avec pour en au aux s "
    "el los las una y con para por del al il lo gli e i di da del della con per "
    "het een van voor met en o os as um uma do dos das com para".split()
)
_TOKEN = re.compile(r"[^\W_]+(?:[.,]\d+)?", re.UNICODE)


@lru_cache(maxsize=65536)
def stem(token: str) -> str:
    """The word without its plural, roughly, the same way on both sides: "boxes" and "box" → "box"."""
    if len(token) > 3 and not any(c.isdigit() for c in token):
        for ending in ("sses", "xes", "ches", "shes"):
            if token.endswith(ending):
                return token[:-2]
        if token.endswith("ies"):
            return token[:-3] + "y"
        if token.endswith("s") and not token.endswith(("ss", "us", "is")):
            return token[:-1]
        if token.endswith(("en", "er")) and len(token) > 5:
            return token[:-2]
    return token


def words(text: str) -> tuple[str, ...]:
    return tuple(stem(t) for t in _TOKEN.findall(bare(text)) if t not in FILLERS)


def inflected(token: str) -> frozenset[str]:
    """The word without the ending of its number or gender, as other languages than English have them: "buste" and "busta", "tapones" and
    "tapón", "Muttern" and "Mutter", "bellen" and "bel". For words that are not found as they are."""
    if len(token) < 4 or not token.isalpha():
        return frozenset({token})
    forms = {
        token,
        re.sub(r"h?[aeiou]$", "", token),
        re.sub(r"([b-df-hj-np-tv-z])\1e?$", r"\1", token),
    }  # "losse", "los"
    forms |= {stem(form) for form in forms if token.endswith("ss") and form.endswith("s")}  # "mess(en)", "me(s)"
    forms.add(re.sub(r"([aeou])\1(?=[b-df-hj-np-tv-z]$)", r"\1", token))  # "rood" and "rode"
    if token.endswith("n") and len(token) > 4:
        forms.add(stem(token[:-1]))
    return frozenset(forms)


_ELIDED = re.compile(r"(?i)\b(?:[cdjlmnst]|qu)['’](?=\w)|['’]s\b|\(s\)")


def letters(text: str) -> frozenset[str]:
    """The single letters that `words` passes over: a size or a type ("Gloves, L") that the customer must name too."""
    plainly = _ELIDED.sub(" ", text)
    shouted = plainly.upper() == plainly
    found = (t for t in re.findall(r"[^\W_]+", plainly) if len(t) == 1 and t.isalpha())
    return frozenset(fold(t) for t in found if fold(t) in ("l", "s", "i", "o") or (t in "AEY" and not shouted))


@dataclass(frozen=True, slots=True)
class Meant:
    """`item` None with candidates: not clear which; None without: nothing in the catalogue fits."""

    item: Item | None
    confidence: float
    candidates: tuple[Candidate[str], ...] = ()


class Index:
    """The words of a catalogue. Made once a catalogue."""

    def __init__(self, catalog: Catalog) -> None:
        self.catalog = catalog
        self.numbers: dict[str, list[tuple[int, int, str, Item]]] = {}  # what `numbers_at` found in the last texts
        self.called: dict[str, tuple[Called, ...]] = {}  # what `called.called_in` found in them
        self.names: dict[str, list[tuple[tuple[str, ...], Item]]] | None = (
            None  # made where `called` first asks for them
        )
        self.meant_by: Names | None = None  # made where `tokens` first asks for it
        self.lacking: frozenset[tuple[str, str]] | None = None  # made where `called` first asks for it
        self.rows: dict[str, set[int]] = defaultdict(set)
        self.sets: list[frozenset[str]] = []
        for number, item in enumerate(catalog.items):
            tokens = frozenset(words(" ".join((item.description, *item.aliases))))
            self.sets.append(tokens)
            for token in tokens:
                self.rows[token].add(number)
        self.forms: dict[str, set[str]] = defaultdict(set)
        for token in list(self.rows):
            for form in inflected(token):
                self.forms[form].add(token)
        self.aliases: dict[str, set[int]] = defaultdict(set)
        self.letters: dict[tuple[str, int], frozenset[str]] = {}
        for number, item in enumerate(catalog.items):
            for text in (item.description, *item.aliases):
                name = " ".join(words(text))
                self.aliases[name].add(number)
                here = letters(text)
                self.letters[name, number] = self.letters.get((name, number), here) & here
        self.shapes = frozenset(
            "".join("9" if c.isdigit() else "A" if c.isalpha() else c for c in i.sku) for i in catalog.items
        )
        self.longest = max((len(i.sku.split()) for i in catalog.items), default=1)  # item numbers with blanks in them

    def meant(self, text: str) -> Meant:
        """The item that these words mean: every word of the customer's must be in its description."""
        asked = tuple(self._as_here(word) for word in words(text))
        if not asked:
            return Meant(None, 0.0)
        name = " ".join(asked)
        said = letters(text)
        exact = {n for n in self.aliases.get(name, ()) if self.letters[name, n] <= said}
        if len(exact) == 1:
            return Meant(self.catalog.items[next(iter(exact))], 0.97)
        known = [t for t in dict.fromkeys(asked) if t in self.rows]
        if not known:
            return Meant(None, 0.0)
        hits = set.intersection(*(self.rows[t] for t in known))
        missing = [t for t in asked if t not in self.rows]
        if not hits or len(known) < len(missing) * 2:
            return Meant(None, 0.0, self._near(known))
        if len(hits) == 1 and not missing:
            number = next(iter(hits))
            covered = len(set(known)) / max(len(self.sets[number]), 1)
            return Meant(self.catalog.items[number], 0.95 if len(known) > 1 or covered > 0.5 else 0.85)
        if len(hits) == 1:
            item = self.catalog.items[next(iter(hits))]
            return Meant(None, 0.0, (Candidate(item.sku, 0.6),))
        return Meant(
            None, 0.0, tuple(Candidate(self.catalog.items[n].sku, round(1 / len(hits), 3)) for n in sorted(hits)[:8])
        )

    def describes(self, text: str) -> bool:
        """Whether all these words are said of one item."""
        rows = [self.rows.get(self._as_here(word), set()) for word in words(text)]
        return bool(rows) and bool(set.intersection(*rows))

    def _as_here(self, word: str) -> str:
        """The word as the catalogue has it: in another number or gender, where only one word of it can be meant."""
        if word in self.rows:
            return word
        meant = set().union(*(self.forms.get(form, set()) for form in inflected(word)))
        return next(iter(meant)) if len(meant) == 1 else word

    def _near(self, known: list[str]) -> tuple[Candidate[str], ...]:
        votes: dict[int, int] = defaultdict(int)
        for token in known:
            if len(self.rows[token]) < 50:
                for number in self.rows[token]:
                    votes[number] += 1
        best = sorted(votes.items(), key=lambda v: (-v[1], v[0]))[:5]
        return tuple(
            Candidate(self.catalog.items[n].sku, round(0.5 * v / len(known), 3)) for n, v in best if v * 2 >= len(known)
        )


_KEPT = 512  # texts
_made: list[Index] = []


def index_of(catalog: Catalog) -> Index:
    """The index of this catalogue; the last few are kept."""
    for index in _made:
        if index.catalog is catalog:
            return index
    index = Index(catalog)
    _made.insert(0, index)
    del _made[4:]
    return index


NUMBER_LIKE = re.compile(r"(?<![\w/-])[A-Za-z0-9](?:(?:[\w/-]|\.(?!\.))*[A-Za-z0-9])?(?![\w/-])")
_GLUED = re.compile(r"(?i)(?P<before>\d{1,4}[x*])?(?P<number>.+?)(?(before)|[x*]\d{1,4})")  # "HH-441x2", "2xHH-441"

# a label with a point and no blank behind it: "Cód.4101", "Art.Nr.HH-441"
_LABELLED = re.compile(
    r"(?i)(?:(?:item|art(?:ikel|icle|[íi]culo|icolo|igo)?|best(?:ell)?|[ck]at|c[óo]d(?:igo|ice)?|r[eé]f|rif|sku|mat|prod|n[ro]?|n[uú]m|nummer)\.-?)+(?P<number>.+)"
)


def _as_written(token: str, sku: str, shouted: bool) -> bool:
    """Whether a token of letters alone is meant as an item number, and is no plain word: parted letters ("MUG-B"), or capitals
    in a text that isn't all in capitals."""
    if token.casefold() != sku.casefold() or len(token) < 3:
        return False
    return bool(re.search(r"[-./_]", token)) or (token.isupper() and token == sku and not shouted)


def numbers_in(text: str, catalog: Catalog) -> list[tuple[str, Item]]:
    """Item numbers of the catalogue that stand in a text, as written."""
    return [(token, item) for _, _, token, item in numbers_at(text, catalog)]


_CALLED = re.compile(
    r"(?i)(?:\b(?:(?:item|art(?:icle|ikel|[íi]culo|icolo|igo)?|product|produkt|producto?|prodotto|produto)[- .]?(?:code|c[óo]d(?:igo|ice)?|nr|no|number|nummer|id|num[eé]ro)|item|art(?:\.|icle|ikel|[íi]culo|icolo|igo)?|sku|cat|ref|réf|no|nr|number|nummer|num|código|codice|n[°º])\b\.?\s*[:#]?|#|\d\s?[x×*]|\b[x×])\s*$"
)


def named_with(item: Item | None, number: str) -> bool:
    """Whether an item has a number in its name, as it is written."""
    names = (item.description, *item.aliases) if item is not None else ()
    return any(re.search(rf"(?<![\w.,]){re.escape(number)}(?![.,]?\d)", name) for name in names)


def numbers_at(text: str, catalog: Catalog) -> list[tuple[int, int, str, Item]]:
    """(start, end, as written, item) of the catalogue's item numbers in a text. One of digits alone that are fewer than four, or of two
    characters ("B3"), counts only where it is called an item number, or where the item's own words stand in the text too."""
    kept = index_of(catalog).numbers
    if text not in kept:
        if len(kept) >= _KEPT:
            kept.clear()
        kept[text] = _numbers_at(text, catalog)
    return list(kept[text])


def _numbers_at(text: str, catalog: Catalog) -> list[tuple[int, int, str, Item]]:
    found: list[tuple[int, int, str, Item]] = []
    shouted = text.upper() == text
    matches = list(NUMBER_LIKE.finditer(text))
    end = 0
    for n, match in enumerate(matches):
        if match.start() < end:
            continue
        measured = _count_before(text, match.start())
        for size in range(min(4, len(matches) - n), 1, -1):
            whole = text[match.start() : matches[n + size - 1].end()]
            item = _parted(whole, catalog, measured=measured)
            if item is not None:
                found.append((match.start(), matches[n + size - 1].end(), whole, item))
                end = matches[n + size - 1].end()
                break
        if match.start() < end:
            continue
        token, start = match.group(), match.start()
        item = catalog.get(token)
        if item is None and (glued := _GLUED.fullmatch(token) or _LABELLED.fullmatch(token)) is not None:
            token, start = glued["number"], start + glued.start("number")
            item = catalog.get(token) if any(c.isdigit() for c in token) and len(plain(token)) >= 3 else None
        if item is None:
            found += _slashed(match, catalog)
            continue
        if not any(c.isdigit() for c in token):
            if _as_written(token, item.sku, shouted):
                found.append((start, start + len(token), token, item))
        elif re.fullmatch(r"\d{1,3}", token):
            own = set(words(item.description)) & set(words(text))
            if (
                len(token) >= 2
                and (_CALLED.search(text[: match.start()]) or any(not w.isdigit() for w in own))
                and item.sku == token
            ):
                found.append((start, start + len(token), token, item))
        elif len(plain(token)) >= 3 or (item.sku == token and _is_meant(item, text, start)):
            found.append((start, start + len(token), token, item))
    return found


def _slashed(match: re.Match[str], catalog: Catalog) -> list[tuple[int, int, str, Item]]:
    """Item numbers parted by strokes, from one another or from a name: "37018/37020", "37018/Rose"."""
    found: list[tuple[int, int, str, Item]] = []
    for part in re.finditer(r"[^/]+", match.group()):
        item = catalog.get(part.group()) if "/" in match.group() and len(plain(part.group())) >= 4 else None
        if item is not None and any(c.isdigit() for c in part.group()):
            found.append((match.start() + part.start(), match.start() + part.end(), part.group(), item))
    return found


def _is_meant(item: Item, text: str, at: int) -> bool:
    """Whether a number of two characters is that of an item: called so, or half the item's own words stand in the text."""
    own = {w for w in words(item.description) if not any(c.isdigit() for c in w)}
    return bool(_CALLED.search(text[:at])) or (len(own) > 1 and 2 * len(own & set(words(text))) >= len(own))


_IN_GROUPS = re.compile(r"[A-Za-z0-9./-]+(?: [A-Za-z0-9./-]+)+")


def _count_before(text: str, at: int) -> bool:
    """Whether a number stands right before a place in a text."""
    while at and text[at - 1].isspace():
        at -= 1
    return at > 0 and text[at - 1].isdecimal()


def _parted(text: str, catalog: Catalog, *, measured: bool) -> Item | None:
    """An item number written with blanks ("TW 4410 B", "tw 4410"), letters and digits in it, or as the catalogue itself has it.
    `measured`: a number stands before it, so that small letters may be a measure ("500 ml 4010")."""
    if not _IN_GROUPS.fullmatch(text):
        return None
    key = plain(text)
    rows = catalog.by_plain.get(key, ())
    if len(rows) != 1:
        return None
    if " " in rows[0].sku and fold(rows[0].sku) == fold(text):
        return rows[0]
    first = text.split(" ")[0]
    prefix = re.match(r"[^\W\d_]+(?=[\W_]*\d)", rows[0].sku)
    if prefix and fold(prefix[0]) == fold(first) and first not in FILLERS and not measured and len(first) > 1:
        return rows[0] if sum(c.isdigit() for c in key) >= 3 else None
    if (
        len(key) >= 5
        and key[0].isalpha()
        and any(c.isdigit() for c in key)
        and first.isupper()
        and not any(c.islower() for c in text)
    ):
        return rows[0]
    return None
