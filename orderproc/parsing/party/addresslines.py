# ruff: noqa: E501
"""The lines of an address as its writer meant them: one line that holds a whole address parted at its commas or dots, a line that a
narrow column broke joined again, without the words that lead to it. What each line is, is told in `addresses`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from orderproc.model.reading import Word
from orderproc.parsing.dates import is_month
from orderproc.parsing.lines import Chunk
from orderproc.parsing.party.cep import with_code_beside_town
from orderproc.parsing.party.contacts_behind import contacts_apart
from orderproc.parsing.party.legalforms import LEGAL_FORM
from orderproc.parsing.party.looks import looks_of
from orderproc.parsing.party.names import (
    ATTENTION,
    BUILDING,
    COMPANY,
    FOR_WHOM,
    HONORIFIC,
    INSIDE,
    STREET,
    STREET2,
    is_person,
)
from orderproc.parsing.party.places import AUSTRALIAN_STATES, PROVINCE_CODES, PROVINCES, STATES, country_of, state_of
from orderproc.parsing.party.remarks_behind import without_remarks
from orderproc.parsing.party.towns import is_town
from orderproc.parsing.party.whom import parted

_LEADS_IN = re.compile(
    r"(?i)(?:(?:please|bitte|por favor|merci (?:de|d['’])|veuillez|graag|si prega di)\s*)?(?:goes?|va|vai|vanno|irá|send|ship|deliver|mail|forward|geht|gehen|liefer\w*|schick\w*|versand\w*"
    r"|send\w+|gaat|gaan|stuur|verzend\w*|lever\w*|bezorg\w*|(?:l['’])?envo[iy]\w*|livr\w+|expédi\w+|env[ií]\w*|m[aá]nd\w+|rem[ií]t\w*|entr[eé]g\w+|h[aá]gan\w*|spedi\w+|consegn\w+|inviat?\w*"
    r"|address|adresse|anschrift|adres|dirección|indirizzo|endereço|morada)"
    r"\b(?:\s[^\W\d]+){0,4}?\s(?:to|an|à|a|para|naar|aan|chez|presso|(?:for|für|pour|per|voor|para) (?:the|this|das|die|den|dieses?|le|la|ce|il|lo|het|de|el|este|o) [^\W\d]+(?: is| ist| est| es| è)?)(?=\s+(?-i:[A-ZÀ-Þ]))"
)


def led_in(text: str) -> int:
    """How many words at the beginning lead to an address: 2 of "Gaat naar Ria Postma"."""
    lead = _LEADS_IN.match(text) or _ASKS_TO_SEND.match(text)
    return len(lead.group().split()) if lead else 0


# "Fill in, print, and send to: Harrow & Pike, 9 Mill Road, Leeds"
_ASKS_TO_SEND = re.compile(
    r"(?i)[^\d:]{0,60}\b(?:send|mail|post|return|sturen|stuur|zenden|opsturen|senden|schicken|einsenden|(?:r?envoy|adress|expédi)(?:er|ez)|enví[ae]\w*|env[ií](?:ar|e|em)|remit\w+|inviar[el]|spedire|inviate|spedite)\b[^\d:]{0,20}:\s+(?=\w)"
)


def without_lead(chunk: Chunk) -> Chunk:
    """Without the words of a sentence that lead to the address: "Gaat naar Ria Postma", "Enviem para Escola de Bragança"."""
    count = led_in(chunk.text)
    return replace(chunk, words=chunk.words[count:]) if 0 < count < len(chunk.words) else chunk


_LABELLED_LINE = re.compile(r"^[^\d:]{2,30}:\s")


_ASIDE = re.compile(r"^(.*\S)\s*\(([^()]*)\)\s*[.,;]?$")
_SAYS_MORE = re.compile(  # a province beside its town does none of it: "(Madrid)", "(Isle of Wight)"
    r"(?i)[\d,:;–]|\b(?:hr|hrn|herrn?|frau|fr|mr|mrs|ms|m|mme|mlle|sr|sra|sig|sig\.ra|dhr|mevr|mw|d|dña)\b\.?\s+\w|\b(?:deliver\w*|anlieferung|livraison|entregas?|consegn[ae]|levering|contact|kontakt|contatto|contacto|contato)\b"
)


def without_aside(chunk: Chunk, *, first: bool = False) -> Chunk:
    """A line without what stands in brackets behind its town, or a register's number behind the name it begins with: "34117 Kassel
    (delivery 7 to 14 h)", "IES Las Lomas (46001234)"."""
    told = _ASIDE.match(chunk.text)
    if told is None:
        return _without_tail(chunk)
    before, inside = told[1], told[2]
    placed = is_town(before) or is_town(before.rpartition(",")[2])
    register = first and re.fullmatch(r"\d{3,4}|\d{6,}", inside) is not None and not any(c.isdigit() for c in before)
    words = chunk.words[: len(before.split())]
    if not (register or (placed and _SAYS_MORE.search(inside))) or " ".join(w.text for w in words) != before:
        return chunk
    return replace(chunk, words=words)


