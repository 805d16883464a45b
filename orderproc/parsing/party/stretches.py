# ruff: noqa: E501
"""A sentence's stretches between commas, strokes, brackets and full stops, and which of them may be parts of an address."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from orderproc.parsing.dates import is_month
from orderproc.parsing.head.keyvalues import key_of
from orderproc.parsing.lines import Line
from orderproc.parsing.party.addresslabels import address_label
from orderproc.parsing.party.inside import is_inside
from orderproc.parsing.party.legalforms import LEGAL_FORM
from orderproc.parsing.party.names import (
    ATTENTION,
    BUILDING,
    COMPANY,
    DEPARTMENT,
    INSIDE,
    STREET,
    STREET2,
    begins_with_first_name,
    is_job,
    is_person,
)
from orderproc.parsing.party.partynames import party_listed, party_of
from orderproc.parsing.party.places import state_of
from orderproc.parsing.words import fold


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of a text between marks: the mark before it, and its place in the text."""

    mark: str
    start: int
    end: int
    text: str


_MARK = re.compile(
    r",(?=\s|$)|;|(?<=\s)(?:[/|·•–—-]|--|\\)(?=\s)|--(?=\s)|(?<=[^\W\d]{2})—(?=\w)|[()\[\]]|:(?=\s|$)|[?!]+(?=[\s)]|$)|\.(?=[\s)]|$)|\n"
)


_SHORT = re.compile(
    r"(?i)(?:^|[\s(,/.])(?:obj|burg|geb|hr|hrn|hd|dr|dipl|ing|tel|st|rd|ave?|avd?a|dr|ln|blvd|pl|ct|crt|hwy|pkwy|str|apt|ste|no|nr|núm|num|co|bldg|fl|rm|mt|ft|sq|cres|tce|ter|gdns|bd|esc|pta|pt|dcha|izda|izq|urb|pol|ind|edif|loc|fraz|int|mr|mrs|ms|mme|mlle|prof|rev|sr|sra|sig|dott|dhr|mevr|mw|herrn?|fr|attn?|fao|inc|ltd|corp|bros|lt|cpl|sgt|capt|col|maj|gen"
    r"|ste|bât|appt|rés|imm|ch|rte|p\.za|v\.le|c\.so|postb|inst|ev|kath|univ|fcia|tte|almte|gral|sto|sta|wr|gde|trav|hs|hd|h|nw|ne|sw|se|c\.?p|etg|og|lda|exmo|exma|ul|nám|whg|[a-z])\.$"
)


def ends_sentence(text: str, mark: re.Match[str]) -> bool:
    """Whether a point ends a sentence: behind an abbreviation, or a state's, it doesn't."""
    before = text[max(0, mark.start() - 12) : mark.end()]
    if _SHORT.search(before) is not None:
        return False
    word = re.split(r"[\s,(]", before.rstrip("."))[-1]
    if len(word) < 6 and state_of(word) is not None and re.match(r"[.\s)]*\d{5}", text[mark.end() :]):
        return False
    after = text[mark.end() :]
    if re.search(r"(?:^|[\s,])\d{1,2}\.$", before) and (_FLOOR.match(after) or is_month((after.split() or [""])[0])):
        return False  # "Lindenallee 8, 2. OG", "am 8. Januar"
    if _DOOR.search(before) and re.match(r"\s\d", after):
        return False  # "hab. 117", "int. 8"
    return re.match(r"\s*[a-z]{2}", text[mark.end() :]) is None


_DOOR = re.compile(r"[,(]\s*[a-zà-ÿ]{1,4}\.$")
_FLOOR = re.compile(
    r"(?i)\s*(?:og|ug|eg|dg|stock|stockwerk|etage|obergeschoss|hinterhaus|tv|th|sal|piso|andar|étage|verdieping)\b"
)


_PROVINCE = re.compile(r"\([A-Z]{2}\)")  # "53100 Siena (SI)"


def parts_of(text: str) -> list[Part]:
    parts: list[Part] = []
    at, mark = 0, ""
    for found in _MARK.finditer(text):
        if found[0] == "." and not ends_sentence(text, found):
            continue
        if found[0] in "()" and any(p.start() in (found.start(), found.start() - 3) for p in _PROVINCE.finditer(text)):
            continue
        parts.append(Part(mark, at, found.start(), text[at : found.start()]))
        at, mark = found.end(), found[0]
    parts.append(Part(mark, at, len(text), text[at:]))
    return parts


