# ruff: noqa: E501
"""What is left of an address when its town is taken out: who it is for, the street, and all that stands between them. No line is
lost: what is neither name nor street goes into the second line of the street, in doubt where nothing says what it is.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from dataclasses import field as made

from orderproc.model.draft import Field
from orderproc.parsing.dates import without_date
from orderproc.parsing.lines import Chunk
from orderproc.parsing.party.abovename import (
    called_by_trade,
    of_the_town,
    offers,
    part_of_name,
    says_its_work,
    without_authority,
    without_claims,
    without_county,
)
from orderproc.parsing.party.branches import BRANCH, has_branch, with_branches
from orderproc.parsing.party.in_one_line import apart
from orderproc.parsing.party.inside import is_inside
from orderproc.parsing.party.legalforms import ENDS_IN_FORM, LEGAL_FORM, has_legal_form
from orderproc.parsing.party.looks import looks_of
from orderproc.parsing.party.names import (
    ATTENTION,
    BUILDING,
    COMPANY,
    DEPARTMENT,
    HONORIFIC,
    INSIDE,
    NUMBERED_INSIDE,
    PART_OF_A_HOUSE,
    PART_OF_BODY,
    STREET,
    STREET2,
    is_closing,
    is_job,
    is_person,
    led_to,
    names_a_place,
    no_part,
    owned_by,
    owner_of,
    person_of,
    says_where,
)
from orderproc.parsing.party.roles import roles_of
from orderproc.parsing.party.signoffs import is_an_office
from orderproc.parsing.party.whom import is_named, without_phone
from orderproc.parsing.words import fold

_PRINTED_HEAD = frozenset(("letterhead", "foot of the page"))
_MARKED = re.compile(r"\b(?:[A-Z]|[A-Z]?-?\d{1,4}[A-Za-z]?)$")  # the number or letter of a dock, a gate, a unit
_DOCK = re.compile(r"(?i)quai\s(?:n[°o.]*\s?)?[a-z]?\d{0,2}")  # "quai 3" of a warehouse
DOUBTFUL = 0.6  # a line of an address of which nothing says what it is
_CARE_OF = re.compile(
    r"(?i)^(?:c/o|a/s|c/(?:lavorazione|deposito|terzi|visione)|conto (?:lavorazione|deposito|terzi)|aux (?:bons )?soins d|aos cuidados d|care of|p/a|p\.\s?a\.|chez|presso|bei|att\. c/o)(?!\w)"
)
_HOUSE_NUMBER = re.compile(r"^[^\W\d][^\d:;@#]{2,40}\s\d{1,4}\s?[a-z]?(?:\s?[-–/]\s?\d{1,4}[a-z]?)?$")
_TWO = re.compile(
    r"(?i)^(?P<street>.*?\d.*?),\s*(?P<more>(?:suite|ste|apt|apartment|unit|floor|room|rm|bldg|building|level|dock|lot|#|\d{1,3}(?:st|nd|rd|th) fl).*)$"
)
# the same without a comma, behind a word for a street; and before its number: "12 Oak Ave Apt 3", "Flat 2, 48 Elm Road"
_BEHIND = re.compile(
    r"(?i)^(?P<street>\d+[a-z]?\s.*\b(?:street|st|avenue|ave|road|rd|drive|dr|lane|ln|blvd|boulevard|way|court|ct|place|pl|circle|cir|terrace|ter|highway|hwy|parkway|pkwy|square|sq|trail|broadway)\.?(?:\s(?:n|s|e|w|ne|nw|se|sw)\.?)?)"
    r"\s(?P<more>(?:(?:apt|apartment|suite|ste|unit|rm|room|fl|floor|bldg)\.?\s?|#\s?)[a-z]?\d{0,4}[a-z]?)$"
)
_AHEAD = re.compile(
    r"(?i)^(?P<more>(?:unit|flat|apt\.?|apartment|suite|level|shop|office|room)\s\w{1,5}),\s*(?P<street>\d+[a-z]?(?:[-–]\d+[a-z]?)?\s\S.*)$"
)


# what a firm does, below its name: "Joinery · Doors · Windows"
_TRADES = re.compile(r"[^\W\d][^\d·•|]+(?:\s[·•|]\s[^\d·•|]+){2,}")


@dataclass
class _Where:
    """The lines of the place in their order, and whether what each is is known."""

    street: Chunk | None = None
    above: list[Chunk] = made(default_factory=list)  # a building's name, which stands over the street
    more: list[tuple[Chunk, bool]] = made(default_factory=list)


def take_names(loose: list[Chunk], fields: dict[str, Field[str]], source: str, *, firm: bool = False) -> None:
    """Who it is for first, then street and what belongs to it."""
    loose = [_without_job(c) for c in loose]
    loose = [
        c
        for c in loose
        if not (no_part(c.text) or says_where(c.text) or is_closing(c.text) or _TRADES.fullmatch(c.text.strip()))
        and not offers(c.text)
    ]
    while len(loose) > 1 and looks_of(loose[0].text).aside > _BEFORE:
        loose = loose[1:]
    posts = [
        c
        for n, c in enumerate(loose)
        if (is_job(c.text) or (n and is_an_office(c.text)))
        and not (STREET.match(c.text) or (n == 0 and source in _PRINTED_HEAD and called_by_trade(c.text)))
    ]  # not "Rua Principal"
    if posts and _alone_above(posts[0], loose, fields):
        posts = posts[1:]  # "Secretaria de Obras" over a street, and nobody else: who gets it
    loose = [c for c in loose if c not in posts]
    loose = [c for n, c in enumerate(loose) if not (n and COMPANY.search(loose[n - 1].text) and owned_by(c.text))]
    loose = [c for n, c in enumerate(loose) if not any(part_of_name(c.text, o.text) for o in loose[n + 1 : n + 3])]
    # a firm's name over the line that repeats it
    loose = list({fold(c.text.strip(" ,")): c for c in reversed(loose)}.values())[::-1]
    loose = without_claims(loose, printed=source in _PRINTED_HEAD or source.startswith("signature"))
    loose = [part for n, chunk in enumerate(loose) for part in ([chunk] if n else _without_tail(chunk))]
    loose = [part for chunk in loose for part in (apart(chunk) if not STREET.match(chunk.text) else [chunk])]
    loose = [_owner(c, above) for c, above in zip(loose, [None, *loose], strict=False)]
    given: set[str] = {n for n in ("name", "company") if n in fields}
    placed = any(n in fields for n in ("city", "postal_code", "country"))
    loose, authorities = without_authority(loose)
    loose, counties = without_county(loose)
    authorities += counties
    first = _first_street(loose, fields, placed)
    where = _Where(more=[(c, True) for c in authorities if source not in _PRINTED_HEAD])
    if first is not None:
        for chunk in loose[first:]:
            _take_street(chunk, fields, where, source)
    _take_addressees(loose[:first], fields, given, where, source, placed, firm)
    if placed and "company" in fields and "name" not in fields:  # whom it is for, where nobody is named
        led = source.startswith(("below ", "in the text"))
        where.more += [(c, True) for c in posts if led or c.text.startswith(("The ", "THE "))]
    _name_below(loose, fields, where, source)
    if placed and source.startswith("below ") and "company" not in fields and len(where.more) == 1:
        site = where.more[0][0]
        if of_the_town(site.text):  # "Armazém Municipal", with an address of its own
            fields["company"] = site.field(site.text.strip(" ,"), source)
            where.more = []
    at = {id(c): n for n, c in enumerate([*authorities, *posts, *loose])}
    where.more.sort(key=lambda one: at[id(one[0])])
    _put(where, fields, source)


def _alone_above(post: Chunk, loose: list[Chunk], fields: dict[str, Field[str]]) -> bool:
    """Whether what may be somebody's post stands first, right above the street, and nothing else of the address names anybody."""
    if {"name", "company"} & fields.keys() or loose[0] is not post or len(loose) < _WITH_STREET:
        return False
    return STREET.match(loose[1].text.strip()) is not None and len(post.text.split()) > 1