def _without_tail(chunk: Chunk) -> Chunk:
    """A whole address in one line without what a dash sets apart behind its town: "…, 2812 Muizen – tel. 015 55 54 98, until 15/02"."""
    dash = next((n for n, word in enumerate(chunk.words) if n and word.text in ("–", "—", "-")), None)
    before = " ".join(word.text for word in chunk.words[:dash]) if dash else ""
    tail = " ".join(word.text for word in chunk.words[dash + 1 :]) if dash else ""
    whole = before.count(",") >= 2 and is_town(before.rpartition(",")[2])
    return replace(chunk, words=chunk.words[:dash]) if whole and _PHONE_OR_ID.match(tail) else chunk


def _land_apart(chunk: Chunk) -> list[Chunk]:
    """A line that ends in its country in brackets, and the country as a line of its own: "58000 Nevers (France)"."""
    told = _IN_BRACKETS.match(chunk.text)
    land = country_of(told[2]) if told is not None else None
    count = len(told[2].split()) if told is not None and land not in _PROVINCES_TOO and is_town(told[1]) else 0
    if not count or len(chunk.words) <= count:
        return [chunk]
    name = [replace(word, text=word.text.strip("().,")) for word in chunk.words[-count:]]
    return [replace(chunk, words=chunk.words[:-count]), replace(chunk, words=tuple(name))]


_PROVINCES_TOO = (None, "GD", "LU", "GE")  # "18300 Loja (Granada)", "6700 Arlon (Luxembourg)"
# no province by its two letters: "12051 Alba (CN)" is not in China
_IN_BRACKETS = re.compile(r"^(?:.*,)?\s*([^,]*\S)\s+\(([^()\d]{4,30})\)[.,]?$")


def without_broken_aside(block: Sequence[Chunk]) -> list[Chunk]:
    """A block without what a bracket holds that opens in one line and closes in the next: "50300 Calatayud (FACe, DIR3" / "L01500674)"."""
    out: list[Chunk] = []
    opened = False
    for n, chunk in enumerate(block):
        words, after = chunk.words, block[n + 1].text if n + 1 < len(block) else ""
        if opened:
            end = next(i for i, word in enumerate(words) if ")" in word.text)
            words, opened = words[end + 1 :], False
        elif "(" in chunk.text and ")" not in chunk.text and ")" in after and "(" not in after.partition(")")[0]:
            start = next(i for i, word in enumerate(words) if "(" in word.text)
            words, opened = (words[:start], True) if words[start].text.startswith("(") else (words, False)
        if words:
            out.append(replace(chunk, words=words))
    return out


