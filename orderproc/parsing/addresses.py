# ruff: noqa: E501
"""A block of lines as an address: name, company, street, town, region, postal code, country, phone, e-mail.

US addresses and the postal patterns of other countries. What can't be told stays empty; checking decides what is missing.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from orderproc.model.draft import DraftAddress, Field
from orderproc.parsing.lines import Chunk
from orderproc.parsing.places import (
    AUSTRALIAN,
    CA_POSTCODE,
    EIRCODE,
    PROVINCE_CODES,
    PROVINCES,
    UK_POSTCODE,
    country_of,
    state_of,
)
from orderproc.parsing.words import bare, fold

EMAIL = re.compile(
    r"[A-Za-z0-9][\w.+'-]*@[A-Za-z0-9][\w-]*(?:\.[\w-]+)*\.[A-Za-z]{2,}|[A-Za-z0-9][\w.+'-]*@[a-z0-9-]+\.(?:example|test|invalid|localhost)"
)
_PHONE_LABEL = r"(?:day(?:time)?|evening|home|work|office|contact|mobile|cell|bus(?:iness)?)?\s*(?:phone|ph|tel(?:ephone|[eé]fono|efone|efoon)?|telefon|t[eé]l(?:[eé]phone)?|mobile|cell|mobil|handy|m[oó]vil|gsm|p|t)"
PHONE = re.compile(
    rf"(?i)^(?:{_PHONE_LABEL}\b\s*(?:no|nr|number|#)?\s*[.:#]*\s*)?(\+?[\d(][\d\s()./-]{{6,18}}\d)(?:\s*(?:ext\.?|x|extension)\s*\d+)?\s*$"
)
_LABELLED = {
    "name": r"(?:full |contact |customer |recipient |last |first )?name|contact(?: person)?|recipient|nom|nombre|nome|naam|ansprechpartner|kontakt|contacto|contatto|attn|attention|att|z hd|zhd|zu handen|a l attention de|atencion|a la atencion de|alla cortese attenzione|c a|t a v|tav|ordered by|besteller|purchaser",
    "company": r"company(?: name)?|organi[sz]ation|firm|business(?: name)?|school|firma|entreprise|societe|raison sociale|empresa|razon social|azienda|ditta|ragione sociale|bedrijf|bedrijfsnaam|trading name|institution|unternehmen",
    "street": r"(?:street|mailing|shipping|delivery|billing|home)? ?(?:address|street|addr)(?: ?(?:line)? ?1)?|strasse|strasse (?:und )?(?:haus ?)?(?:nr|nummer)|adresse|anschrift|rue|direccion|calle|domicilio|indirizzo|via|adres|straat|endereco|morada|rua|str",
    "street2": r"(?:address|street)(?: ?line)? ?2|apt|suite|unit|apartment|apt suite|adresszusatz|complement",
    "city": r"city|town|ort|stadt|ville|ciudad|poblacion|localidad|citta|comune|plaats|woonplaats|cidade|localidade|wohnort",
    "region": r"state|province|region|county|bundesland|provincia|departement|estado|distrito|st|state province",
    "postal_code": r"zip|zip ?code|postal ?code|post ?code|plz|postleitzahl|code postal|cp|codigo postal|c p|cap|postcode|cep|zip postal code|postal",
    "country": r"country|land|pays|pais|paese|nazione|pais",
    "phone": r"(?:daytime |day |evening |home |work |office |contact |mobile |cell )?(?:phone|tel|telephone|mobile|cell|telefon|telefono|telephone|telefoon|telefone|handy|mobil|movil)(?: ?(?:no|number|nr))?",
    "email": r"e ?mail(?: address| adresse)?|courriel|correo(?: electronico)?|mail",
    "place": r"city state zip(?: code)?|city state|plz ort|plz/ort|town postcode|city zip|code postal ville|cp ville|cp poblacion|cap citta|postcode plaats|postcode en plaats|ort plz|city/state/zip",
}
ADDRESS_LABELS = {name: re.compile(pattern) for name, pattern in _LABELLED.items()}
COMPANY = re.compile(
    r"(?i)\b(?:inc|llc|l\.l\.c|ltd|limited|corp|corporation|co|company|companies|gmbh|mbh|ag|kg|ohg|e\.?\s?k|e\.\s?v|ug|s\.?a\.?r\.?l|sarl|s\.?a\.?s|s\.?a\.?u?|s\.?l\.?u?|s\.?r\.?l|s\.?p\.?a|s\.?n\.?c|b\.?v|n\.?v|bvba|vof|plc|llp|lp|pty|lda|ltda|oy|ab|as|aps|"
    r"school|schools|university|college|academy|district|department|dept|hospital|clinic|church|library|museum|hotel|restaurant|cafe|café|bakery|nursery|outfitters|inn|lodge|farm|farms|gardens?|shop|store|stores|supply|supplies|industries|group|partners|associates|services|solutions|systems|"
    r"international|enterprises|holdings?|foundation|institute|center|centre|association|society|club|bank|studio|studios|works|labs?|laboratories|technologies|tech|manufacturing|mfg|trading|imports?|exports?|bros|brothers|sons|county|city of|town of|state of|"
    r"schule|universität|gymnasium|krankenhaus|praxis|klinik|verein|gärtnerei|werkstatt|handel|bau|amt|école|lycée|mairie|hôpital|société|escuela|colegio|ayuntamiento|scuola|comune|ospedale|ziekenhuis|gemeente|stichting|escola|câmara)\b\.?"
)
STREET = re.compile(
    r"(?i)^(?:\d{1,6}(?:[-/]\d+)?\s?[a-z]?,?\s+\S|.*\b(?:str(?:\.|aße|asse)|straße|strasse|gasse|weg|allee|platz|ring|damm|ufer|chaussee|straat|laan|plein|gracht|kade|dreef|singel)\s*\d|.*(?:straße|strasse|str\.|weg|gasse|allee|platz|straat|laan|plein|gracht)\b.*\d|"
    r"(?:rue|avenue|av\.|bd|boulevard|place|chemin|impasse|allée|quai|route|via|viale|piazza|corso|largo|vicolo|calle|c/|c\.|avda\.?|avenida|plaza|paseo|pº|carrer|carretera|ctra\.?|rua|praça|travessa|estrada|rúa)\s+\S|p\.?\s?o\.?\s?box\b|postfach\b|apartado\b|bp\s\d|postbus\b|rr\s?\d|"
    r".*\b(?:street|avenue|road|drive|lane|boulevard|highway|parkway|terrace|crescent|square|tower|house|building|mill|wharf|st\.|ave\.?|rd\.?|blvd\.?|dr\.)\s*,?(?:\s*(?:n\.?e\.?|n\.?w\.?|s\.?e\.?|s\.?w\.?|n\.?|s\.?|e\.?|w\.?|\d+\w*|suite.*|apt.*|#.*|unit.*|floor.*))?$|unit\s+\d)"
)
STREET2 = re.compile(
    r"(?i)^(?:suite|ste\.?|apt\.?|apartment|unit|floor|fl\.?|room|rm\.?|bldg\.?|building|dock|door|gate|lot|hinterhaus|etage|\d+(?:st|nd|rd|th) floor|#|piso|planta|esc\.|bât\.?|bâtiment|appt\.?|interno|scala|c/o|dept\.?|mail ?stop|ms|attn dock)\b"
)
_ATTENTION = re.compile(
    r"(?i)^(?:attn|attention|att|z\.?\s?h(?:d|dn)\.?|zu händen|à l'attention de|a l'attention de|a la atención de|att\.ne|alla c\.?a\.?|c\.a\.|t\.a\.v\.?|t\.n\.v\.?|contact|c/o|care of)\s*[.:]*\s+(.+)$"
)
_US = re.compile(
    r"^(?P<city>[^\d,][^,\d]*?),?\s+(?P<state>[A-Za-z][A-Za-z.]{1,20}(?:\s+[A-Za-z.]+)?)\.?,?\s+(?P<zip>\d{5}(?:\s?-\s?\d{4})?)\.?$"
)
_US_NO_STATE = re.compile(r"^(?P<city>[A-Za-z][A-Za-z .'-]+?),?\s+(?P<zip>\d{5}(?:-\d{4})?)$")
_CITY_STATE = re.compile(r"^(?P<city>[A-Za-z][A-Za-z .'-]+?),\s*(?P<state>[A-Z]{2}|[A-Z][a-z]+(?:\s[A-Z][a-z]+)?)\.?$")
_CODE_CITY = re.compile(
    r"^(?:(?P<country>[A-Z]{1,3})\s?[-–]\s?)?(?P<zip>\d{4}\s?[A-Z]{2}(?=\s)|\d{4}-\d{3}|\d{3}\s\d{2}|\d{2}-\d{3}|\d{4,6})\s+(?P<city>[^\d,;]+?(?:\s\d{1,2}|\sCedex(?:\s\d+)?)?)(?:\s*\(?(?P<region>[A-Z]{2})\)?)?$"
)
_PREFIX_COUNTRY = {
    "D": "DE",
    "A": "AT",
    "F": "FR",
    "I": "IT",
    "B": "BE",
    "E": "ES",
    "P": "PT",
    "L": "LU",
    "NL": "NL",
    "CH": "CH",
    "DK": "DK",
    "S": "SE",
    "PL": "PL",
    "CZ": "CZ",
}


def parse_address(block: Sequence[Chunk], source: str, home: str = "US") -> DraftAddress:
    """The address that the lines of a block make. `home`: the shop's country, for what could be read in two ways."""
    chunks = _split_lines(block)
    fields: dict[str, Field[str]] = {}
    loose = [c for c in chunks if not _take_labelled(c, fields, source) and not _take_contact(c, fields, source)]
    if not loose and not fields:
        return DraftAddress()
    _take_place(loose, fields, source, home)
    _take_names(loose, fields, source)
    return DraftAddress(**fields)