_WITH_STREET = 2  # lines


def _name_below(loose: list[Chunk], fields: dict[str, Field[str]], where: _Where, source: str) -> None:
    """Whom it is for, where nobody is named above the street but below it: "M. Petit". A part of the house is no name beside it."""
    name = fields.get("name")
    part = next((c for c in loose if name is not None and c.text.strip(" ,") == name.value), None)
    if name is not None and (part is None or PART_OF_A_HOUSE.match(name.value or "") is None):
        return
    whom = next((one for one in where.more if HONORIFIC.match(one[0].text) and is_named(one[0].text)), None)
    if whom is None:
        return
    where.more.remove(whom)
    where.more += [(part, True)] if part is not None else []
    fields["name"] = whom[0].field(whom[0].text.strip(" ,"), source)


def _owner(chunk: Chunk, above: Chunk | None) -> Chunk:
    """The name of a firm's owner, without the word that says so."""
    name = owner_of(chunk.text.strip(" ,"), above.text) if above is not None else None
    return replace(chunk, words=chunk.words[1:]) if name is not None else chunk


def _without_job(chunk: Chunk) -> Chunk:
    """What somebody is, before the firm in the same line: "School Secretary, Riverside Elementary School"."""
    for at, word in enumerate(chunk.words[:-1], 1):
        if word.text.endswith(",") and is_job(" ".join(w.text for w in chunk.words[:at]).rstrip(",")):
            return replace(chunk, words=chunk.words[at:])
    return chunk