PARTICLE = frozenset(
    "of & + and the de la le les du des d del della delle dei degli di da do dos das e y et und van von der den het ten ter 't op aan am an im in zu zum zur sur sous en bij upon on y bis ter quater o af".split()
)


# words of sentences, which no part of an address has in small letters
SAID = re.compile(
    r"(?i)^(?:to|at|is|are|was|please|send|sent|ship|deliver|delivered|goes?|going|i|we|you|it|my|our|your|this|these|that|them|us|me|for|from|with|as|but|not|if|where|when|because|so|thanks?|hi|hello|dear|yours|regards"
    r"|an|nach|bitte|ist|sind|wir|ich|sie|mein\w*|unser\w*|liefer\w*|schick\w*|geht|gehen|mit|für|nicht|wenn|weil|danke|hallo|a|à|chez|merci|est|sont|nous|je|vous|mon|notre|envoyer|livrer|pour|avec|pas|si|bonjour"
    r"|para|por|favor|es|son|mi|nuestr[oa]|su|enviar|entregar|con|no|gracias|hola|al|per|è|sono|mio|nostro|vostro|spedire|consegnare|alla|allo|presso|grazie|buongiorno|naar|graag|zijn|wij|ik|u|mijn|ons|onze|sturen|leveren|voor|niet|als|bedankt|são|meu|minha|nosso|nossa|obrigad[oa]|não|se)$"
)


CODE_NAME = re.compile(r"(?i)^\s*(?:(?:the |my |our )?(?:post ?code|zip(?: code)?|postal code|eircode|plz|postleitzahl|code postal|c\.?p\.?|código postal|codigo postal|cap|cep)\b(?: is| ist| est| es| è)?[.:]?\s*)")  # fmt: skip


def called(text: str) -> bool:
    """Whether a text is a person's name and nothing else."""
    text = text.strip()
    words = text.split()
    return (
        1 < len(words) <= 4
        and all(w[:1].isupper() or fold(w) in PARTICLE for w in words)
        and not any(c.isdigit() for c in text)
        and words[0][:1].isupper()
        and (is_person(text) or not (COMPANY.search(text) or DEPARTMENT.search(text) or is_job(words[0])))
    )


CLAUSE = re.compile(r"[,;:()!?.]|\s[–—-]\s|\b(?:and|but|while|whereas|und|aber|sondern|während|et|mais|tandis que|y|pero|mientras|e|(?<!chez )(?<!à )(?<!pour )(?<!de )(?<!avec )ma|mentre|en|maar|terwijl|mas|enquanto)\b")  # fmt: skip


def sentences_before(text: str) -> list[str]:
    """The sentences before an address; the last one, which leads to it, may be empty."""
    parts, at = [], 0
    for mark in re.finditer(r"[.!?]+(?=\s|$)", text):
        if mark[0] == "." and not ends_sentence(text, mark):
            continue
        parts.append(text[at : mark.end()])
        at = mark.end()
    return [*parts, text[at:]]


def name_length(text: str, *, caseless: bool) -> int:
    """How many characters of a text are the name of a town that it begins with."""
    beside = _BESIDE.match(text) if not caseless else None
    if beside is not None and not (is_person(beside["what"]) or begins_with_first_name(beside["what"])):
        return beside.end()
    end = 0
    for n, word in enumerate(re.finditer(r"\S+", text)):
        said = word[0].strip("'’\"")
        if caseless:
            ends = n == 3 or SAID.match(said) is not None
        else:
            ends = not (
                said[:1].isupper()
                or (n and _PROVINCE.match(said))
                or said.startswith(("'s-", "’s-", "d'", "l'", "d’", "l’"))
                or _JOINED.match(said)
                or (said == "/" and n)  # "Bolzano / Bozen"
                or fold(said) in PARTICLE
            )
        if ends or n == 6 or (any(c.isdigit() for c in said) and not (n and re.fullmatch(r"\d{1,2}", said))):
            break
        if (
            caseless
            or said[:1].isupper()
            or (n and _PROVINCE.fullmatch(said.rstrip(",.;")))
            or (said[:1].isdigit())
            or said.startswith(("'s", "’s"))
            or _JOINED.match(said)
        ):
            end = word.end()
        if said.rstrip(",.;").endswith(")"):
            break  # the province
    return end