_LABELLED_LINE = re.compile(r"^[^\d:]{2,30}:\s")


def _split_lines(block: Sequence[Chunk]) -> list[Chunk]:
    """One line that holds a whole address is parted at its commas (the one before the state stays)."""
    lines = [c for c in block if c.text.strip()]
    if len(lines) == 1 and lines[0].text.count(",") >= 2:
        return _by_commas(lines[0])
    if (
        2 <= len(lines) <= 3
        and lines[0].text.count(",") >= 2
        and re.search(r"\d", lines[0].text)
        and not _LABELLED_LINE.match(lines[0].text)
    ):
        # one long line that was broken: joined, then parted at its commas
        joined = replace(lines[0], words=tuple(w for c in lines for w in c.words))
        return _by_commas(joined)
    result: list[Chunk] = []
    for chunk in lines:
        text = chunk.text
        street_and_town = re.match(r"^\d+\s.*,.*\b[A-Z]{2}\s+\d{5}(?:-\d{4})?(?:,?\s+(?:USA|US))?$", text) or (
            STREET.match(text) and text.count(",") >= 1 and re.search(r"\b\d{4,5}\s+[A-Z]\w+", text.split(",", 1)[1])
        )
        tail_country = re.match(r"^(.*\S)[,·]\s*([^\d,]+)$", text)
        if street_and_town:
            result += _by_commas(chunk)
        elif tail_country and country_of(tail_country[2]) and re.search(r"\d", tail_country[1]):
            count = len(tail_country[2].split())
            result += [replace(chunk, words=chunk.words[:-count]), replace(chunk, words=chunk.words[-count:])]
        else:
            result.append(chunk)
    return result


