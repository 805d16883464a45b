# ruff: noqa: E501
"""A block of lines as an address: name, company, street, town, region, postal code, country, phone, e-mail.

US addresses and the postal patterns of other countries. What can't be told stays empty; checking decides what is missing.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from orderproc.model.draft import DraftAddress, Field
from orderproc.model.reading import Word
from orderproc.parsing.form.wordings import part_worded
from orderproc.parsing.lines import Chunk
from orderproc.parsing.party.abroad import dialled, spoken_there
from orderproc.parsing.party.addressees import take_names
from orderproc.parsing.party.addresslabels import ADDRESS_LABELS, address_label, name_part, row_label
from orderproc.parsing.party.addresslines import address_lines, without_lead
from orderproc.parsing.party.inside import is_inside, parted, with_house, with_place
from orderproc.parsing.party.legalforms import has_legal_form
from orderproc.parsing.party.looks import looks_of
from orderproc.parsing.party.names import ATTENTION, COMPANY, DATE, STREET, is_person, no_part, person_of, without_since
from orderproc.parsing.party.owners import with_owners_apart
from orderproc.parsing.party.places import (
    CA_POSTCODE,
    EIRCODE,
    PROVINCE_CODES,
    SHORT_PROVINCES,
    STATE_CODES,
    UK_POSTCODE,
    country_of,
    state_of,
)
from orderproc.parsing.party.provinces import take_region_and_code, without_province
from orderproc.parsing.party.registers import registered, without_account, without_register
from orderproc.parsing.party.towns import ends_in_town, is_town, take_place
from orderproc.parsing.party.whom import without_phone
from orderproc.parsing.words import bare, fold

EMAIL = re.compile(
    r"[A-Za-z0-9][\w.+'-]*@[A-Za-z0-9][\w-]*(?:\.[\w-]+)*\.[A-Za-z]{2,}|[A-Za-z0-9][\w.+'-]*@[a-z0-9-]+\.(?:example|test|invalid|localhost)"
)
_PHONE_LABEL = r"(?:day(?:time)?|evening|home|work|office|contact|mobile|cell|bus(?:iness)?)?\s*(?:phone|ph|tel(?:ephone|[eé]fono|efone|efoon)?|telefon|t[eé]l(?:[eé]phone)?|mobile|cell|mobil|handy|m[oó]vil|gsm|fon|fono|tfno|tlf|tlm|telm|telem[oó]vel|telef|telemobil|portable|port|fixe|cellulare|durchwahl|zentrale|fax|telefax|p|t|m|f)"
PHONE = re.compile(
    rf"(?i)^(?:{_PHONE_LABEL}\b\s*(?:no|nr|number|#)?\s*[.:#]*\s*)?(\+?[\d(][\d\s()./-]{{6,18}}\d)(?:\s*(?:ext\.?|x|extension)\s*\d+)?\s*$"
)


_NAMES = 2  # lines of an address that may begin with a name


def parse_address(block: Sequence[Chunk], source: str, home: str = "US", *, firm: bool = False) -> DraftAddress:
    """The address that the lines of a block make. `home`: the shop's country, for what could be read in two ways. `firm`: the
    paper is one of a firm's own, so that a single name that may be either is the firm's."""
    block = [without_register(c) if n < _NAMES else c for n, c in enumerate(_whole_names(block))]
    block = [without_account(block[0]), *block[1:]] if block and source.startswith("below ") else block
    if len(block) > 2 and address_label(block[0].text) == "street" and not STREET.match(block[0].text):
        block = block[1:]  # "Address" above the lines of one
    block = [part for chunk in ([without_lead(block[0]), *block[1:]] if block else block) for part in _at_labels(chunk)]
    fields: dict[str, Field[str]] = {}
    block = [c for c in block if not (_whole_behind_label(c.text) and _take_labelled(c, fields, source))]
    chunks = _down_to_country(with_owners_apart(address_lines(block)))
    loose = [c for c in chunks if not _take_labelled(c, fields, source) and not _take_contact(c, fields, source)]
    loose = [c for c in loose if not registered(c.text)]
    if not loose and not fields:
        return DraftAddress()
    _with_house_number(fields)
    take_place(loose, fields, source, home)
    take_names(loose, fields, source, firm=firm)
    address = with_house(DraftAddress(**fields), block[0].text if block else "")
    address = parted(with_place(without_province(told_apart(address))))
    if address.company.value:
        company = replace(address.company, value=without_since(address.company.value))
        address = replace(address, company=company)
        if address.name and bare(address.name.value or "") == bare(address.city.value or ""):
            address = replace(address, name=Field())  # "Breda, 22 november 2026"
    return address


def _with_house_number(fields: dict[str, Field[str]]) -> None:
    """The street with the number that a form asks for beside it: before it where a country's people write it so."""
    number, street = fields.pop("house", None), fields.get("street")
    if number is None or not number.value:
        return
    if street is None or not street.value:
        fields["street2"] = fields.get("street2") or number
    elif not any(c.isdigit() for c in street.value):
        ahead = _NUMBER_AHEAD.search(street.value) is not None
        fields["street"] = replace(
            street, value=f"{number.value} {street.value}" if ahead else f"{street.value} {number.value}"
        )