# a town that is told by the one beside it, and nothing of the sentence: "Neukirchen bei Altmünster", "Rothenburg ob Tauber"
_BESIDE = re.compile(
    r"[A-ZÀ-Þ][^\W\d_]+(?:[ -][A-ZÀ-Þ][^\W\d_]+)? (?:bei|b\.|ob der|ob|unter|vor der|hinter) "
    r"(?P<what>(?!(?:Herrn?|Frau|Fam\w*|Firma|Fa|Bedarf|R(?:ü|ue)ck\w+|Frage\w*|Regen|Schnee|Haus|Hof|Keller|Woche|Laufe|Erdgeschoss|Rahmen|Auftrag|Namen)\b)(?!\w+(?:ung|ungen|keit|heit|fahrt|wesen|stock|stag|woche|monat)\b)[A-ZÀ-Þ][^\W\d_]+)(?=\s*(?:[,;.(:)]|$))"
)
_JOINED = re.compile(r"[a-zà-ÿ]{1,5}['’][A-ZÀ-Þ]")  # "San Michele all'Adige"


# "to Tom Ashby at number 11", "an Familie Weber in der"
NAME_AT = re.compile(
    r"(?:^|\s)(?:to|for|an|für|à|chez|a|para|per|naar|aan|voor|bei|bij)\s+(?:(?:me|us|myself|mich|uns|moi|nous|mí|noi|mij|ons|mim|nós|(?:my|our|mein\w*|unser\w*|mon|ma|notre|mi|nuestr[oa]|(?:il )?mio|(?:la )?mia|mijn|onze?|(?:o )?meu|(?:a )?minha)\s[^\W\d]+),\s+)?(?P<name>[A-ZÀ-Þ][\w'’.&-]*(?:\s(?:[A-ZÀ-Þ&][\w'’.&-]*|and|of|de|van|der|von|la|da|do|di|y|e|et|und|en)){1,4})"
    r",?\s+(?:at|of|in|bei|in der|im|à|au|chez|en|in|presso|te|op|aan de|em|na|no)(?:\s+(?:number|no\.?|nr\.?|n[°º]))?\s*$"
)


def part_like(text: str, *, last: bool) -> bool:
    """Whether a stretch of a text may be a part of an address: a name, a street, a place in a house; each of its words in capitals but for
    the small ones that names have in them."""
    text = text.strip(" \n'\"“”‘’«»")
    words = text.split()
    if not words:
        return False
    if last and (told := CODE_NAME.match(text)) is not None:
        return part_like(text[told.end() :], last=True) if told.end() < len(text) else True
    if last:  # the town's part: what stands behind its code doesn't count
        return words[0][:1].isupper() or words[0][:1].isdigit() or words[0].startswith("'s-")
    headed = (
        any(p.match(text) for p in (STREET2, INSIDE, ATTENTION, _HOUSE, _CARE_OF))
        or STREET.match(f"{words[0]} X") is not None
    )
    known = headed or STREET.match(text) is not None
    if not (headed or words[0][:1].isupper() or words[0][:1].isdigit() or words[0][:1] == "#"):
        return False
    small = [
        w
        for n, w in enumerate(words)
        if not (_NUMBERED.fullmatch(w) and n and words[n + 1 : n + 2] and words[n + 1][:1].isdigit())
        and w[:1].islower()
        and w.islower()
        and fold(w.strip(".,'\"")) not in PARTICLE
        and not _is_legal_form(w)
    ]
    if any(SAID.match(w.strip(".,'\"")) for w in words[1:] if w[:1].islower() and fold(w) not in PARTICLE):
        return False
    if SAID.match(words[0].strip(".,")) and not any(p.match(text) for p in (ATTENTION, _AT_A_PLACE, _CARE_OF)):
        return False
    return not small or (known and len(words) <= 9)


_NUMBERED = re.compile(r"(?:n\.?[º°o]|n|nr|núm|num)\.?")  # "Escola Básica n.º 2 de Granja do Ulmeiro"


def _is_legal_form(word: str) -> bool:
    """Whether a word says what kind of firm this is: one that is known, or letters with points ("s.c.a.")."""
    return LEGAL_FORM.fullmatch(word) is not None or (_POINTS.fullmatch(word) is not None and word not in _SAYING)


_POINTS = re.compile(r"(?:[a-z]\.){2,}[a-z]{0,2}\.?")
_SAYING = frozenset(("e.g.", "i.e.", "z.b.", "d.h.", "u.a.", "i.a.", "a.u.b.", "s.v.p.", "p.ex.", "p.ej.", "a.s.a.p."))