def _by_commas(chunk: Chunk) -> list[Chunk]:
    groups: list[list] = [[]]  # type: ignore[type-arg]
    words = chunk.words
    for index, word in enumerate(words):
        groups[-1].append(word)
        if word.text.endswith((",", ";", "·", "|")):
            rest = [w.text.strip(",;") for w in words[index + 1 : index + 3]]
            before_state = (
                len(rest) >= 1
                and state_of(rest[0]) is not None
                and (len(rest) < 2 or bool(re.match(r"^\d{5}", rest[1])))
                and rest[0].isupper()
            )
            if not before_state:
                groups.append([])
    result = []
    for group in groups:
        if group:
            last = group[-1].text.rstrip(",;·|")
            group = [*group[:-1], replace(group[-1], text=last.rstrip(".") if group[-1] is words[-1] else last)]
            kept = [w for w in group if w.text]
            if kept:
                result.append(replace(chunk, words=tuple(kept)))
    return result


def _take_labelled(chunk: Chunk, fields: dict[str, Field[str]], source: str) -> bool:
    text = chunk.text
    if ":" not in text:
        return False
    label, _, value = text.partition(":")
    if len(label) > 30:
        return False
    name = address_label(label)
    if name is None:
        return bool(
            re.fullmatch(
                r"(?i)(?:vat|tax|ust|cif|nif|siret|dni|gln|id|fax|ein|website|web|www|p\.? ?iva|btw|kvk).{0,25}",
                bare(label),
            )
        )
    value = value.strip().strip("_").strip()
    if not value:
        return True
    count = len(chunk.words) - len(value.split())
    rest = replace(chunk, words=(replace(chunk.words[count], text=value.split()[0]), *chunk.words[count + 1 :]))
    take_value(name, rest, fields, f"{source}, '{label.strip()}'", "US", raw=text)
    return True