# English and French streets
_NUMBER_AHEAD = re.compile(
    r"(?i)\b(?:street|st|avenue|ave|road|rd|drive|lane|way|court|close|crescent|terrace|gardens?|grove|hill|square|row|walk|boulevard|park|place|green|rise|view|mews|parade|highway|quay)\.?$|^(?:rue|avenue|boulevard|place|chemin|impasse|allée|quai|route|cours)\b"
)


def _whole_names(block: Sequence[Chunk]) -> list[Chunk]:
    """The block with one line for a name that forms ask for in two: "Vorname: Jan" above "Name: Mohr", "Last name: Ngo" above "First
    name: Ann"."""
    told: dict[str, tuple[int, Chunk, int]] = {}
    for at, chunk in enumerate(block):
        label, _, value = chunk.text.partition(":")
        part = name_part(label)
        if part is not None and value.strip() and part not in told:
            told[part] = at, chunk, len(value.split())
    first, last = told.get("first") or told.get("any"), told.get("last") or told.get("any")
    if first is None or last is None or first is last:
        return list(block)
    (at, one, _), (other, two, count) = first, last
    whole = replace(one, words=(*one.words, *two.words[len(two.words) - count :]))
    return [whole if n == at else chunk for n, chunk in enumerate(block) if n == at or n != other]


_TOWN = re.compile(r"^(?P<town>[^,()\d]+?)(?:,\s*(?P<a>[A-Z]{2,3})|\s*\((?P<b>[A-Z]{2,3})\))$")
# codes that only one country has (Universal Postal Union, "Postal addressing systems")
_ONLY_IN = (("CA", CA_POSTCODE), ("GB", UK_POSTCODE), ("IE", EIRCODE), ("NL", re.compile(r"[1-9]\d{3}\s?[A-Z]{2}")), ("PT", re.compile(r"\d{4}-\d{3}")))  # fmt: skip


# countries of their own whose codes are written as their neighbour's: (neighbour, country, code) (Royal Mail; Poste Italiane; La Poste)
_OF_THEIR_OWN = (
    ("GB", "IM", re.compile(r"IM\d")), ("GB", "JE", re.compile(r"JE\d")), ("GB", "GG", re.compile(r"GY\d")),
    ("IT", "SM", re.compile(r"4789\d$")), ("FR", "MC", re.compile(r"980\d\d$")),
)  # fmt: skip


# countries whose codes are those of provinces of Italy, and whose postal codes have four figures: Norway, Bulgaria, Switzerland ...
_FOUR_FIGURES = frozenset("NO BG CH AT LU SI TN".split())