def address_lines(block: Sequence[Chunk]) -> list[Chunk]:
    """One line that holds a whole address is parted at its commas (the one before the state stays)."""
    lines: list[Chunk] = []
    block = [part for n, c in enumerate(block) for part in ([c] if n else _before_number(c))]
    block = contacts_apart([_without_tail(c) for c in with_code_beside_town(_with_code_below(block))])
    block = [part for c in without_broken_aside(block) for part in _land_apart(c)]
    block = [part for c in without_remarks(block) for part in parted(c)]
    block = [without_aside(c, first=not n) for n, c in enumerate(block)]
    for part in (part for c in block if re.search(r"\w", c.text) for one in _by_dots(c) for part in _before_whom(one)):
        if lines and _hyphened(lines[-1].text, part.text):
            before, after = lines[-1].words, part.words
            whole = replace(before[-1], text=before[-1].text + after[0].text)
            lines[-1] = replace(lines[-1], words=(*before[:-1], whole, *after[1:]))
        elif lines and _goes_on(lines[-1].text.strip(), part.text.strip(" ,")):
            lines[-1] = replace(lines[-1], words=(*lines[-1].words, *part.words))
        else:
            lines.append(part)
    if len(lines) == 1 and _commas(lines[0].text) >= 2:
        return _by_commas(lines[0])
    if (
        2 <= len(lines) <= 3
        and _commas(lines[0].text) >= 2
        and re.search(r"\d", lines[0].text)
        and not _LABELLED_LINE.match(lines[0].text)
    ):
        if is_town(lines[-1].text) and len(lines) == 2 and not lines[0].text.rstrip().endswith(","):
            return [*_by_commas(lines[0]), lines[1]]  # names and street over their town
        # one long line that was broken: joined, then parted at its commas; a country below it is a line of its own
        alone = country_of(lines[-1].text.strip(" .,")) is not None or any(
            p.match(lines[-1].text)
            for p in (ATTENTION, _PHONE_OR_ID, _DIALLED, HONORIFIC, _BRACKETED, _FIRM_ALONE, _ON_THE_NET)
        )
        last = [lines.pop()] if alone and not is_town(lines[-1].text) else []
        joined = replace(lines[0], words=tuple(w for c in lines for w in c.words))
        return [*_by_commas(joined), *last]
    return [part for chunk in lines for part in _parted_line(chunk)]


_NAMES_AND_STREET = re.compile(
    r"(?P<names>(?!(?i:rear|behind|back|corner|opposite|next|near|above|below|off)\b)(?:(?:[^\W\d_][^\s\d,]*|&)\s+){2,8})(?P<street>\d{1,5}[A-Za-z]?\s+(?:[^\W\d_][^\s\d,]*\.?\s+){0,4}(?i:street|st|road|rd|avenue|ave|lane|ln|drive|dr|way|court|ct|close|crescent|terrace|boulevard|blvd|highway|hwy|parade|place|pl|row|square|parkway|pkwy)\b.*)"
)


def _before_number(chunk: Chunk) -> list[Chunk]:
    """The first line of an address with nothing between the names and the number of the house, in two: "High Desert Band Repair 1025 NW
    Wall Street"; a house has a name, too ("Rose Cottage 12 Mill Lane")."""
    told = _NAMES_AND_STREET.fullmatch(chunk.text.strip(" ,"))
    names = told["names"].strip() if told is not None else ""
    if not names or BUILDING.search(names) or INSIDE.search(names) or STREET2.match(names) or STREET.match(names):
        return [chunk]
    look = looks_of(names)
    if not (COMPANY.search(names) or look.person + look.firm + look.person_firm + look.person_job > _SOMEBODYS):
        return [chunk]
    count = len(names.split())
    return [replace(chunk, words=chunk.words[:count]), replace(chunk, words=chunk.words[count:])]


_SOMEBODYS = 0.7  # how likely what stands before the number names somebody, and no house


def _parted_line(chunk: Chunk) -> list[Chunk]:
    """One of several lines at its commas, where it holds a street with its town or a whole address; its country by itself."""
    text = chunk.text
    street_and_town = re.match(r"^\d+\s.*,.*\b[A-Z]{2}\s+\d{5}(?:-\d{4})?(?:,?\s+(?:USA|US))?$", text) or (
        STREET.match(text) and text.count(",") >= 1 and re.search(r"\b\d{4,5}\s+[A-Z]\w+", text.split(",", 1)[1])
    )
    dated = is_month(text.split(None, 1)[0].strip(".")) if text else False  # "Nov 13, 2026 Harold Prescott"
    street_and_town = street_and_town or (not dated and _HOUSE_AND_TOWN.match(text))
    tail_country = re.match(r"^(.*\S)[,·]\s*([^\d,]+)$", text)
    if street_and_town or _whole(text) or _from_street_to_town(text) or _site_and_street(text):
        return _by_commas(chunk)
    if tail_country and country_of(tail_country[2]) and re.search(r"\d", tail_country[1]):
        count = len(tail_country[2].split())
        *before, last = chunk.words[:-count]
        place = replace(chunk, words=(*before, replace(last, text=last.text.rstrip(",·") or last.text)))
        return [*_parted_line(place), replace(chunk, words=chunk.words[-count:])]
    return [chunk]