def address_label(label: str) -> str | None:
    """Which part of an address a label names: "Straße" → street; "place" where it names town and postal code in one."""
    text = re.sub(r"\s*[/,&+]\s*", " ", bare(label)).strip()
    return next((n for n, pattern in ADDRESS_LABELS.items() if pattern.fullmatch(text)), None) if text else None


def take_value(
    name: str, chunk: Chunk, fields: dict[str, Field[str]], source: str, home: str, *, raw: str | None = None
) -> None:
    """Puts what stands beside a label into the fields: a town with its postal code, or a whole address, is parted."""
    value: str | None = chunk.text.strip(" ,")
    assert value is not None
    if name == "street" and value.count(",") >= 1 and re.search(r"\d{4,5}|[A-Z]\d[A-Z]", value.rpartition(",")[2]):
        inside = parse_address([chunk], source, home)  # the whole address in one line
        for part in ("street", "street2", "city", "region", "postal_code", "country"):
            if getattr(inside, part):
                fields.setdefault(part, getattr(inside, part))
        if "street" in fields:
            return
    if name in ("place", "city"):
        loose = [chunk]
        _take_place(loose, fields, source, home)
        if not loose:
            return
        name = "city"
    if name in ("name", "company", "city", "street2") and no_part(value):
        return
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
    if name == "name" and COMPANY.search(value) and "company" not in fields:
        name = "company"
    fields.setdefault(name, chunk.field(value, source, raw=raw))


_DATE = r"(?:\d{4}-\d{1,2}-\d{1,2}|\d{1,2}([./-])\d{1,2}\1(?:\d{4}|\d{2}))"
_NO_PART = re.compile(
    rf"(?i)^(?:{_DATE}(?:[ T]\d\d?:\d\d.*)?|\d{{1,2}}\.? ?(?:jan|feb|m[aä]r|apr|ma[iy]|jun|jul|aug|sep|o[ck]t|nov|de[cz])[a-z]*\.?,? \d{{4}}|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? \d{{1,2}}(?:st|nd|rd|th)?,? \d{{4}}"
    r"|net ?\d+(?: days)?\.?|\d+ (?:days|tage|jours|d[ií]as|giorni|dagen)(?: net(?:to)?)?|due on receipt|.*\b(?:check|cheque|money order|scheck|chèque|assegno)\b.*(?:\d|enclosed|follows|attached|beiliegend|anbei|ci-joint|adjunto).*|(?:by |per |on )?(?:check|cheque|credit card|account|visa|mastercard|rechnung|scheck|nachnahme|c\.?o\.?d\.?)"
    r"|(?:[$€£]|usd|eur|gbp) ?[\d.,]+|[\d.,]+ ?(?:[$€£]|usd|eur|gbp)|#?\d[\d.,]*|(?=\S*\d)(?=\S*[-/])[A-Z0-9][A-Z0-9/.-]*|(?=\S*\d{3})[A-Z]{1,4}\d+"
    r"|(?:p\.?o\.?|purchase order|order|bestellung|commande|pedido|ordine)(?: ?(?:no|nr|number|#)\.?)?:? ?#?(?=\S*\d)\S+)$"
)


def no_part(text: str) -> bool:
    """Whether a line can't be a name, a town or the second line of an address: a date, an order number, terms, money."""
    return bool(_NO_PART.match(text.strip(" ,;")))


def is_phone(text: str) -> bool:
    """Whether this may be dialled: seven digits or more, and no date."""
    return 7 <= len(re.sub(r"\D", "", text)) <= 17 and re.match(rf"^{_DATE}", text.strip()) is None


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
    phone = PHONE.match(text)
    digits = re.sub(r"\D", "", text)
    if (
        phone
        and 7 <= len(digits) <= 15
        and is_phone(phone[1])
        and (re.match(r"(?i)^[a-zé]", text) or re.search(r"[()+.-]|\d\s\d", text))
        and not re.fullmatch(r"\d{5}-\d{4}", text)
    ):
        fields.setdefault("phone", chunk.field(phone[1].strip(), source, raw=text))
        return True
    return bool(re.match(r"(?i)^(?:fax|www\.|https?://|vat\b|ust|tax id|cif\b|nif\b|dni\b|siret|gln\b)", text))