def told_apart(address: DraftAddress) -> DraftAddress:
    """What stands in two fields of its own: the region of "Udine, UD" and "Bergamo (BG)", the country of a code
    that only it has, or of a telephone number and a street's name that agree."""
    match = _TOWN.match(address.city.value or "")
    if match is not None and not address.region:
        beside = match["a"] or match["b"]
        land = None if state_of(beside) else country_of(beside)
        if land in _FOUR_FIGURES and re.fullmatch(r"\d{5}", address.postal_code.value or ""):
            land = None  # "24060 Sarnico (BG)" is the province of Bergamo, and not Bulgaria
        if beside in PROVINCE_CODES and CA_POSTCODE.fullmatch((address.postal_code.value or "").strip()):
            land = None  # "St. John's, NL" in Canada
        of_town = replace(address.city, value=match["town"])
        if land is None:
            address = replace(address, city=of_town, region=replace(address.city, value=beside))
        elif address.country.value in (None, land):  # "Leeds, UK"
            address = replace(address, city=of_town, country=replace(address.city, value=land))
        elif country_of(address.country.value or "") is not None:  # "Novara, NO" in Italy
            address = replace(address, city=of_town, region=replace(address.city, value=beside))
    code = (address.postal_code.value or "").strip().upper()
    named = next((country for country, form in _ONLY_IN if form.fullmatch(code)), None)
    if named is not None and not address.country:
        address = replace(address, country=replace(address.postal_code, value=named, lattice=None))
    own = next(
        (land for parent, land, form in _OF_THEIR_OWN if form.match(code) and address.country.value in (None, parent)),
        None,
    )
    if own is not None and (address.country or not code.isdigit()):
        address = replace(address, country=replace(address.postal_code, value=own, lattice=None))
    dialled_in = dialled(address.phone.value) if address.street and not address.country else None
    if dialled_in is not None and spoken_there(address.street.value, dialled_in):
        address = replace(address, country=replace(address.phone, value=dialled_in, lattice=None))
    return address


def _down_to_country(chunks: list[Chunk]) -> list[Chunk]:
    """The lines of an address without a firm's below its country: that is somebody else's imprint."""
    at = next((n for n, c in enumerate(chunks) if n > 2 and country_of(c.text.strip(" .,")) is not None), len(chunks))
    return [c for n, c in enumerate(chunks) if n <= at or not COMPANY.search(c.text) or ATTENTION.match(c.text)]


def _at_labels(chunk: Chunk) -> list[Chunk]:
    """A row in which labels with their answers follow one another, parted before each: "City: Carthage State: IL ZIP: 62321"."""
    words = chunk.words
    ends = [n for n, word in enumerate(words) if word.text.endswith(":")]
    starts = [at for n in ends if (at := _label_begins(words, n)) is not None]
    if len(starts) < 2 or starts[0] != 0:
        return [chunk]
    return [replace(chunk, words=words[a:b]) for a, b in pairwise([*starts, len(words)])]


def _label_begins(words: Sequence[Word], end: int) -> int | None:
    """Where a label begins whose last word ends with a colon: "ZIP" of "IL ZIP:", "Zip code" of "Dover Zip code:"."""
    begins = None
    for start in range(end, max(-1, end - 3), -1):
        word = words[start].text
        if start < end and (word.endswith(":") or (len(word) < 4 and word.isupper())):
            break  # the answer of the label before
        asked = address_label(" ".join(one.text for one in words[start : end + 1]).rstrip(":"))
        if asked is not None and (begins is None or asked != "place"):  # "Salt Lake City State:"
            begins = start
    return begins


def _whole_behind_label(text: str) -> bool:
    """Whether a row is a label for an address and all of it, whom it is for as well: "Address: Ann Reed, 12 Mill Road, Leeds LS1 4AB"."""
    label, colon, value = text.partition(":")
    return bool(colon) and value.count(",") > 1 and address_label(label) == "street" and ends_in_town(value)