def like_name(text: str) -> bool:
    """Whether a text is like the name of a person: two or three words in capitals, none of a firm or a place."""
    words = text.split()
    return (
        2 <= len(words) <= 3
        and all(re.fullmatch(r"[A-ZÀ-Þ][\w'’.-]*", word) for word in words)
        and not any(p.search(text) for p in (COMPANY, DEPARTMENT, BUILDING, STREET, INSIDE))
    )


def _without_tail(chunk: Chunk) -> list[Chunk]:
    """Who it is for, and what stands behind the name in the same line: a place there ("Kiel Yachts, Receiving Dock C"), the firm, or whom
    in it ("Cell Cultures Vogt, Miriam Vogt")."""
    first, comma, firm = chunk.text.strip(" ,").partition(", ")
    named = ENDS_IN_FORM.search(firm) and not LEGAL_FORM.fullmatch(firm)  # more than the form: not "Ridge Foods, Inc."
    if comma and named and "," not in firm and like_name(first):  # "Els Peeters, Tuinen Peeters BV"
        size = len(first.split())
        return [replace(chunk, words=chunk.words[:size]), replace(chunk, words=chunk.words[size:])]
    whom = comma and is_person(firm) and "," not in firm and not (is_person(first) or is_job(first))
    if whom and len(first.split()) > 1 and not any(p.match(first) for p in (STREET, STREET2, ATTENTION, _CARE_OF)):
        size = len(first.split())
        return [replace(chunk, words=chunk.words[:size]), replace(chunk, words=chunk.words[size:])]
    name, comma, tail = chunk.text.strip(" ,").rpartition(",")
    if (
        not comma
        or not (STREET2.match(tail.strip()) and _MARKED.search(tail))
        or not (COMPANY.search(name) or is_person(name))
    ):
        return [chunk]
    if STREET.match(name) or STREET2.match(name):
        return [chunk]
    behind = _tail(chunk, tail)
    return [replace(chunk, words=chunk.words[: -len(behind)]), replace(chunk, words=behind)]


def _first_street(loose: list[Chunk], fields: dict[str, Field[str]], placed: bool) -> int | None:
    texts = [c.text.strip(" ,") for c in loose]
    streets = [i for i, text in enumerate(texts) if STREET.match(text) and not _DOCK.fullmatch(text)]
    outside = [i for i in streets if not _ROOM.match(texts[i])]
    found = next((i for i in outside if not _whose_house(i, outside, texts)), next(iter(streets), None))
    if found is not None or not placed or "street" in fields or not loose:
        return found
    if len(loose) == 1:  # words and a number above the town, and nobody's name
        return 0 if _is_numbered(texts[0]) else None
    numbered = [i for i, text in enumerate(texts[1:], 1) if _is_numbered(text)]
    likely, at = max((looks_of(text).street, i) for i, text in enumerate(texts))
    if likely > _STREET_SOONER and not numbered:
        return at
    return numbered[-1] if numbered else _last_of_place(texts)


