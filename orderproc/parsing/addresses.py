# ruff: noqa: E501
"""A block of lines as an address: name, company, street, town, region, postal code, country, phone, e-mail.

US addresses and the postal patterns of other countries. What can't be told stays empty; checking decides what is missing.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from orderproc.model.draft import DraftAddress, Field
from orderproc.model.reading import Word
from orderproc.parsing.lines import Chunk
from orderproc.parsing.names import COMPANY, STREET, STREET2, is_closing, is_person, led_to, says_where
from orderproc.parsing.places import PROVINCE_CODES, country_of, state_of
from orderproc.parsing.towns import is_town, take_place
from orderproc.parsing.words import bare

EMAIL = re.compile(
    r"[A-Za-z0-9][\w.+'-]*@[A-Za-z0-9][\w-]*(?:\.[\w-]+)*\.[A-Za-z]{2,}|[A-Za-z0-9][\w.+'-]*@[a-z0-9-]+\.(?:example|test|invalid|localhost)"
)
_PHONE_LABEL = r"(?:day(?:time)?|evening|home|work|office|contact|mobile|cell|bus(?:iness)?)?\s*(?:phone|ph|tel(?:ephone|[eé]fono|efone|efoon)?|telefon|t[eé]l(?:[eé]phone)?|mobile|cell|mobil|handy|m[oó]vil|gsm|fon|fono|tfno|tlf|tlm|fax|telefax|p|t)"
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
_ATTENTION = re.compile(
    r"(?i)^(?:attn|attention|att|a/c|ao cuidado de|z\.?\s?h(?:d|dn)?\.|z\s?hd|zu händen|à l[’']att(?:ention|\.)? de|a l[’']att(?:ention|\.)? de|a la atención de|att\.ne|alla c\.?a\.?|c\.a\.|t\.a\.v\.?|t\.n\.v\.?|contact|c/o|care of)\s*[.:]*\s+(.+)$"
)


def parse_address(block: Sequence[Chunk], source: str, home: str = "US", *, firm: bool = False) -> DraftAddress:
    """The address that the lines of a block make. `home`: the shop's country, for what could be read in two ways. `firm`: the
    paper is one of a firm's own, so that a single name that may be either is the firm's."""
    chunks = _split_lines([_led_in(block[0]), *block[1:]] if block else block)
    fields: dict[str, Field[str]] = {}
    loose = [c for c in chunks if not _take_labelled(c, fields, source) and not _take_contact(c, fields, source)]
    if not loose and not fields:
        return DraftAddress()
    take_place(loose, fields, source, home)
    _take_names(loose, fields, source, firm)
    return DraftAddress(**fields)


_LEADS_IN = re.compile(
    r"(?i)(?:(?:please|bitte|por favor|merci (?:de|d['’])|veuillez|graag|si prega di)\s*)?(?:goes?|send|ship|deliver|mail|forward|geht|gehen|liefer\w*|schick\w*|versand\w*"
    r"|send\w+|gaat|gaan|stuur|verzend\w*|lever\w*|bezorg\w*|(?:l['’])?envo[iy]\w*|livr\w+|expédi\w+|env[ií]\w*|mand\w+|remit\w*|entreg\w+|spedi\w+|consegn\w+|inviat?\w*"
    r"|address|adresse|anschrift|adres|dirección|indirizzo|endereço|morada)"
    r"\b(?:\s[^\W\d]+){0,4}?\s(?:to|an|à|a|para|naar|aan|chez|presso|(?:for|für|pour|per|voor) (?:the|das|die|den|le|la|il|het|de|o) [^\W\d]+)(?=\s+(?-i:[A-ZÀ-Þ]))"
)


def led_in(text: str) -> int:
    """How many words at the beginning lead to an address: 2 of "Gaat naar Ria Postma"."""
    lead = _LEADS_IN.match(text)
    return len(lead.group().split()) if lead else 0


def _led_in(chunk: Chunk) -> Chunk:
    """Without the words of a sentence that lead to the address: "Gaat naar Ria Postma", "Enviem para Escola de Bragança"."""
    count = led_in(chunk.text)
    return replace(chunk, words=chunk.words[count:]) if 0 < count < len(chunk.words) else chunk


_LABELLED_LINE = re.compile(r"^[^\d:]{2,30}:\s")


def _split_lines(block: Sequence[Chunk]) -> list[Chunk]:
    """One line that holds a whole address is parted at its commas (the one before the state stays)."""
    lines: list[Chunk] = []
    for part in (part for c in block if c.text.strip() for part in _by_dots(c)):
        if lines and _goes_on(lines[-1].text.strip(), part.text.strip(" ,")):
            lines[-1] = replace(lines[-1], words=(*lines[-1].words, *part.words))
        else:
            lines.append(part)
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


_TOWN_GOES_ON = re.compile(
    r"(?i)\d{4,5}.*\s(?:an der|am|an|auf der|ob der|in der|im|bei|vor der|sur|sous|en|de|du|la|le|les|del|dei|della|do|da|den|aan de|aan den|op|upon|on|the)"
)


def _goes_on(line: str, after: str) -> bool:
    """Whether a narrow column broke a line: "3500 Krems an der" / "Donau", "Corso Vittorio Emanuele II" / "71"."""
    if _HOUSE.fullmatch(after):
        return STREET.match(line) is not None and not any(c.isdigit() for c in line)
    if _TOWN_GOES_ON.fullmatch(line):
        return not any(c.isdigit() for c in after) and len(after.split()) <= 2
    if ":" in line + after or is_town(line) or is_town(after):
        return False
    if _LEGAL.fullmatch(after):
        return STREET.match(line) is None  # "Suministros Peñalver" / "S.A."
    if _UNFINISHED.search(line):
        return True
    return not any(c.isdigit() for c in line + after) and _halves(line, after)


_UNFINISHED = re.compile(
    r"\S\s(?:&|\+|and|und|et|y|e|de|du|des|la|le|les|del|della|dei|degli|di|do|da|dos|das|van|von|der|den|of|for|the|für|zum|zur|am|im)$"
)


def _halves(line: str, after: str) -> bool:
    """Whether two lines are one firm's name: a word for its trade by itself, and beside it what no person is called."""
    if STREET.match(after) or STREET.match(line) or _ATTENTION.match(after) or is_person(line) or is_person(after):
        return False
    first, second = (len(t.split()) == 1 and COMPANY.fullmatch(t) is not None for t in (line, after))
    if first and not _LEGAL.fullmatch(line):  # "Boekhandel" / "Hoekstra"
        return len(after.split()) <= 3 and not STREET2.match(after)
    return second and not COMPANY.search(line) and not STREET2.match(after)  # "Lethbridge Elementary" / "School"