def _take_labelled(chunk: Chunk, fields: dict[str, Field[str]], source: str) -> bool:
    text = chunk.text
    if ":" not in text:
        return False
    label, _, value = text.partition(":")
    if len(label) > 30:
        return False
    name = "street" if _OFFICE.fullmatch(bare(label)) else row_label(label) or _worded(label)
    if name is None:
        called = without_phone(value)
        if _CONTACT_LABEL.fullmatch(bare(label)) and (is_person(called) or _NAMED.fullmatch(called)):
            name, value = "name", called
        else:  # a label of its own says what it is, and that is no part of an address
            return _WORDS_ONLY.fullmatch(label.strip()) is not None and not _INSIDE.match(label.strip())
    value = value.strip().strip("_").strip()
    if not value:
        return True
    value = (without_phone(value) or value) if name == "name" else value  # "Attn: Ann Moss 555-0147"
    count, said = len(chunk.words) - len(text.partition(":")[2].strip().strip("_").split()), value.split()
    words = chunk.words[count : count + len(said)]
    rest = replace(chunk, words=(replace(words[0], text=said[0]), *words[1:])) if words else chunk
    take_value(name, rest, fields, f"{source}, '{label.strip()}'", "US", raw=text)
    return True


def _worded(label: str) -> str | None:
    """What a label of a form asks for in its own words: "Street or R.R."; nothing where it asks for no part of an address."""
    asked = part_worded(label)
    return asked if asked in ADDRESS_LABELS else None


# where a firm has its office, before the whole address in one line
_OFFICE = re.compile(
    r"(?:head |main |registered )?office|secretariaat|sekretariat|secretariat|secretaria|segreteria|administratie|(?:haupt)?(?:verwaltung|sitz)|buro|(?:siege|bureaux?)(?: social| central)?|(?:sede|oficinas?)(?: social| central| legale| principal| operativa)?|uffici[o]?|(?:hoofd)?kantoor|bezoekadres|vestigingsadres|escritorio"
)
_CONTACT_LABEL = re.compile(
    r"sachbearbeiter(?:in)?|ihr ansprechpartner|suivi par|votre contact|uw contact|su contacto|vostro contatto|buyer|purchaser|person"
    r"|(?:site|on site|delivery) (?:contact|manager)|contact (?:on|at|sur|au|auf|vor|op)(?: \w+){1,3}|ansprechpartner(?:in)?(?: vor ort| auf der baustelle)|polier(?:in)?|bauleit(?:er|erin|ung)|chef de chantier|conducteur de travaux"
    r"|contacto (?:en|de)(?: \w+){1,3}|jefe de obra|referente(?: (?:in|di) cantiere)?|capo ?cantiere|contacto n[oa](?: \w+){1,3}|encarregado|contactpersoon(?: \w+){0,3}|uitvoerder"
)
_NAMED = re.compile(r"(?:[A-ZÀ-ÖØ-Þ][\w'’.-]*\s?){2,4}")
_WORDS_ONLY = re.compile(r"[^\W\d_][^\d@]{1,29}")
_INSIDE = re.compile(r"(?i)(?:building|floor|room|dock|gate|door|unit|suite|haus|etage|stock|gebäude|tor|bât|étage)\b")