_CARE_OF = re.compile(
    r"(?i)(?:c/[o-]|℅|chez|bei|presso|bij|p\.\s?a\.|p/a|per adr\.?|a cargo de|aos cuidados de)\s(?-i:[A-ZÀ-Þ])"
)
_AT_A_PLACE = re.compile(r"(?:An|Am|A|Al|In|Auf|No) (?:(?:der|den|dem|la|the) )?[A-ZÀ-Þ].*\d")  # "An der Mühle 3"


_HOUSE = re.compile(
    r"(?i)^(?:\d+[a-z]?(?:\s?(?:bis|ter))?|(?:top|ground|first|second|third|upper|lower|basement) (?:flat|floor|bell))$"
)


def leads(text: str) -> bool:
    """Whether a part begins as a sentence that leads to an address, and not as one of its lines."""
    words = text.split()
    said = bool(words) and SAID.match(words[0].strip(",.")) is not None
    return said and not any(p.match(text.strip()) for p in (ATTENTION, _AT_A_PLACE, _CARE_OF))


_NARROW, _WIDE = 52, 72  # characters of a row, from which on it may be one that was broken; of the widest row of a text


def flows_of(lines: Sequence[Line]) -> Iterator[list[int]]:
    """The rows of the text, those together of which one was broken into the next for want of room; a row that could have held the first
    word of the next one ends where its writer wanted."""
    rows: list[int] = []
    for paragraph in _paragraphs(lines):
        widest = min(max(len(lines[row].text) for row in paragraph), _WIDE)
        for row in paragraph:
            if rows and not _broken(lines[rows[-1]], lines[row], max(widest, _NARROW)):
                yield rows
                rows = []
            rows.append(row)
        yield rows
        rows = []


def _paragraphs(lines: Sequence[Line]) -> Iterator[list[int]]:
    rows: list[int] = []
    for row, line in enumerate(lines):
        if rows and (line.blank_before or line.page != lines[rows[-1]].page or rows[-1] != row - 1):
            yield rows
            rows = []
        rows.append(row)
    if rows:
        yield rows


def _broken(line: Line, after: Line, width: int) -> bool:
    first = after.words[0].text if after.words else ""
    label, colon, _ = after.text.partition(":")
    if colon and (key_of(label) is not None or party_of(label) is not None or address_label(label) is not None):
        return False  # "Payment: 30 days" below an address
    if colon and re.fullmatch(r"[^\W\d_]{4,25}|[A-ZÀ-Þ][^\W\d_]{2,25}(?: [^\W\d_]{3,25}){1,2}", label):
        return False  # "Geschäftsführerin: Katrin Meier", "Statutaire zetel: …"
    return len(line.text) + 1 + len(first) > width and not re.match(r"[-*•·>]", first)


_NAMED = re.compile(
    r"(?:^|\s)[A-ZÀ-Þ][\w'’.&-]*(?:\s(?:[A-ZÀ-Þ&][\w'’.&-]*|of|de|van|der|von|du|la|da|do|di))*\s[A-ZÀ-Þ][\w'’.-]*"
)


# the word before an address in a sentence
LEAD = re.compile(
    r"(?i)(?:^|[\s(/'’])(?:to|at|in|aus|wohnhaft|wonende te|with|mit|avec|con|com|met|bill|invoice|charge|send|ship|is|are|be|was|remains?|reads|the|my|our|us|me|via|for|für|pour|voor|on|from|address|now|still|number|no\.?|an|nach|zu|zur|zum|bei|in|im|auf|ist|lautet|bleibt|die|der|das|den|dem|unsere[rnm]?|meine[rnm]?|adresse|anschrift|jetzt|uns|mir|à|a|au|aux|chez|est|reste|le|la|les|l['’]|nous|moi|adresse|en|al|es|sigue|siendo|el|los|las|mi|nuestra|dirección|è|resta|presso|alla|allo|il|lo|per|per il|indirizzo|naar|aan|bij|op|te|luidt|blijft|het|de|ons|mij|adres|para|ao|à|na|no|o|é|continua|morada|nós|mim|[^\W\d]+:)\s*$"
)

# and what names it without one: "Address for the parcel Oak Lane Toys, 12 …"
_NAMED_SO = re.compile(
    r"(?:.*\s)?(?:address|adresse|anschrift|direccion|indirizzo|adres|endereco|morada)\s(?:[^\W\d]+\s){1,3}(?:parcels?|packages?|goods|order|delivery|paket|ware|sendung|lieferung|colis|livraison|marchandises?|paquete|envio|entrega|mercancia|pedido|pacco|merce|spedizione|consegna|pakket|levering|zending|pacote|encomenda|mercadoria)"
)


