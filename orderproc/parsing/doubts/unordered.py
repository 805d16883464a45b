# ruff: noqa: E501
"""Goods that a text counts and names by other words than the catalogue, and of which nothing became an order line: never passed over."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from decimal import Decimal

from orderproc.model.draft import DraftLine, OrderDraft
from orderproc.model.issue import Code, Issue
from orderproc.model.shop import Catalog
from orderproc.model.units import MEASURES, codes
from orderproc.parsing.head.paid import is_of_money
from orderproc.parsing.lines import Chunk, Line
from orderproc.parsing.numbers import NumberStyle
from orderproc.parsing.numerals import language_of
from orderproc.parsing.party.partynames import Party, party_listed
from orderproc.parsing.text.asking import acts_of, is_innocent
from orderproc.parsing.text.converted import without_conversion
from orderproc.parsing.text.countable import counts_time
from orderproc.parsing.text.drafted import IN_WORDS
from orderproc.parsing.text.frame import POSTSCRIPT
from orderproc.parsing.text.meant import Mention, meant_in
from orderproc.parsing.text.onesown import is_ones_own
from orderproc.parsing.text.paragraphs import SMALL_PRINT, paragraphs_of
from orderproc.parsing.text.passages import aside as stands_aside
from orderproc.parsing.text.sentences import sentences_of
from orderproc.parsing.text.shapes import BULLET
from orderproc.parsing.text.tokenizing import names_of, tokens_of
from orderproc.parsing.text.tokens import MEASURE, Token, What
from orderproc.parsing.text.uncounted import heads, idle
from orderproc.parsing.text.wording import JOINS
from orderproc.parsing.wares import FILLERS
from orderproc.parsing.words import fold


def unordered(
    draft: OrderDraft,
    lines: Sequence[Line],
    ordered: Sequence[DraftLine],
    catalog: Catalog,
    aside: frozenset[int] = frozenset(),
    others: Sequence[str] = (),
) -> tuple[Issue, ...]:
    """A doubt for each. `aside`: rows that are no text of the customer's own, or in which no goods can stand; `others`: sentences of other
    matters, which are told elsewhere."""
    parties = (draft.sold_to, draft.bill_to, draft.ship_to)
    places = {
        word
        for one in parties
        for part in (one.name, one.company, one.street, one.street2, one.postal_code, one.city)
        for word in re.findall(r"\w+", fold(part.value or ""))
    }
    have = {line.sku.value for line in ordered if line.sku.value}
    said = [fold(" ".join(f"{line.sku.raw or ''} {line.description.value or ''}".split())) for line in ordered]
    measured = any({*codes(item.unit)} & MEASURES for item in catalog.items)
    by_words = any(line.sku.source == IN_WORDS or not line.sku.value for line in ordered)
    issues = [*_twice(ordered)]
    rows = [(row, line) for row, line in enumerate(lines) if row not in aside and not stands_aside(line)]
    for paragraph in paragraphs_of(rows):
        text = " ".join(line.text for _, line in paragraph)
        if SMALL_PRINT.search(text):
            continue
        postscript = POSTSCRIPT.match(text) is not None
        below = {line.sku.value for line in ordered if line.raw.strip() and line.raw.strip() in text}
        for sentence in _sentences(paragraph, ordered):
            acts = acts_of(sentence[:1000])
            if acts.over or is_of_money(sentence) or sentence in others:
                continue
            had = acts.past and _AGO.search(fold(sentence)) is not None
            had = had and not (acts.request or acts.as_before or acts.complains or acts.changes or acts.question)
            language = language_of(text)

            def read(said: str, language: str = language) -> list[Token]:
                return tokens_of(said, catalog, NumberStyle(), language, in_words=True)

            tokens = without_conversion(sentence, read)
            in_it = [line for line in ordered if line.raw in sentence or sentence in line.raw]
            here = [line.quantity for line in in_it]
            own = {line.sku.value for line in in_it if line.raw}
            counted = {quantity.value for quantity in here}
            counted.add(sum((q.value for q in here if q.value), Decimal(0)))  # "4: 2 red, 2 blue"
            place = paragraph[0][1].chunk()

            def doubt(message: str, place: Chunk = place, said: str = sentence.strip()[:100]) -> Issue:
                return Issue(
                    code=Code.NEEDS_PERSON,
                    message=f"{message}: {said!r}.",
                    field="lines",
                    page=place.page,
                    box=place.place,
                )

            for one in tokens:
                if (
                    not one.meant
                    or not (_counted(tokens, one, firmly=heads(sentence)) or _listed(tokens, one))
                    or places >= {*re.findall(r"\w+", fold(one.called))}
                ):
                    continue
                if had or _heads_a_place(sentence, one.called) or is_ones_own(sentence, one.start):
                    continue
                if one.item is None and is_innocent(sentence) and not _counted(tokens, one, firmly=True):
                    continue  # "thanks, and a good year to the bees"
                if any(item.sku in have for item in one.candidates) or any(fold(one.called) in words for words in said):
                    continue
                names = "; ".join(f"{item.sku} {item.description}" for item in one.candidates[:3])
                issues.append(doubt(f"The text counts {one.called!r} (perhaps {names}), and it is among no lines"))
            told = have - (below if _USED_UP.search(fold(sentence)) else own)
            if postscript and any(item.sku in told for one in _spoken_of(sentence, catalog) for item in one.candidates):
                issues.append(doubt("A postscript speaks of goods that are ordered", said=sentence.strip()[:100]))
            if have and not acts.past and not any(one.what is What.ITEM for one in tokens):
                issues += [
                    doubt(f"The text counts '{one}' of something, and it is among no lines")
                    for one in _by_units(tokens, counted)
                ]
            if by_words and not acts.past and not is_innocent(sentence):
                goods = [item for one in tokens for item in (one.item, *one.candidates) if item is not None]
                named = " ".join(item.description for item in goods)
                known = places | {*re.findall(r"\d+", named), *re.findall(r"\d+[.,]\d+", named)}
                free = _beside_rows(sentence, tokens, ordered)
                left = _unexplained(sentence, free, measured=measured) if goods else _unnamed(free, sentence)
                issues += [
                    doubt(f"The text has the number '{one.text}', and it is among no lines")
                    for one in left
                    if one.text not in known and one.value not in counted
                ]
    return tuple(issues)


def _sentences(paragraph: Sequence[tuple[int, Line]], ordered: Sequence[DraftLine]) -> Iterator[str]:
    """The sentences of a paragraph. A row that was read as one order line by itself goes on in no other row; what numbers it
    ("6) Ref. 4410 …") counts nothing."""
    each = [line.raw.strip() for line in ordered if line.raw.strip()]
    by_itself = {raw for raw in each if each.count(raw) == 1}
    together: list[str] = []
    for _, line in paragraph:
        said = line.text.strip()
        bare = BULLET.sub("", said, count=1).strip()
        if said in by_itself or bare in by_itself:
            yield from sentences_of(" ".join(together))
            yield said if said in by_itself else bare
            together = []
        else:
            together.append(line.text)
    yield from sentences_of(" ".join(together))


# "I bought a butt stand from you two years ago": no goods of this order
_AGO = re.compile(
    r"\b(?:(?:years?|months?|summers?|winters?) ago|last (?:year|summer|winter|autumn|spring)|vor \w+ (?:jahr\w*|monat\w*)|letzte[sn] jahr|voriges jahr|il y a \w+ (?:ans?|mois)|l'an(?:nee)? (?:dernier|derniere|passee?)|hace \w+ (?:anos?|mes\w*)|el ano pasado"
    r"|\w+ (?:ann[oi]|mes[ei]) fa|l'anno scorso|\w+ (?:jaar|maanden|maand) geleden|vorig jaar|ha \w+ (?:anos?|mes\w*)|(?:o|no) ano passado)\b"
)


def _heads_a_place(sentence: str, called: str) -> bool:
    """Whether a word is that which leads to where the goods go, and counts none: "Versand an Zöllner AG, Ulmenallee 69" where envelopes
    ("Versandtaschen") are sold."""
    words = sentence.split()
    return any(
        party_listed(" ".join(words[:size]).strip(" :")) is Party.SHIP_TO
        and fold(called) in fold(" ".join(words[:size]))
        for size in (1, 2, 3)
    )


# why a postscript orders goods that it goes on to count: they are used up, or were forgotten above
_USED_UP = re.compile(
    r"\b(?:(?:ran|run|running|runs|sold) (?:out|low|short)|(?:nearly|almost|all) (?:gone|finished|used up|empty)|(?:is|are) (?:gone|finished|empty|(?:getting )?low)|forgot\w*|neige|(?:fast|bald|auch|schon|gerade) (?:alle|leer|aus|aufgebraucht)|gehen? (?:auch |uns |langsam |bald )*(?:aus|zu ende)|vergess\w*|ausgegangen"
    r"|(?:presque |bientot )?(?:finie?s?|epuisee?s?|vides?)|n'(?:ai|avons|a) (?:presque )?plus|oubli\w*|(?:se (?:nos |me )?|estan? )(?:acab|agot|termin)\w*|olvid\w*|(?:stanno )?(?:finendo|finiscono|finisc[eo]|finit[aeio]|esaur\w*|terminat[aeio])|dimentic\w*"
    r"|(?:bijna|ook|al) (?:op|leeg)|vergeten|(?:estao |esta )?(?:a )?(?:acabar|acabaram|acabou|esgot\w*)|esquec\w*)\b"
)


def _spoken_of(sentence: str, catalog: Catalog) -> list[Mention]:
    return meant_in(sentence, names_of(catalog), every=True)[0]


def _counted(tokens: Sequence[Token], one: Token, *, firmly: bool = False) -> bool:
    """Whether a number stands with goods that says how many: no date, no price, no number of days. `firmly`: no article, and no
    "a few" that stands with something else."""
    at = next(n for n, token in enumerate(tokens) if token is one)
    first = max((n for n in range(at) if tokens[n].text in _PARTING), default=-1) + 1
    last = next((n for n in range(at, len(tokens)) if tokens[n].text in _PARTING - {","}), len(tokens))
    for n in range(first, last):
        behind = tokens[n + 1] if n + 1 < len(tokens) else None
        idle_here = firmly and (tokens[n].weak or (tokens[n].doubt and n + 1 != at))
        number = tokens[n].what is What.NUMBER and not idle_here
        if number and not (behind and counts_time(behind)):
            return True
    return False


def _listed(tokens: Sequence[Token], one: Token) -> bool:
    """Whether goods without a number are one more of those before them: "three packets of basil, and the early pepper"."""
    at = next(n for n, token in enumerate(tokens) if token is one) - 1
    words = []
    while at >= 0 and (tokens[at].text == "," or fold(tokens[at].text) in JOINS | FILLERS):
        words.append(fold(tokens[at].text))
        at -= 1
    joined = any(word == "," or word in JOINS for word in words)
    return joined and at >= 0 and tokens[at].what is What.ITEM


_PARTING = frozenset(",;.!?")


def _beside_rows(sentence: str, tokens: Sequence[Token], ordered: Sequence[DraftLine]) -> list[Token]:
    """The tokens outside the rows of a list that are order lines: what is left over in those is told where they are read."""
    rows = [(at, at + len(line.raw)) for line in ordered if line.raw and (at := sentence.find(line.raw)) >= 0]
    rows = [(a, b) for a, b in rows if b - a < len(sentence.strip())]
    return [one for one in tokens if not any(a <= one.start < b for a, b in rows)]


def _unexplained(sentence: str, tokens: Sequence[Token], *, measured: bool) -> Iterator[Token]:
    """The numbers that may count goods. `measured`: something is sold by measure, so that "12 m" may be how many of it."""
    none = idle(tokens, heading=False)
    for at, one in enumerate(tokens):
        behind = tokens[at + 1] if at + 1 < len(tokens) else None
        around = sentence[max(one.start - 1, 0) : one.start] + sentence[one.end : one.end + 1]
        glued = one.text[:1].isdigit() and any(c.isalpha() for c in around)  # "s11 8hy"
        size = behind is not None and MEASURE.match(behind.text) is not None and not measured
        time = behind is not None and counts_time(behind)
        degree = _is_degree(one, behind)
        if one.what is What.NUMBER and not (one.weak or at in none or time or glued or size or degree):
            yield one


def _unnamed(tokens: Sequence[Token], sentence: str) -> Iterator[Token]:
    """The numbers in a sentence without goods of ours that may count goods all the same: things, and not how many people there are."""
    none = idle(tokens, heading=True)
    for at, one in enumerate(tokens[:-1]):
        before, behind = [fold(t.text) for t in tokens[max(at - 3, 0) : at]], tokens[at + 1]
        if one.what is not What.NUMBER or one.weak or at in none or behind.what is not What.WORD or heads(sentence):
            continue
        people = _BEING & {*before} or fold(behind.text) in _OF_US
        if not (people or counts_time(behind) or _is_degree(one, behind) or re.fullmatch(r"(?:19|20)\d\d", one.text)):
            yield one


def _is_degree(one: Token, behind: Token | None) -> bool:
    """Whether a word for a little tells how much of what it is, and of no goods: "a bit extra for the boat", "retraité depuis peu". Of goods
    it needs the "of" behind it, in German their noun, which has a capital; Dutch has neither."""
    word = fold(one.text.split()[-1]) if one.doubt and one.text.split() else ""
    if word not in _LITTLE:
        return False
    if word == "bisschen":
        return behind is None or not behind.text[:1].isupper()
    return behind is None or re.fullmatch(r"(?:of|d[eiou]?|du|des|del|della|d['’].*)", fold(behind.text)) is None


_LITTLE = frozenset("bit bisschen peu poco po po' po’ pouco".split())


# "we are 14", "siamo in 9", "26 of us", "I keep a few goats"
_BEING = frozenset(
    "keep keeps run runs own owns raise raises grow grows teach halte halten betreibe betreiben zuchte zuchten fuhre fuhren eleve elevons gere gerons crio criamos cuido cuidamos allevo alleviamo gestisco gestiamo fok fokken houd houden are were is was am sind waren bin ist war sommes etions suis est etait somos eramos soy estamos siamo eravamo sono zijn waren ben is fomos sou hay there gibt habe haben have has avons ai tenemos tengo abbiamo ho hebben heb temos tenho".split()
)
_OF_US = frozenset("of us von uns d de di".split())


def _by_units(tokens: Sequence[Token], read: Collection[Decimal | None]) -> Iterator[str]:
    """What is counted by a unit that goods are sold by, packs or measures: "3 chili", "two boxes"; not what is `read` as a quantity."""
    for number, unit, behind in zip(tokens, tokens[1:], [*tokens[2:], None], strict=False):
        sold = unit.what is What.WORD and {*codes(unit.text)} - _TIMES
        free = number.what is What.NUMBER and not number.weak and number.value not in read
        if free and sold and behind is not None and fold(behind.text) in _OF:
            yield f"{number.text} {unit.text}"


_TIMES = frozenset(("DA", "HR", "WK", "MO", "YR", "DY", "EA"))
_OF = frozenset("of de d di da van von du des del".split())


def _twice(ordered: Sequence[DraftLine]) -> Iterator[Issue]:
    """A doubt for each item that is named twice, once by other words: is it the same goods, or more of them?"""
    for at, line in enumerate(ordered):
        again = [one for one in ordered[:at] if one.sku.value and one.sku.value == line.sku.value]
        if again and IN_WORDS in (line.sku.source, again[0].sku.source):
            message = f"{line.sku.value} is named twice ({again[0].sku.raw!r}, {line.sku.raw!r}): the same goods, or more of them?"
            yield Issue(
                code=Code.QUANTITY_DOUBTFUL,
                message=message,
                field=f"lines[{at}].quantity",
                page=line.page,
                box=line.box,
            )


__all__ = ["unordered"]