def _take_place(loose: list[Chunk], fields: dict[str, Field[str]], source: str, home: str) -> None:
    """Country, then the line with town and postal code; both are taken out of `loose`."""
    for chunk in reversed(loose[1:] if len(loose) > 1 else loose):
        code = country_of(chunk.text)
        if code and "country" not in fields and not state_of(chunk.text):
            fields["country"] = chunk.field(code, source)
            loose.remove(chunk)
            break
    country = fields["country"].value if "country" in fields else None
    for index in range(len(loose) - 1, -1, -1):
        found = _place(loose[index].text.strip(" ,"), country, home)
        if found is None:
            continue
        chunk = loose.pop(index)
        for name, value in found.items():
            if value:
                fields.setdefault(name, chunk.field(value, source))
        return
    if (
        "city" not in fields
        and country
        and len(loose) >= 2
        and not STREET.match(loose[-1].text)
        and not re.search(r"\d", loose[-1].text)
    ):
        chunk = loose.pop()
        fields["city"] = chunk.field(chunk.text.strip(" ,"), source)
    elif (
        "city" not in fields
        and len(loose) >= 3
        and STREET.match(loose[-2].text)
        and not re.search(r"\d", loose[-1].text)
        and len(loose[-1].text.split()) <= 4
    ):
        chunk = loose.pop()
        head, _, tail = chunk.text.rpartition(",")
        if head and country_of(tail):
            fields["country"] = chunk.field(country_of(tail), source)
            fields["city"] = chunk.field(head.strip(), source)
        else:
            fields["city"] = chunk.field(chunk.text.strip(" ,"), source)


def _place(text: str, country: str | None, home: str) -> dict[str, str | None] | None:
    """Town, region and postal code of one line; None where it is no such line."""
    text = re.sub(r"\s+", " ", text).strip(" .,")
    us = _US.match(text)
    if us and country in (None, "US"):
        city, state = us["city"].strip(" ,"), state_of(us["state"])
        if state is None and " " in us["state"]:
            head, _, tail = us["state"].rpartition(" ")
            if state_of(tail):
                city, state = f"{city} {head}".strip(), state_of(tail)
        if state:
            twice = re.match(rf"^(.*\S)\s+{state}$", city)
            return {
                "city": twice[1].strip(" ,") if twice else city,
                "region": state,
                "postal_code": us["zip"].replace(" ", ""),
                "country": country or "US",
            }
    ca = CA_POSTCODE.search(text)
    if ca and country in (None, "CA"):
        rest = (text[: ca.start()] + text[ca.end() :]).strip(" ,")
        rest = re.sub(r"\(([^)]*)\)", r", \1", rest).replace(" ,", ",")
        province = re.search(r"[,\s(]+([A-Z]{2})\)?$", rest)
        full = next((n for n in PROVINCES if fold(rest).endswith(n)), None)
        if province and province[1] in PROVINCE_CODES:
            return {
                "city": rest[: province.start()].strip(" ,"),
                "region": province[1],
                "postal_code": f"{ca[1]} {ca[2]}".upper(),
                "country": "CA",
            }
        if full:
            return {
                "city": rest[: -len(full)].strip(" ,(") or rest,
                "region": PROVINCES[full],
                "postal_code": f"{ca[1]} {ca[2]}".upper(),
                "country": "CA",
            }
    uk = UK_POSTCODE.search(text)
    if uk and country in (None, "GB") and not STREET.match(text[: uk.start()] or "x"):
        code = re.sub(r"\s*(\d[A-Z]{2})$", r" \1", uk.group().upper())
        rest = (text[: uk.start()] + text[uk.end() :]).strip(" ,")
        city, _, county = rest.partition(",")
        return {"city": city.strip() or None, "region": county.strip() or None, "postal_code": code, "country": "GB"}
    eir = EIRCODE.search(text)
    if eir and country == "IE":
        return {
            "city": (text[: eir.start()] + text[eir.end() :]).strip(" ,") or None,
            "postal_code": eir.group(),
            "country": "IE",
        }
    code_city = _CODE_CITY.match(text)
    if code_city and not STREET.match(
        text.split(",")[0]
        if re.match(r"^\d+\s", text) and home == "US" and country is None and len(code_city["zip"]) < 4
        else "x"
    ):
        prefix = code_city["country"]
        named = _PREFIX_COUNTRY.get(prefix or "") or country
        if not _street_words(code_city["city"]):
            region = code_city["region"] if named == "IT" or (code_city["region"] and re.search(r"\(", text)) else None
            town = (
                code_city["city"].strip(" ,")
                if region or not code_city["region"]
                else f"{code_city['city']} {code_city['region']}".strip(" ,")
            )
            return {"city": town, "region": region, "postal_code": code_city["zip"], "country": named}
    au = re.match(r"^(?P<city>[A-Za-z' -]+?),?\s+(?P<state>[A-Z]{2,3})\s+(?P<zip>\d{4})$", text)
    if au and au["state"] in AUSTRALIAN:
        return {"city": au["city"], "region": au["state"], "postal_code": au["zip"], "country": country or "AU"}
    bare_us = _US_NO_STATE.match(text)
    if bare_us and not _street_words(bare_us["city"]) and country in (None, "US", home):
        return {"city": bare_us["city"].strip(" ,"), "postal_code": bare_us["zip"], "country": country}
    state_only = _CITY_STATE.match(text)
    if state_only and state_of(state_only["state"]) and not COMPANY.search(text) and country in (None, "US"):
        return {"city": state_only["city"].strip(), "region": state_of(state_only["state"]), "country": country}
    generic = re.match(r"^(?P<city>[^\d,]+?),?\s+(?P<zip>\d{3,6}(?:-\d{2,4})?)$", text)
    if generic and country not in (None, "US") and not _street_words(generic["city"]):
        return {"city": generic["city"].strip(" ,"), "postal_code": generic["zip"], "country": country}
    return None