_STREET_SOONER = 0.7  # how likely a line is a street that no list knows, where none of the others is
_PART_SOONER = 0.8  # and one that stands beside name and street in an address


def _whose_house(at: int, streets: list[int], texts: list[str]) -> bool:
    """Whether what may be a street by its name is whose house it is: no number in it, above who lives there and the street, or the name of
    a firm, or whatever stands first and only, above a street with its number ("Lochview Guest House" / "Ann Moss" / "Mill Terrace 12",
    "Moagens do Ave" / "Rua Nova 7")."""
    below = [i for i in streets if i > at]
    if not below or re.search(r"\d", texts[at]):
        return False
    if (
        (at, below[0]) == (0, 1)
        and re.search(r"\d", texts[1])
        and not (STREET2.match(texts[1]) or INSIDE.match(texts[1]))
    ):
        return True
    if any(is_person(text) for text in texts[at + 1 : below[0]]):
        return True
    return COMPANY.search(texts[at]) is not None and re.search(r"\d", texts[below[0]]) is not None


_ROOM = re.compile(r"(?i)(?:room|rm|floor|flat|apt|apartment|level|ward|raum|zimmer|salle|sala|kamer|lokaal)\b\.?\s")


def _last_of_place(texts: list[str]) -> int:
    """No line looks like a street: it is the last one, or the first of those that name an estate, a plot, a floor."""
    at = len(texts) - 1
    while at > 1 and ATTENTION.match(texts[at]):  # "c/o Ann Lee" below it
        at -= 1
    while at > 1 and STREET2.match(texts[at]) and (STREET2.match(texts[at - 1]) or INSIDE.match(texts[at - 1])):
        at -= 1
    return at


def _take_street(chunk: Chunk, fields: dict[str, Field[str]], where: _Where, source: str) -> None:
    text = chunk.text.strip(" ,")
    attention = ATTENTION.match(text)
    if attention and "name" not in fields and not _CARE_OF.match(text):
        fields["name"] = chunk.field(person_of(without_phone(attention[1])), source)
    elif (
        where.street is None
        and "street" not in fields
        and not (DEPARTMENT.search(text) and text[-1:].isalpha() and not STREET.match(text.rpartition(", ")[2]))
    ):
        where.street = chunk
    elif where.street is not None and STREET.match(text) and _gives_way(where.street.text.strip(" ,"), text):
        where.above.append(where.street)
        where.street = chunk
    else:
        where.more.append((chunk, not where.more or _known(text) or _is_titled(text)))


def _gives_way(first: str, street: str) -> bool:
    """Whether the first line of a place is no street where this one is: "Dock 4", or a building's name over a numbered street."""
    named = BUILDING.search(first) is not None and not re.search(r"\d", first)
    return STREET.match(first) is None or (named and re.match(r"\d", street) is not None)


def _is_numbered(text: str) -> bool:
    """Whether a line that begins with no word for a street looks like one by its number, and is no place inside a building."""
    return _HOUSE_NUMBER.match(text) is not None and not (ATTENTION.match(text) or _inside(text))


def _inside(text: str) -> bool:
    """Whether a line names a place inside a building or on a site by what stands at its end: "Soil Laboratory, Unit 3", "Geb. 12"."""
    return NUMBERED_INSIDE.search(text) is not None or STREET2.match(text.rpartition(",")[2].strip()) is not None


def _known(text: str) -> bool:
    """Whether a line is surely one that may stand in an address beside name and street."""
    looks = looks_of(text)
    if looks.part + looks.house + looks.inside > _PART_SOONER:
        return True
    parts = [part.strip() for part in text.split(",")]  # "Pathology, Level 2, Goods In Dock C"
    return any(p.match(part) for p in (STREET2, STREET, _CARE_OF, ATTENTION, INSIDE) for part in parts) or bool(
        DEPARTMENT.search(text) or BUILDING.search(text) or NUMBERED_INSIDE.search(text)
    )