_LEGAL = re.compile(
    r"(?i)(?:inc|llc|ltd|limited|private limited|pvt\.? ltd|corp|corporation|co|co\.,? ltd|co\.? kg|plc|llp|lp|gmbh|mbh|ag|kg|kgaa|ohg|gbr|e\.?\s?k|e\.\s?v|e\.\s?u|e\.?\s?g|ug|gmbh & co\.? (?:kg|ohg)|& co\.? (?:kg|ohg)|& co"
    r"|s\.?\s?[aà]\.?\s?r\.?\s?l|s\.?\s?a\.?\s?s|s\.\s?a|sa|s\.?\s?a\.?\s?u|s\.?\s?l\.?\s?u?|s\.?\s?l\.?\s?l|s\.?\s?r\.?\s?l\.?\s?s?|s\.?\s?p\.?\s?a|s\.?\s?n\.?\s?c|s\.?\s?a\.?\s?s|b\.?\s?v|n\.?\s?v|v\.?o\.?f|lda|ltda|unipessoal,? lda|eurl|earl|sci|pty\.? ltd|sp\. z o\.?\s?o|oy|oyj|ab|as|a/s|aps)\.?"
)
_DOTS = frozenset("·•|–—-")


def _by_dots(chunk: Chunk) -> list[Chunk]:
    """ "12 Elm Street · Albany NY 12207 · Tel. …": parted at marks that stand alone, where a town is among the parts."""
    if not any(w.text in _DOTS for w in chunk.words[1:-1]):
        return [chunk]
    groups: list[list] = [[]]  # type: ignore[type-arg]
    for word in chunk.words:
        if word.text in _DOTS:
            groups.append([])
        else:
            groups[-1].append(word)
    parts = [replace(chunk, words=tuple(g)) for g in groups if g]
    return parts if len(parts) > 1 and any(is_town(p.text) or _PHONE_OR_ID.match(p.text) for p in parts) else [chunk]