_BRACKETED = re.compile(r"\(.*\)$")
_ON_THE_NET = re.compile(r"\S+@\S+$|www\.\S+$")


def _commas(text: str) -> int:
    """The commas that part a text, those of numbers ("km 127,4") left out."""
    return len(re.findall(r",(?=\s|$)", text))


# "Am Markt 1, 23966 Wismar": a street that no word tells, with its number
_HOUSE_AND_TOWN = re.compile(
    r"^[^\d,:]{3,40}\s\d{1,4}\s?[a-z]?,\s*(?:[A-Z]{1,2}-)?(?:\d{4,5}-\d{3}|\d{4}\s?[A-Z]{2}|\d{4,5})\s+[A-ZÀ-Þ]\w+[^,\d]*$"
)


def _whole(text: str) -> bool:
    """Whether one line of a block holds a whole address: "York Elementary School, 69 Mill Road, York, YO1 7HH"."""
    parts = [p.strip() for p in text.split(",")]
    if len(parts) < 3 or ":" in text:
        return False
    numbered = [bool(re.search(r"\d", p) or (i and _HOUSE.fullmatch(parts[i - 1]))) for i, p in enumerate(parts)]
    street = next((i for i, p in enumerate(parts) if numbered[i] and STREET.match(p) and not is_town(p)), None)
    return street is not None and any(is_town(", ".join(parts[i:])) for i in range(street + 1, len(parts)))


def _from_street_to_town(text: str) -> bool:
    """Whether one line holds street and town: "Avenida da Liberdade 21, 6200-009 Covilhã", "Oakworth Road, Keighley BD21 1QS", "Raheen
    Business Park, Limerick, V94 K2P8, Ireland"."""
    parts = [p.strip() for p in text.split(",")]
    if len(parts) > 2 and country_of(parts[-1]) is not None:
        parts.pop()
    street = any(p.search(parts[0]) for p in (STREET, BUILDING, INSIDE)) and not is_town(parts[0])
    placed = len(parts) > 1 and (is_town(parts[-1]) or (len(parts) > 2 and is_town(", ".join(parts[-2:]))))
    return street and placed and ":" not in text


def _site_and_street(text: str) -> bool:
    """Whether one line holds a site's or a house's name and the street with its number: "Chantier Bellevue, 9 rue des Lilas"."""
    site, comma, street = text.partition(", ")
    numbered = STREET.match(street) is not None and _HOUSE.search(street) is not None
    numbered = numbered and not (STREET2.match(street) or INSIDE.match(street))
    return (
        bool(comma) and numbered and not any(c.isdigit() for c in site) and not STREET.match(site) and ":" not in text
    )


_TOWN_GOES_ON = re.compile(
    r"(?i)\d{4,5}.*\s(?:an der|am|an|auf der|ob der|in der|im|bei|vor der|sur|sous|en|de|du|la|le|les|del|dei|della|do|da|den|aan de|aan den|op|upon|on|the)"
)


def _goes_on(line: str, after: str) -> bool:
    """Whether a narrow column broke a line: "3500 Krems an der" / "Donau", "Corso Vittorio Emanuele II" / "71"."""
    if _HOUSE.fullmatch(after):
        return STREET.match(line) is not None and not any(c.isdigit() for c in line)
    if _TOWN_GOES_ON.fullmatch(line):
        return not any(c.isdigit() for c in after) and len(after.split()) <= 2
    if _person_goes_on(line, after):
        return True
    if ":" in line + after or is_town(line) or is_town(after):
        return False
    if LEGAL_FORM.fullmatch(after):
        return STREET.match(line) is None  # "Suministros Peñalver" / "S.A."
    if _UNFINISHED.search(line) or _part_goes_on(line, after):
        return True
    return not any(c.isdigit() for c in line + after) and _halves(line, after)