def _take_addressees(
    names: list[Chunk],
    fields: dict[str, Field[str]],
    given: set[str],
    where: _Where,
    source: str,
    placed: bool,
    firm: bool,
) -> None:
    unsure: list[Chunk] = []
    names = with_branches(names)
    for at, chunk in enumerate(names):
        text = without_date(led_to(chunk.text.strip(" ,")))
        attention = ATTENTION.match(text)
        above = bool(unsure) or "name" in fields or "company" in fields
        if above and _CARE_OF.match(text):
            where.more.append((chunk, True))
        elif attention and "name" not in fields and not DEPARTMENT.search(attention[1]):
            fields["name"] = chunk.field(person_of(without_phone(attention[1])), source)
        elif attention:
            if fields.get("name") is None or fields["name"].value != person_of(without_phone(attention[1])):
                where.more.append((chunk, bool(DEPARTMENT.search(attention[1]))))
        elif (
            (at and BRANCH.fullmatch(text))
            or (
                (at and NUMBERED_INSIDE.search(text) and not COMPANY.search(text))
                or (
                    placed
                    and "company" in fields
                    and ((names_a_place(text) and not BUILDING.search(text)) or _inside(text))
                    and not ENDS_IN_FORM.search(text)
                )
                or (
                    (STREET2.match(text) or INSIDE.match(text))
                    and (
                        (at and _A_DOOR.match(text))
                        or not COMPANY.search(text)
                        or re.search(r"(?i)\d$|(?:entrance|eingang|ingang)$", text)
                    )
                )
                or (
                    placed
                    and DEPARTMENT.search(text)
                    and (above or any(COMPANY.search(c.text) for c in names[at + 1 :]))
                )
            )
            or (placed and _part(text) and ("company" in fields or _firm_in(names[at + 1 :])))
        ):
            where.more.append((chunk, True))
        elif (COMPANY.search(text) or has_legal_form(text) or has_branch(names, at)) and "company" not in fields:
            fields["company"] = chunk.field(text, source)
        elif is_person(text) and "name" not in fields:
            fields["name"] = chunk.field(person_of(text), source)
        elif placed and "company" in fields and _is_house(text) and where.street is not None:
            where.above.append(chunk)
        else:
            unsure.append(chunk)
    _take_unsure(unsure, fields, given, where, source, placed, firm)


_A_DOOR = re.compile(r"(?i)(?:(?:ein|zu)gang|einfahrt|zufahrt|entrance|entr[ée]e|entrada|ingresso|ingang)\b")
# a house in the country, below the firm that is there
_COUNTRY_HOUSE = re.compile(
    r"(?i)(?:the |el |la |il |le |a |o |de |het )?(?:finca|cortijo|mas[ií]a|quinta|hacienda|rancho|herdade|tenuta|cascina|fattoria|podere|masseria|casale|domaine|ch[âa]teau|moulin|ferme|landgoed|hoeve|gutshof|villa)\s+\S"
)


def _is_house(text: str) -> bool:
    return BUILDING.search(text) is not None or (_COUNTRY_HOUSE.match(text) is not None and not COMPANY.search(text))


def _firm_in(chunks: list[Chunk]) -> bool:
    return any(COMPANY.search(c.text) and not _part(c.text.strip(" ,")) for c in chunks)


def _part(text: str) -> bool:
    """Whether a line names a part of what another line names whole: a firm's kitchen, an institute of a university."""
    return any(pattern.match(text) for pattern in (PART_OF_A_HOUSE, PART_OF_BODY))