_PHONE_OR_ID = re.compile(
    r"(?i)^(?:tel|phone|fax|t[eé]l|e-?mail|www|p\.? ?iva|vat|btw|kvk|siret|nif|cif|\(\d{3}\) ?\d)"
)


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
            )
            if not before_state and not (rest and _LEGAL.fullmatch(rest[0])):
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


_HOUSE = re.compile(r"(?i)\d{1,5}(?:[-/]\d+)?\s?(?:[a-z]|bis|ter|quater)?")


def _with_house_numbers(groups: list[list]) -> list[list]:  # type: ignore[type-arg]
    """A house number that commas set apart goes with its street: "Via della Fontana, 57", "376, rue Victor Hugo"."""
    if len(groups) > 2 and " & " in _said(groups[1]) and COMPANY.search(_said(groups[1])) and not _digits(groups[0]):
        groups = [[*groups[0], *groups[1]], *groups[2:]]  # "Marsh, Tran & Co."
    result: list[list] = []  # type: ignore[type-arg]
    ahead: list = []  # type: ignore[type-arg]
    for at, group in enumerate(groups):
        text = " ".join(w.text for w in group).strip(" ,;")
        before = " ".join(w.text for w in result[-1]).strip(" ,;") if result else ""
        if at and at + 1 < len(groups) and _HOUSE.fullmatch(text):
            if STREET.match(before) and not any(c.isdigit() for c in before):
                result[-1] = [*result[-1], *group]
            else:
                ahead = group
            continue
        result.append([*ahead, *group])
        ahead = []
    return [*result, ahead] if ahead else result


def _take_labelled(chunk: Chunk, fields: dict[str, Field[str]], source: str) -> bool:
    text = chunk.text
    if ":" not in text:
        return False
    label, _, value = text.partition(":")
    if len(label) > 30:
        return False
    name = address_label(label)
    if name is None:
        if _CONTACT_LABEL.fullmatch(bare(label)) and is_person(value.strip()):
            name = "name"
        else:  # a label of its own says what it is, and that is no part of an address
            return _WORDS_ONLY.fullmatch(label.strip()) is not None and not _INSIDE.match(label.strip())
    value = value.strip().strip("_").strip()
    if not value:
        return True
    count = len(chunk.words) - len(value.split())
    rest = replace(chunk, words=(replace(chunk.words[count], text=value.split()[0]), *chunk.words[count + 1 :]))
    take_value(name, rest, fields, f"{source}, '{label.strip()}'", "US", raw=text)
    return True


_CONTACT_LABEL = re.compile(
    r"sachbearbeiter(?:in)?|ihr ansprechpartner|suivi par|votre contact|uw contact|su contacto|vostro contatto|buyer|purchaser|person"
)
_WORDS_ONLY = re.compile(r"[^\W\d_][^\d@]{1,29}")
_INSIDE = re.compile(r"(?i)(?:building|floor|room|dock|gate|door|unit|suite|haus|etage|stock|gebäude|tor|bât|étage)\b")