def take_value(
    name: str, chunk: Chunk, fields: dict[str, Field[str]], source: str, home: str, *, raw: str | None = None
) -> None:
    """Puts what stands beside a label into the fields: a town with its postal code, or a whole address, is parted."""
    if name in ("place", "city") and len(plain := [w for w in chunk.words if re.search(r"\w", w.text)]) > 0:
        chunk = replace(chunk, words=tuple(plain))  # "PLZ / Ort: 24939 / Flensburg"
    value: str | None = chunk.text.strip(" ,")
    assert value is not None
    named = "city" if name == "place" else name
    tail = value.rpartition(",")[2]
    if (
        name == "street"
        and tail != value
        and (re.search(r"\d{4,5}|[A-Z]\d[A-Z]", tail) or is_town(tail) or country_of(tail.strip(" .")))
    ):
        inside = parse_address([chunk], source, home)  # the whole address in one line
        for part in ("street", "street2", "city", "region", "postal_code", "country"):
            if getattr(inside, part):
                fields.setdefault(part, getattr(inside, part))
        if "street" in fields:
            _with_estate(inside, fields)
            return
    if name == "city" and country_of(value) and not re.search(r"\d", value):
        fields.setdefault(name, chunk.field(value, source, raw=raw))  # "Granada", the town
        return
    if name == "postal_code" and "city" not in fields and re.match(r"[\d-]{4,9}(?: [A-Z]{2})?[ ,]+[^\W\d]{4}", value):
        name = "place"  # "C.P.: 3500-115 Viseu"
    if name == "place" and take_region_and_code(chunk, fields, source, home):
        return
    if name in ("place", "city"):
        loose = [chunk]
        take_place(loose, fields, source, home)
        if not loose and ("city" in fields or name == "place"):
            return
        name = named
        if (told := _WITH_CODE.fullmatch(value)) is not None and told["code"] in {
            "US": STATE_CODES,
            "CA": PROVINCE_CODES,
        }.get(home, ()):
            fields.setdefault("region", chunk.field(told["code"], source, raw=raw))  # "City / Prov.: Barrie ON"
            value = told["town"]
    town, comma, beside = (value or "").rpartition(",")
    short = SHORT_PROVINCES.get(fold(beside).strip(" .")) if comma and named in ("city", "place") else None
    if short is not None and "region" not in fields:
        fields["region"] = chunk.field(short, source, raw=raw)  # "Town, Prov.: Guelph, Ont."
        value = town.strip()
    if name == "street2" and raw and re.fullmatch(r"[\d/.-]{1,5}[a-zA-Z]?|[A-Z]", value):
        value = f"{raw.partition(':')[0].strip()} {value}"  # "Floor: 2"
    if name in ("name", "company", "city", "street2") and no_part(value):
        return
    if name == "phone" and (asked := _WHO_ANSWERS.search(value)) and is_person(asked[1]):
        fields.setdefault("name", chunk.field(asked[1], source, raw=raw))  # "Mobile: 0152 0449 1187 (Jo Hill)"
        value = value[: asked.start()].strip()
    if name == "phone" and not is_phone(value):
        return
    if name == "country":
        value = country_of(value) or value
    if name == "region":
        value = state_of(value) or value
    if name == "email":
        found = EMAIL.search(value)
        if found is None:
            return
        value = found.group()
    if name == "name":
        person, comma, firm = value.rpartition(", ")
        if comma and is_person(person) and COMPANY.search(firm) and "company" not in fields:
            fields["company"] = chunk.field(firm, source, raw=raw)  # "Kunde: Jane Doe, Doe Ltd"
            value = person
        said = _ASIDE.sub("", without_phone(value)) or value
        value = person_of(said)
        room = said.removeprefix(value).lstrip(" ,") if said.startswith(value) else ""
        if is_inside(room) and "street2" not in fields:
            fields["street2"] = chunk.field(room, source, raw=raw)  # "Attn: Mr. Lee, Room 114"
    marked = ATTENTION.match(raw or "") is not None and not has_legal_form(value)  # "Attn: Main Office" is no firm
    if name == "name" and COMPANY.search(value) and "company" not in fields and not marked:
        name = "company"
    if name == "street2" and (above := fields.get(name)) is not None and above.value != value:
        fields[name] = replace(above, value=f"{above.value}, {value}")  # "Piso: 3" / "Puerta: B"
        return
    fields.setdefault(name, chunk.field(value, source, raw=raw))