def _take_unsure(
    unsure: list[Chunk],
    fields: dict[str, Field[str]],
    given: set[str],
    where: _Where,
    source: str,
    placed: bool,
    firm: bool,
) -> None:
    """Lines of which no list says what they are: each is taken for what it looks like and what its place says, all of them together."""
    if (
        "company" in fields
        and (
            ENDS_IN_FORM.search(fields["company"].value or "")
            or LEGAL_FORM.fullmatch((fields["company"].value or "").partition(" ")[0])
        )
        and placed
        and where.street is not None
        and source in _PRINTED_HEAD
    ):
        unsure = [c for c in unsure if not says_its_work(c.text)]
    texts = [without_date(led_to(chunk.text.strip(" ,"))) for chunk in unsure]
    roles = roles_of(texts, frozenset(fields), frozenset(given), signed=source.startswith("signature"), firm=firm)
    for chunk, text, role in zip(unsure, texts, roles, strict=True):
        if role == "company":
            fields[role] = chunk.field(text, source)
        elif role == "name":
            room = text.removeprefix(person_of(text)).lstrip(" ,")
            house = room and is_inside(room) and not is_person(text.partition(",")[0]) and "company" not in fields
            if house:  # "Friedhof Bergli, Magazin"
                fields["company"] = chunk.field(text, source)
            else:
                fields[role] = chunk.field(person_of(text), source)
        elif placed and looks_of(text).job > _JOB_SOONER:
            if source.startswith(("below ", "in the text")) and "company" in fields and "name" not in fields:
                where.more.append((chunk, True))  # whom it is for, where nobody is named: "FC Rothenburg, Kassier"
        elif placed:
            named = source.startswith("below ") and _TITLE.fullmatch(text) is not None
            between = where.street is not None and _is_titled(text)
            where.more.append((chunk, named or between or _known(text) or is_inside(text)))


_BEFORE = 0.9  # how likely the first line of a block is the end of what stands before it: "Bill us."
_JOB_SOONER = 0.5  # how likely a line that nothing else needs is what somebody is


# a line between the label of an address and its street that is a name, whosever it is: "St Luke's Hospice"
_TITLE = re.compile(
    r"[A-ZÀ-Þ][\w'’.&-]*(?:,? (?:[A-ZÀ-Þ&][\w'’.&-]*|of|the|and|de|du|des|la|le|di|del|della|do|da|van|von|der|den|und|et|y|e)){0,6}"
)


def _is_titled(text: str) -> bool:
    """Whether a line between a name and its town is a name itself, of a hamlet, a house, a unit, by the capitals of all its words:
    "Towngate", "2nd Battalion, Royal Border Rifles"; what is counted or numbered there is none."""
    words = [word.strip(",") for word in _ORDINAL.sub("", text).split()]
    said = [word for word in words if word[:1].isupper() and word[1:2].isalpha()]
    return 0 < len(said) <= _OF_A_TITLE and _TITLE.fullmatch(" ".join(words)) is not None


_ORDINAL = re.compile(r"(?i)\b\d{1,3}(?:st|nd|rd|th|er|ère|e|ème|º|ª|\.)(?=\s)")
_OF_A_TITLE = 5  # words of such a name in capitals at most


def _put(where: _Where, fields: dict[str, Field[str]], source: str) -> None:
    street = [where.street] if where.street is not None else []
    numbered = any(re.search(r"\d", c.text) for c in street) and not any(re.search(r"\d", c.text) for c in where.above)
    # a building's name stands for the number of a street that has none, and beside one that has
    lines = [*street, *where.above] if numbered else [*where.above, *street]
    more = list(where.more)
    if "street" not in fields and lines:
        text = lines[0].text.strip(" ,")
        two = next((told for form in (_TWO, _BEHIND, _AHEAD) if (told := form.match(text))), None)
        fields["street"] = lines[0].field(two["street"] if two else text, source)
        if two:
            words = lines[0].words[: len(two["more"].split())] if two.re is _AHEAD else _tail(lines[0], two["more"])
            more.insert(0, (replace(lines[0], words=words), True))
        more[:0] = [(chunk, True) for chunk in lines[1:]]
    else:
        more[:0] = [(chunk, True) for chunk in lines]
    if not more or "street2" in fields:
        return
    text = ", ".join(c.text.strip(" ,") for c, _ in more)
    field = more[0][0].field(text, source, raw=text)
    fields["street2"] = (
        field if all(sure for _, sure in more) else replace(field, confidence=min(field.confidence, DOUBTFUL))
    )


def _tail(chunk: Chunk, text: str):  # type: ignore[no-untyped-def]
    return chunk.words[len(chunk.words) - len(text.split()) :]