def _part_goes_on(line: str, after: str) -> bool:
    """Whether what a part of a house is called was broken: "Huize De Linde, technische" / "dienst", "Sede Nord, Servizio" / "Tecnico". What
    begins small behind a comma's small words has no beginning of its own, and an adjective alone or "Service" names nothing yet."""
    if any(c.isdigit() for c in after) or len(after.split()) > 3 or not line[:1].isupper() or STREET.match(line):
        return False
    if any(p.match(after) for p in (STREET, STREET2, INSIDE, ATTENTION, _AT_WHOSE)) or LEGAL_FORM.search(line):
        return False
    last = line.rpartition(", ")[2]
    small = ", " in line and last[-1:].islower() and last.split()[-1][:1].islower() and after[:1].islower()
    return small or _ADJECTIVE.search(line) is not None or _SERVICE.fullmatch(last) is not None


def _with_code_below(block: Sequence[Chunk]) -> list[Chunk]:
    """The lines of a block; a town with its state takes the code that stands alone below it: "Poultney VT" / "05764"."""
    lines: list[Chunk] = []
    for chunk in block:
        above = lines[-1].text.strip(" ,") if len(lines) > 1 else ""
        state = re.search(r"[^\W\d_](?:,| ) ?([A-Z]{2})$", above)
        if (
            state
            and state_of(state[1])
            and re.fullmatch(r"\d{5}(?:-\d{4})?", chunk.text.strip())
            and is_town(f"{above} {chunk.text}")
        ):
            lines[-1] = replace(lines[-1], words=(*lines[-1].words, *chunk.words))
        else:
            lines.append(chunk)
    return lines


_AT_WHOSE = re.compile(r"(?i)(?:presso|chez|bei|bij|at|en casa)\s")
# German and Dutch: "Haus Nord, technischer" / "Dienst"
_ADJECTIVE = re.compile(r"(?:^|\s)[^\W\d_]+(?:isch|lich|tiv|air)e[rs]?$")
_SERVICE = re.compile(
    r"(?i)services?|servi[zc]io|serviço|servicios|servizi|serviços|ufficio|reparto|départ[ae]ment|dipartimento|departamento|abteilung|afdeling|oficina|gabinete"
)


def _person_goes_on(line: str, after: str) -> bool:
    """Whether what somebody is was broken: "Attn: T. Bjornstad, School" / "Garden"; below a whole line stands a firm, a person, a street."""
    attention = ATTENTION.match(line)
    return (
        attention is not None
        and is_person(attention[1].partition(",")[0].title())
        and bool(attention[1].partition(",")[2].strip())
        and len(after.split()) == 1
        and after.isalpha()
        and not (LEGAL_FORM.fullmatch(after) or STREET.match(after) or STREET2.match(after))
    )


def _hyphened(line: str, after: str) -> bool:
    """Whether a double name was broken at its hyphen: "z. H. Heike Feldmann-" / "Wieczorek"."""
    return (
        re.search(r"[^\W\d_]{2}-$", line) is not None
        and re.fullmatch(r"[A-ZÀ-Þ][^\W\d_]+(?:[ -][A-ZÀ-Þ][^\W\d_]+)*", after) is not None
    )


_UNFINISHED = re.compile(
    r"\S\s(?:&|\+|and|und|et|y|e|de|du|des|la|le|les|del|della|dei|degli|di|do|da|dos|das|van|von|der|den|of|for|the|für|zum|zur|am|im)$"
)


def _halves(line: str, after: str) -> bool:
    """Whether two lines are one firm's name: a word for its trade by itself, and beside it what no person is called."""
    if STREET.match(after) or STREET.match(line) or ATTENTION.match(after) or is_person(line) or is_person(after):
        return False
    first, second = (len(t.split()) == 1 and COMPANY.fullmatch(t) is not None for t in (line, after))
    if first and not LEGAL_FORM.fullmatch(line):  # "Boekhandel" / "Hoekstra"
        return len(after.split()) <= 3 and not STREET2.match(after)
    return second and not COMPANY.search(line) and not STREET2.match(after)  # "Lethbridge Elementary" / "School"