def address_label(label: str) -> str | None:
    """Which part of an address a label names: "Straße" → street; "place" where it names town and postal code in one."""
    plain = bare(label)
    text = re.sub(r"\s*[/,&+]\s*", " ", plain).strip()
    named = next((n for n, pattern in ADDRESS_LABELS.items() if pattern.fullmatch(text)), None) if text else None
    if named is None and "/" in plain:  # "Name / company": what stands beside it tells which
        either = {address_label(part) for part in plain.split("/")}
        named = "name" if either == {"name", "company"} else either.pop() if len(either) == 1 else None
    return named


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
    if name == "city" and country_of(value) and not re.search(r"\d", value):
        fields.setdefault(name, chunk.field(value, source, raw=raw))  # "Granada", the town
        return
    if name in ("place", "city"):
        loose = [chunk]
        take_place(loose, fields, source, home)
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
    rf"(?i)^(?:(?:(?:dated?|datum|fecha|data|vom|du|del|of|issued)\W+)?{_DATE}(?:[ T]\d\d?:\d\d.*)?|\d{{1,2}}\.? ?(?:jan|feb|m[aä]r|apr|ma[iy]|jun|jul|aug|sep|o[ck]t|nov|de[cz])[a-z]*\.?,? \d{{4}}|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? \d{{1,2}}(?:st|nd|rd|th)?,? \d{{4}}"
    r"|net ?\d+(?: days)?\.?|\d+ (?:days|tage|jours|d[ií]as|giorni|dagen)(?: net(?:to)?)?|due on receipt|.*\b(?:check|cheque|money order|scheck|chèque|assegno)\b.*(?:\d|enclosed|follows|attached|beiliegend|anbei|ci-joint|adjunto).*|(?:by |per |on )?(?:check|cheque|credit card|account|visa|mastercard|rechnung|scheck|nachnahme|c\.?o\.?d\.?)"
    r"|(?:[$€£]|usd|eur|gbp) ?[\d.,]+|[\d.,]+ ?(?:[$€£]|usd|eur|gbp)|#?\d[\d.,]*|(?=\S*\d)(?=\S*[-/])[A-Z0-9][A-Z0-9/.-]*|(?=\S*\d{3})[A-Z]{1,4}\d+"
    r"|(?:[^\W\d]+\s+)?(?:invoices?|invoicing|billing|rechnung|facture|facturation|factura|facturaci[oó]n|fattura|fatturazione|fatura|fatura[cç][aã]o|factuur|facturatie)(?:\s+[^\W\d]+)?"
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
    if "@" in text or re.fullmatch(r"[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,8}", text):
        return True  # an e-mail address that was broken, or a name on the net
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


def _take_names(loose: list[Chunk], fields: dict[str, Field[str]], source: str, firm: bool) -> None:
    """What is left: company and person first, then street."""
    loose = [c for c in loose if not (no_part(c.text) or says_where(c.text) or is_closing(c.text))]
    given: set[str] = {n for n in ("name", "company") if n in fields}
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
    unsure: list[Chunk] = []
    for chunk in names:
        text = led_to(chunk.text.strip(" ,"))
        attention = _ATTENTION.match(text)
        if attention:
            fields.setdefault("name", chunk.field(attention[1].strip(), source))
        elif STREET2.match(text) and "street" in fields and "street2" not in fields and not COMPANY.search(text):
            fields["street2"] = chunk.field(text, source)
        elif COMPANY.search(text) and "company" not in fields:
            fields["company"] = chunk.field(text, source)
        elif is_person(text) and "name" not in fields:
            fields["name"] = chunk.field(text, source)
        else:
            unsure.append(chunk)
    _take_unsure(unsure, fields, given, source, has_place, firm)


def _take_unsure(
    unsure: list[Chunk], fields: dict[str, Field[str]], given: set[str], source: str, has_place: bool, firm: bool
) -> None:
    """Lines that may be a firm or a person: what the other lines leave open."""
    for at, chunk in enumerate(unsure):
        text = led_to(chunk.text.strip(" ,"))
        alone = len(unsure) == 1
        if "company" not in fields and ("name" in given or ("name" in fields and alone)):
            fields["company"] = chunk.field(text, source)
        elif "company" not in fields and "name" not in fields and (firm or at + 1 < len(unsure)):
            # two lines, none with a legal form: the firm stands first, the person below it
            fields["company"] = chunk.field(text, source)
        elif "name" not in fields:
            fields["name"] = chunk.field(text, source)
        elif "company" not in fields:
            fields["company"] = chunk.field(text, source)
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
