"""The catalogue made ready for searching: by number, by word, by price. Built once for a catalogue and kept for the process."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from decimal import Decimal
from functools import cached_property

from orderproc.checking.nearest import Counts
from orderproc.checking.wording import words
from orderproc.model.check_digit import is_gtin
from orderproc.model.lattice import Lattice
from orderproc.model.shop import Item, PriceRow, ShopTables, plain

KEPT = 4
SCORED = 300  # numbers that are scored against a lattice
MANY = 400  # above this the nearest by string similarity are scored, not all


class Index:
    def __init__(self, tables: ShopTables) -> None:
        self.tables = tables
        self.items = tables.catalog.items
        self.by_sku = tables.catalog.by_sku

    @cached_property
    def keys(self) -> list[tuple[str, Item]]:
        """(plain number, item) for every item number, and for every alias that looks like one (has a digit)."""
        found = []
        for item in self.items:
            found.append((plain(item.sku), item))
            found += [(plain(alias), item) for alias in item.aliases if any(c.isdigit() for c in alias)]
        return found

    @cached_property
    def without_zeros(self) -> dict[str, tuple[Item, ...]]:
        """Items whose number is digits only, by that number without its leading zeros."""
        found: dict[str, list[Item]] = {}
        for key, item in self.keys:
            if key.isdigit() and key.lstrip("0") and item not in (rows := found.setdefault(key.lstrip("0"), [])):
                rows.append(item)
        return {key: tuple(rows) for key, rows in found.items()}

    @cached_property
    def prefix(self) -> str:
        """The letters that nearly all numbers of this shop begin with ("TW"), which customers leave out; or ""."""
        starts = Counter(
            "".join(c for c in item.sku.upper()[: _letters(item.sku)] if c.isalpha()) for item in self.items
        )
        start, count = starts.most_common(1)[0] if starts else ("", 0)
        return start if start and count >= 0.8 * len(self.items) and len(self.items) > 2 else ""

    @cached_property
    def always_prefixed(self) -> bool:
        """Whether there is no number without the shop's prefix."""
        return bool(self.prefix) and all(plain(item.sku).startswith(self.prefix) for item in self.items)

    @cached_property
    def are_gtins(self) -> bool:
        """Whether the item numbers are bar code numbers: two that differ in one digit can't both be true."""
        return len(self.items) > 2 and all(is_gtin(item.sku) for item in self.items)

    @cached_property
    def words_of(self) -> dict[str, frozenset[str]]:
        """The words of each item's description, by item number."""
        return {item.sku: words(item.description) for item in self.items}

    def unglued(self, written: frozenset[str]) -> frozenset[str]:
        """Words from a picture, in which blanks get lost, as the catalogue's own: "mutzebesticktweiss" is three of them."""
        out: set[str] = set()
        for word in written:
            pieces = None if word in self.by_word or len(word) < 7 else self._in_words(word)
            out |= set(pieces) if pieces else {word}
        return frozenset(out)

    def _in_words(self, run: str) -> tuple[str, ...] | None:
        """A run of letters as words of the catalogue one after another, the longest first; None where it is not made of them."""
        found: dict[int, tuple[str, ...]] = {0: ()}
        for end in range(1, len(run) + 1):
            for start in range(max(0, end - 24), end):
                word = run[start:end]
                if start in found and end not in found and (len(word) > 2 or word.isdigit()):
                    known = word if word in self.by_word else word.removesuffix("s")
                    if known in self.by_word:
                        found[end] = (*found[start], known)
        return found.get(len(run)) if len(found.get(len(run), ())) > 1 else None

    @cached_property
    def alias_words(self) -> dict[frozenset[str], tuple[Item, ...]]:
        found: dict[frozenset[str], list[Item]] = {}
        for item in self.items:
            for phrase in {words(alias) for alias in item.aliases} | {self.words_of[item.sku]}:
                if phrase and item not in (rows := found.setdefault(phrase, [])):
                    rows.append(item)
        return {phrase: tuple(rows) for phrase, rows in found.items()}

    @cached_property
    def by_word(self) -> dict[str, tuple[Item, ...]]:
        found: dict[str, list[Item]] = {}
        for item in self.items:
            for word in self.words_of[item.sku].union(*(words(alias) for alias in item.aliases)):
                found.setdefault(word, []).append(item)
        return {word: tuple(rows) for word, rows in found.items()}

    @cached_property
    def vocabulary(self) -> list[str]:
        return sorted(self.by_word)

    @cached_property
    def price_counts(self) -> Counter[Decimal]:
        """How many items cost this much: how little a price says about which item is meant."""
        return Counter(p for item in self.items for p in self.prices(item))

    def prices(self, item: Item) -> frozenset[Decimal]:
        """Every price of the item in any list, old or new, for any group."""
        listed = {row.unit_price for row in self.rows(item)}
        return frozenset(listed | ({item.unit_price} if item.unit_price is not None else set()))

    def rows(self, item: Item) -> tuple[PriceRow, ...]:
        return self.tables.prices_by_sku.get(item.sku, ())

    def near_number(self, read: str) -> list[tuple[str, Item]]:
        """The entries that are worth scoring against what was read: all of a small catalogue, else the most similar."""
        if len(self.keys) <= MANY:
            return self.keys
        from rapidfuzz import process
        from rapidfuzz.distance import Levenshtein

        texts = [_look(key) for key, _ in self.keys]
        near = process.extract(_look(plain(read)), texts, scorer=Levenshtein.distance, limit=60, score_cutoff=4)
        return [self.keys[i] for _, _, i in near]

    @cached_property
    def counts(self) -> Counts:
        return Counts([key for key, _ in self.keys])

    def near_ink(self, lattice: Lattice, read: str) -> list[tuple[str, Item]]:
        """The entries that are worth scoring against a recognizer's output: those like its best string `read`, and those that have
        the likeliest characters, whatever that string is."""
        if len(self.keys) <= SCORED:
            return self.keys
        near = self.near_number(read)
        have = {key for key, _ in near}
        return near + [self.keys[i] for i in self.counts.likeliest(lattice, SCORED) if self.keys[i][0] not in have]

    def near_words(self, written: frozenset[str]) -> list[Item]:
        """Items that share a word with what was written, those that share the rarest and most first; at most 40."""
        scores: Counter[str] = Counter()
        for word in written:
            rows = self.by_word.get(word)
            if rows is None and len(word) >= 4 and not word[0].isdigit():
                rows = self._misread(word)
            for item in rows or ():
                scores[item.sku] += 1 + 1000 // len(rows or ())
        return [self.by_sku[sku] for sku, _ in sorted(scores.items(), key=lambda pair: (-pair[1], pair[0]))[:40]]

    def _misread(self, word: str) -> tuple[Item, ...]:
        from rapidfuzz import fuzz, process

        near = process.extract(word, self.vocabulary, scorer=fuzz.ratio, limit=3, score_cutoff=82)
        return tuple({item.sku: item for other, _, _ in near for item in self.by_word[other]}.values())


def _letters(sku: str) -> int:
    return next((i for i, c in enumerate(sku) if not c.isalpha()), len(sku))


_LOOK = str.maketrans("OQDILSBZG", "000115826")


def _look(key: str) -> str:
    """Look-alike characters made one, so that a misread number is near."""
    return key.translate(_LOOK)


_kept: list[Index] = []


def index_of(tables: ShopTables) -> Index:
    """The index of these tables; the last few are kept, since every document of a run is judged by the same."""
    for index in _kept:
        if index.tables is tables:
            return index
    index = Index(tables)
    _kept.insert(0, index)
    del _kept[KEPT:]
    return index


def by_exact_number(index: Index, text: str) -> tuple[Item, ...]:
    """The item of exactly this number, else all whose number or alias is the same but for case and punctuation."""
    exact = index.by_sku.get(text.strip())
    if exact is not None:
        return (exact,)
    return index.tables.catalog.by_plain.get(plain(text), ())


def names(items: Iterable[Item], limit: int = 3) -> str:
    """Items as a clerk wants to see them in a message."""
    return "; ".join(f"{item.sku} {item.description}".strip() for item in list(items)[:limit])