_FIRM_ALONE = re.compile(rf"[^,\d]+\s{LEGAL_FORM.pattern[4:]}$", re.IGNORECASE)  # "Dale Ceramics Ltd"
_DOTS = frozenset("·•|–—-")


def _before_whom(chunk: Chunk) -> list[Chunk]:
    """ "Klasse 4b, z. Hd. Eva Busch": whom it is for as a line of its own, where no more follows."""
    for at, word in enumerate(chunk.words[:-1], 1):
        rest = " ".join(w.text for w in chunk.words[at:])
        told = ATTENTION.match(rest) if word.text.endswith(",") and "," not in rest else None
        if told is not None and (is_person(told[1]) or FOR_WHOM.match(rest)) and not any(c.isdigit() for c in rest):
            return [replace(chunk, words=chunk.words[:at]), replace(chunk, words=chunk.words[at:])]
    return [chunk]


def _by_dots(chunk: Chunk) -> list[Chunk]:
    """ "12 Elm Street · Albany NY 12207 · Tel. …": parted at marks that stand alone, where a town is among the parts."""
    apart = marks_apart(chunk).words
    if not any(w.text in _DOTS for w in apart[1:-1]):
        return [chunk]
    groups: list[list] = [[]]  # type: ignore[type-arg]
    for word in apart:
        if word.text in _DOTS:
            groups.append([])
        else:
            groups[-1].append(word)
    parts = [replace(chunk, words=tuple(g)) for g in groups if g]
    told = any(is_town(p.text.rpartition(",")[2]) or _PHONE_OR_ID.match(p.text) for p in parts)
    return parts if len(parts) > 1 and told else [chunk]


def marks_apart(chunk: Chunk) -> Chunk:
    """A run of several parts with marks between them, of which a recognizer drew one to the word or number beside it: "Doe & Co. · Elm St.
    12- 9500 Villach", "Aveiro- NIF 502 …"."""
    words: list[Word] = []
    marks = sum(word.text in _DOTS for word in chunk.words[1:-1])
    for word, after in zip(chunk.words, [*(w.text for w in chunk.words[1:]), ""], strict=True):
        behind, before = _MARK_BEHIND.fullmatch(word.text), _MARK_BEFORE.fullmatch(word.text)
        if behind is None and marks and re.fullmatch(r"\d{4,5}", after):
            behind = _POINT_BEHIND.fullmatch(word.text)
        between = _MARK_BETWEEN.fullmatch(word.text)
        if between and after[:1].isalpha():
            words += [_cut(word, between[1]), replace(_cut(word, between[2]), text="·"), _cut(word, between[3])]
        elif behind and after and not (behind[1].isalpha() and after in _JOINING):
            words += [_cut(word, behind[1]), replace(_cut(word, behind[2]), text="·")]
        elif before and words:
            words += [_cut(word, before[1]), _cut(word, before[2])]
        else:
            words.append(word)
    parted = len(words) > len(chunk.words) and (marks or len(words) > len(chunk.words) + 1)
    return replace(chunk, words=tuple(words)) if parted else chunk


_MARK_BEHIND = re.compile(r"(\S*\d[^\W\d_]?|[^\W\d_]{2,})([·•|–—-])")
_POINT_BEHIND = re.compile(r"(\d+[^\W\d_]?)(\.)")  # "Molenstraat 58. 2312 AB Leiden"
_MARK_BETWEEN = re.compile(r"([^\W\d_]{2,})([·•|–—-])(\d{4,5})")  # "7 avenue de Brogny-74000 Annecy"
_MARK_BEFORE = re.compile(r"([·•|–—-])(\d\S*)")
_JOINING = frozenset("und u. & and et y e en ou oder or o of".split())  # "Klein- und Großhandel"


def _cut(word: Word, text: str) -> Word:
    return replace(word, text=text, lattice=word.lattice.part(text) if word.lattice is not None else None)