# that it is the known one, behind what leads there: "indirizzo sempre", "Adresse wie immer", "mi dirección es la de siempre"
_AS_EVER = re.compile(
    r"(?i)(?:[\s,]+(?:(?:as|wie|comme|como|come|zoals|la|il|the|die|o|a|de|di|is|ist|è|es|est|é|nog)\s+)*(?:l['’])?(?:always|ever|before|usual|immer|noch|bisher|gehabt|üblich|unverändert|toujours|d['’]habitude|inchangée|siempre|habitual|sempre|solito|solita|altijd|steeds|gewoonlijk|gebruikelijk|costume|habitual|mesma|casa|same|still))+\s*$"
)


def leads_there(text: str) -> bool:
    """Whether what stands before an address leads to it, by its last word or as a label does."""
    text = _AS_EVER.sub("", text)
    return LEAD.search(text) is not None or _NAMED_SO.fullmatch(fold(text.strip())) is not None


def names_a_person(text: str) -> bool:
    """Whether a stretch names a person by first and last name."""
    words = text.split()
    return any(
        is_person(f"{one} {other}") for one, other in pairwise(words) if one[:1].isupper() and other[:1].isupper()
    )


def names_somebody(text: str) -> bool:
    """Whether a stretch that was not taken for a part of the address behind it may name who it is for: two words in capitals, not at its
    beginning, or a firm's."""
    _, _, rest = text.strip().partition(" ")
    named = _NAMED.search(rest)
    return named is not None and (
        COMPANY.search(named[0]) is not None or is_person(named[0].strip()) or named[0].count(" ") > 1
    )


def is_body(text: str, *, colon: bool) -> bool:
    """Whether a stretch names a house by words of which not all are in capitals: "Cabinet infirmier du Port", behind a colon "Communauté de
    communes de la Moivre"."""
    words = [w.strip("'\"“”«»()") for w in text.split()]
    if not 1 < len(words) <= 8 or not words[0][:1].isupper() or leads(text) or any(c.isdigit() for c in text):
        return False
    office = DEPARTMENT.search(words[0]) or COMPANY.search(words[0])  # "Amt für Schule", "Centre for Learning"
    said = words[:1] + words[2:] if office and len(words) > 2 and _FOR.fullmatch(words[1]) else words
    if any(SAID.match(w) for w in said) or party_listed(words[0]) is not None:
        return False
    house = any(p.search(text) for p in (COMPANY, DEPARTMENT, BUILDING)) or is_inside(text)
    return house or (colon and sum(w[:1].isupper() for w in words) > 1)


# what is sent, and whither: "Rechnung an" Glas GmbH
SENT_TO = re.compile(
    r"(?:Rechnung|Paket|Päckchen|Sendung|Ware|Lieferung|Kopie|Factuur|Rekening|Nota|Pakket|Doos|Levering|Invoice|Bill|Parcel|Box|Delivery|Facture|Colis|Livraison|Factura|Paquete|Fattura|Pacco|Merce|Fatura|Encomenda)\s(?:bitte\s|graag\s|please\s)?(?:an|nach|zu|aan|naar|to|à|chez|a|al|para|per)\s+(?=[A-ZÀ-Þ])"
)


def part_of_a_name(ahead: str) -> bool:
    """Whether a word that leads on stands behind an office, of whose name it is a part: "Amt für" Schule."""
    words = ahead.split()
    return (
        len(words) > 1
        and words[-2][:1].isupper()
        and _FOR.fullmatch(words[-1]) is not None
        and bool(DEPARTMENT.search(words[-2]) or COMPANY.search(words[-2]) or _OFFICE.search(words[-2]))
    )


_OFFICE = re.compile(
    r"(?i)(?:amt|dienst|stelle|zentrum|zentrale|anstalt|behörde|kammer|verein|verband|bureau|centre|center|centrum)$"
)
_FOR = re.compile(r"für|for|pour|para|per|voor")


__all__ = [
    "CLAUSE",
    "CODE_NAME",
    "NAME_AT",
    "PARTICLE",
    "SAID",
    "SENT_TO",
    "Part",
    "called",
    "ends_sentence",
    "flows_of",
    "is_body",
    "leads",
    "leads_there",
    "name_length",
    "names_a_person",
    "names_somebody",
    "part_like",
    "part_of_a_name",
    "parts_of",
    "sentences_before",
]