_WITH_CODE = re.compile(r"(?P<town>[^\d,]+?),?\s+(?P<code>[A-Z]{2})")
_WHO_ANSWERS = re.compile(r"\s*\(([^()\d]+)\)$")
_ASIDE = re.compile(r"\s*\([^()]*\)$")  # "Ann Lee (caretaker)"


def _with_estate(inside: DraftAddress, fields: dict[str, Field[str]]) -> None:
    """What stands before the street beside a label that asks for an address: whose it is, an estate, a house."""
    for part in ("company", "name"):
        said = getattr(inside, part)
        if not said.value:
            continue
        who = is_person(said.value) or COMPANY.search(said.value) or looks_of(said.value).person > _A_PERSON
        if part not in fields and who:
            fields[part] = said
        elif said.value not in (fields[n].value for n in ("company", "name") if n in fields):
            more = fields.get("street2", Field()).value
            fields["street2"] = replace(said, value=f"{said.value}, {more}" if more else said.value)


_A_PERSON = 0.8  # how likely a name that no list knows is a person's, and no house's


def is_phone(text: str) -> bool:
    """Whether this may be dialled: seven digits or more, and no date."""
    if re.fullmatch(r"\d{5}-\d{3}", text.strip()):  # a postal code of Brazil
        return False
    return 7 <= len(re.sub(r"\D", "", text)) <= 17 and re.match(rf"^{DATE}", text.strip()) is None


def is_dialled(text: str) -> bool:
    """Whether a line is a telephone's number and nothing else: "418 555-0126", "T: 01756 555 0144"; not "10 00705"."""
    phone = PHONE.match(text.strip())
    return phone is not None and is_phone(phone[1]) and re.search(r"[()+./-]|\d\s\d+\s\d", phone[1]) is not None


def _take_contact(chunk: Chunk, fields: dict[str, Field[str]], source: str) -> bool:
    text = chunk.text.strip()
    mail = EMAIL.search(text)
    if mail:
        fields.setdefault("email", chunk.field(mail.group(), source, raw=text))
        rest = (text[: mail.start()] + text[mail.end() :]).strip(" |,;<>()·•-")
        rest = re.sub(r"(?i)^e-?mail\s*:?", "", rest).strip()
        phone = PHONE.match(rest) if rest else None
        if phone and is_phone(phone[1]):
            fields.setdefault("phone", chunk.field(phone[1].strip(), source, raw=text))
        return True
    if "@" in text or re.fullmatch(r"[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,8}", text):
        return True  # an e-mail address that was broken, or a name on the net
    phone = PHONE.match(text)
    digits = re.sub(r"\D", "", text)
    if (
        phone
        and 7 <= len(digits) <= 15
        and is_phone(phone[1])
        and (re.match(r"(?i)^[a-zé]", text) or re.search(r"[()+.-]|\d\s\d", text))
        and not re.fullmatch(r"\d{5}-\d{4}|\d{4}-\d{3}", text)
    ):
        fields.setdefault("phone", chunk.field(phone[1].strip(), source, raw=text))
        return True
    return bool(
        re.match(
            r"(?i)^(?:fax|www\.|https?://|vat\b|ust|tax id|cif\b|c\.i\.f\b|nif\b|n\.i\.f\b|dni\b|siren|siret|gln\b|sdi\b|pec\b|p\.? ?iva\b|partita iva|cod(?:ice|\.) (?:univoco|destinatario|fiscale|sdi)|rea\b|rcs\b|tva\b|kvk\b|btw\b|kbo\b|hrb\b|steuer-?n|ein\b|duns\b)",
            text,
        )
    )


def complete(address: DraftAddress) -> bool:
    """Whether a parcel would arrive: somebody, a street, a town or postal code."""
    return bool(address.name or address.company) and bool(address.street) and bool(address.city or address.postal_code)


def filled(address: DraftAddress) -> int:
    return sum(
        bool(f)
        for f in (
            address.name,
            address.company,
            address.street,
            address.city,
            address.region,
            address.postal_code,
            address.country,
        )
    )