def _street_words(text: str) -> bool:
    return bool(
        re.search(
            r"(?i)\b(?:street|st|avenue|ave|road|rd|drive|dr|lane|ln|blvd|boulevard|way|court|ct|suite|box|straße|strasse|weg|rue|floor|apt|unit|hwy|highway)\b\.?",
            text,
        )
    )


def _take_names(loose: list[Chunk], fields: dict[str, Field[str]], source: str) -> None:
    """What is left: company and person first, then street."""
    loose = [c for c in loose if not no_part(c.text)]
    given = {n for n in ("name", "company") if n in fields}
    first_street = next((i for i, c in enumerate(loose) if STREET.match(c.text.strip())), None)
    has_place = any(n in fields for n in ("city", "postal_code"))
    if first_street is None and has_place and "street" not in fields and len(loose) >= 2:
        first_street = len(loose) - 1
    names = loose if first_street is None else loose[:first_street]
    streets = [] if first_street is None else loose[first_street:]
    for chunk in streets:
        text = chunk.text.strip(" ,")
        attention = _ATTENTION.match(text)
        if attention and "name" not in fields:
            fields["name"] = chunk.field(attention[1].strip(), source)
        elif "street" not in fields:
            two = re.match(r"(?i)^(.*?\d.*?),\s*((?:suite|ste|apt|unit|floor|room|#).*)$", text)
            fields["street"] = chunk.field(two[1] if two else text, source)
            if two:
                fields["street2"] = chunk.field(two[2], source)
        elif "street2" not in fields:
            fields["street2"] = chunk.field(text, source)
        elif STREET.match(text) and not STREET.match(fields["street"].value or ""):
            fields["street"] = chunk.field(text, source)
    for chunk in names:
        text = chunk.text.strip(" ,")
        attention = _ATTENTION.match(text)
        if "name" in given and "company" not in fields and not attention and not STREET2.match(text):
            fields["company"] = chunk.field(text, source)
        elif attention:
            fields.setdefault("name", chunk.field(attention[1].strip(), source))
        elif STREET2.match(text) and "street" in fields and "street2" not in fields:
            fields["street2"] = chunk.field(text, source)
        elif COMPANY.search(text) and "company" not in fields:
            fields["company"] = chunk.field(text, source)
        elif "name" not in fields:
            fields["name"] = chunk.field(text, source)
        elif "company" not in fields:
            # two lines, none with a legal form: the firm stands first, the person below it
            fields["company"], fields["name"] = fields["name"], chunk.field(text, source)
        elif "street2" not in fields and has_place:
            fields["street2"] = chunk.field(text, source)


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