_PHONE_OR_ID = re.compile(
    r"(?i)^(?:tel|phone|fax|t[eé]l|e-?mail|www|p\.? ?iva|vat|btw|kvk|siret|nif|cif|\(\d{3}\) ?\d)"
)


# "Cedar Falls, Iowa 50613", "Leader, Saskatchewan S0N 1H0", "Hobart, Tasmania 7000"
_STATE_AND_ZIP = re.compile(
    rf"(?i)(?:(?:{'|'.join(STATES)}),?\s\d{{5}}(?:-\d{{4}})?|(?:{'|'.join(PROVINCES)}),?\s[A-Z]\d[A-Z]\s?\d[A-Z]\d|(?:{'|'.join(AUSTRALIAN_STATES)}),?\s\d{{4}})\b"
)
_DIALLED = re.compile(r"^\+?(?:[ ()/.-]*\d){7,}[ )]*$")


def _by_commas(chunk: Chunk) -> list[Chunk]:
    groups: list[list] = [[]]  # type: ignore[type-arg]
    words = chunk.words
    for index, word in enumerate(words):
        groups[-1].append(word)
        if word.text.endswith((",", ";", "·", "|")):
            rest = [w.text.strip(",;") for w in words[index + 1 : index + 3]]
            before_state = (
                len(rest) >= 1
                and (state_of(rest[0]) is not None or rest[0] in PROVINCE_CODES)
                and (len(rest) < 2 or bool(re.match(r"^\d{5}|^[A-Z]\d[A-Z]", rest[1])))
                and rest[0].isupper()
            ) or _STATE_AND_ZIP.match(" ".join(w.text for w in words[index + 1 : index + 5])) is not None
            county = len(rest) > 1 and rest[0] == "Co." and not LEGAL_FORM.fullmatch(rest[1])  # "Cobh, Co. Cork"
            if not before_state and (county or not (rest and LEGAL_FORM.fullmatch(rest[0]))):
                groups.append([])
    result = []
    for group in _with_house_numbers(groups):
        if group:
            last = group[-1].text.rstrip(",;·|")
            group = [*group[:-1], replace(group[-1], text=last.rstrip(".") if group[-1] is words[-1] else last)]
            kept = [w for w in group if w.text]
            if kept:
                result.append(replace(chunk, words=tuple(kept)))
    return result


def _said(words: Sequence[Word]) -> str:
    return " ".join(w.text for w in words)


def _digits(words: Sequence[Word]) -> bool:
    return any(c.isdigit() for w in words for c in w.text)


# a house's number, or that it has none: "s/n", "snc"
_HOUSE = re.compile(r"(?i)\d{1,5}(?:[-/]\d+)?\s?-?(?:[a-z]|bis|ter|quater)?|s/n\.?|s\.?n\.?c\.?")


def _with_house_numbers(groups: list[list]) -> list[list]:  # type: ignore[type-arg]
    """A house number that commas set apart goes with its street: "Via della Fontana, 57", "376, rue Victor Hugo"."""
    if len(groups) > 2 and " & " in _said(groups[1]) and COMPANY.search(_said(groups[1])) and not _digits(groups[0]):
        groups = [[*groups[0], *groups[1]], *groups[2:]]  # "Marsh, Tran & Co."
    result: list[list] = []  # type: ignore[type-arg]
    ahead: list = []  # type: ignore[type-arg]
    for at, group in enumerate(groups):
        text = " ".join(w.text for w in group).strip(" ,;")
        before = " ".join(w.text for w in result[-1]).strip(" ,;") if result else ""
        after = _said(groups[at + 1]).strip(" ,;") if at + 1 < len(groups) else ""
        if _HOUSE.fullmatch(text) and not any(c.isdigit() for c in before):
            # a street that no word tells: it stands between a name and its number, and the town follows
            untold = len(result) > 1 and is_town(after) and not COMPANY.search(before)
            if untold or STREET.match(before):
                result[-1] = [*result[-1], *group]
                continue
        if after and _HOUSE.fullmatch(text) and (at or STREET.match(after)):
            ahead = group
            continue
        result.append([*ahead, *group])
        ahead = []
    return [*result, ahead] if ahead else result
