# ruff: noqa: E501
"""What the printed labels of a form ask for, misread by a letter or run together with the writing beside them too."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import TypeVar

from rapidfuzz.distance import Levenshtein

from orderproc.model.lattice import Lattice
from orderproc.model.reading import Box, Word
from orderproc.parsing.apart import apart
from orderproc.parsing.form.grammar import is_form_of_address, meaning_of
from orderproc.parsing.form.ruled import label_of
from orderproc.parsing.form.wordings import (
    COMPANIES,
    EMAILS,
    PART_WORDINGS,
    PHONES,
    names_a_body,
    names_a_form,
    part_worded,
    unwrapped,
)
from orderproc.parsing.head.keyvalues import Key, key_of, without_number
from orderproc.parsing.head.ways import method_in
from orderproc.parsing.ordertable.sums import sum_of
from orderproc.parsing.party.addresses import ADDRESS_LABELS, address_label
from orderproc.parsing.words import bare

T = TypeVar("T")

WANTED_KEYS = frozenset(
    {
        Key.PO,
        Key.DOCUMENT,
        Key.CUSTOMER,
        Key.ORDER_DATE,
        Key.DATE,
        Key.WANTED,
        Key.SHIP_VIA,
        Key.CHECK_NO,
        Key.TENDERED,
        Key.CODE,
        Key.EXEMPT,
    }
)
_PART_NAMES = re.compile(
    r"(?:your |full |last |first |family )?names?(?: (?:of customer|in full|please print))?"
    r"|(?:vor|familien|nach|zu)?name(?: und)? (?:vor|nach|zu)name|(?:vor|nach|zu) und (?:vor|nach|zu|familien)name|(?:vor|nach|zu|familien)name"
    r"|noms?(?: et)? prenoms?|prenom(?: et)? nom|nom complet|nombre(?: y)? apellidos?|apellidos?(?: y)? nombre|nome(?: e)? cognome|cognome(?: e)? nome"
    r"|naam(?: en)? voor(?:naam|letters)|voornaam(?: en)? (?:achter)?naam|nome completo|nombre completo|volledige naam"
    r"|(?:given|christian|fore) ?names?|surname|rufname|prenoms?|nom de famille|(?:(?:primer|1er) )?apellidos?|nombre de pila|cognome|apelidos?|sobrenome|nome proprio|voornaam|voornamen|(?:achter|familie)naam|roepnaam|voorletters?"
    r"|(?:for )?(?:the )?att(?:n|ention)(?: of)?|(?:person to|your) contact|contact person|personne a contacter|(?:persona|pessoa) (?:de|di) (?:contacto|contatto|riferimento)|contactpersoon"
    r"|(?:requested|ordered) by|(?:angefordert|bestellt) von|anforderer|demande(?:ur| par)|commande par|solicitante|solicitado por|pedido por|richiedente|richiesto da|aangevraagd door|besteld door|aanvrager|requisitante|requisitado por"
    r"|mr(?: mrs)?(?: ms)?|herr frau|frau herr|m mme|mme m|dhr mevr|mevr dhr|sr sra|sig sig ra|sig sig na"
)
_NUMBER = r"(?:house |haus|huis|h )?(?:no|nr|n|num|number|nummer|numero|n o|n a)"
_WAY = r"(?:street|strasse|str|rue|calle|via|rua|straat|adresse|address)"
_STREETS = re.compile(
    rf"(?:your |street |mailing |postal |delivery )?address(?: line)?|road|voie|via (?:o|e) piazza|arruamento|direccion postal|postanschrift|adresse postale|indirizzo postale|morada postal|postadres|{_WAY}(?: (?:and|und|u|et|y|e|en))? ?{_NUMBER}|{_NUMBER}(?: (?:and|und|et|y|e|en))? {_WAY}"
    rf"|{_WAY} (?:and|und|et|y|e|en)|(?:and|und|et|y|en) {_WAY}|domicile"  # what follows, or stood before, was lost
)
_CLOSED = tuple((part, pattern) for part, pattern in PART_WORDINGS if not re.search(r"\.\*|\\w", pattern.pattern))
# The same with blanks that the recognizer left out: "No. andstreet", "Zipcode"; not where any word may follow.
_RUN_TOGETHER = tuple(
    (part, re.compile(pattern.pattern.replace(" ", " ?")))
    for part, pattern in (("name", _PART_NAMES), ("street", _STREETS), *ADDRESS_LABELS.items(), *_CLOSED)
)


def part_of(text: str) -> str | None:
    """Which part of an address a printed label asks for."""
    text = unwrapped(without_number(text))
    if "place" in (address_label(re.sub(r"\([^)]*\)", " ", text)), part_worded(text), _of_several(text)):
        return "place"
    found = label_of(text)
    if found is not None:
        return found
    words = bare(re.sub(r"\([^)]*\)", " ", text).replace("/", " ").replace("-", " ").replace(",", " ")).strip(" :.")
    words = " ".join(words.split())
    if _PART_NAMES.fullmatch(words):
        return "name"
    if COMPANIES.fullmatch(words):
        return "company"
    if re.fullmatch(r"c(?:od(?:igo)?|ode)? ?post(?:al)?|cod(?:igo)? p|c a p|c p|zip(?: code)? 4", words):
        return "postal_code"
    if PHONES.fullmatch(words):
        return "phone"
    if EMAILS.fullmatch(words):
        return "email"
    if _is_place(text):
        return "place"
    if _STREETS.fullmatch(words):
        return "street"
    found = _COMMON.get(words) or part_worded(text)
    found = found or next((part for part, pattern in _RUN_TOGETHER if pattern.fullmatch(words)), None)
    meant = None if found else meaning_of(text)
    return found or (None if isinstance(meant, Key) else meant)


def _of_several(text: str) -> str | None:
    """What a label of several words with a comma or sign between asks for in all: "Town, County, Postcode"."""
    meant = meaning_of(text) if "(" not in text and _AND.search(text) else None
    return None if isinstance(meant, Key) else meant


_AND = re.compile(r"(?i)\s*(?:[,/&+]|\s(?:and|und|u\.|et|y|e|en)\s)\s*")


def _is_place(text: str) -> bool:
    """Whether a label asks for town and postal code in one: "Código postal e localidade", "Postleitzahl und Ort"."""
    asked = [label_of(part) or _CODES.get(bare(part)) for part in _AND.split(text.strip(" :")) if part.strip()]
    return len(asked) > 1 and {"city", "postal_code"} <= set(asked) <= {"city", "postal_code", "region"}


_CODES = dict.fromkeys(("c p", "cp", "c postal", "cod postal", "plz", "cap", "zip", "code postal"), "postal_code")

# What small print asks for most often, for a label with a letter or two misread.
_COMMON = {
    **dict.fromkeys(
        (
            *("your name", "full name", "vor und nachname", "nom et prenom", "nombre y apellidos", "nome e cognome"),
            *("surname", "last name", "forename", "forenames", "first name", "given name", "nachname", "vorname"),
            *(
                "ansprechpartner",
                "ansprechpartner in",
                "kontaktperson",
                "contact person",
                "contact name",
                "customer name",
            ),
            *("persona de contacto", "contactpersoon", "persona di riferimento", "personne a contacter"),
            *("prenom", "nom de famille", "apellidos", "apelido", "cognome", "voornaam", "achternaam", "sobrenome"),
        ),
        "name",
    ),
    **dict.fromkeys(
        (
            "company",
            "company name",
            "organization",
            "organisation",
            "firma",
            "firmenname",
            "societe",
            "raison sociale",
            "empresa",
            "razon social",
            "ragione sociale",
            "societa",
            "bedrijf",
            "bedrijfsnaam",
            "denominacao social",
            *("verein", "vereniging", "association", "associazione", "asociacion", "associacao", "club", "circolo"),
        ),
        "company",
    ),
    **dict.fromkeys(
        (
            "street",
            "address",
            "street address",
            "strasse",
            "strasse hausnummer",
            "adresse",
            "direccion",
            "indirizzo",
            "straat",
            "morada",
        ),
        "street",
    ),
    **dict.fromkeys(
        ("wohnort", "localite", "localita", "ville", "ciudad", "localidad", "citta", "plaats", "woonplaats", "cidade"),
        "city",
    ),
    **dict.fromkeys(("state", "province", "provincia", "provincie", "prov"), "region"),
    **dict.fromkeys(
        ("zip code", "postcode", "postal code", "postleitzahl", "code postal", "codigo postal"), "postal_code"
    ),
    **dict.fromkeys(
        ("phone", "daytime phone", "telephone", "telefon", "telefono", "telefoon", "telefone", "tfno"), "phone"
    ),
    **dict.fromkeys(("posta elettronica", "correio eletronico", "correo electronico"), "email"),
}


# What the head of a form asks for most often.
_COMMON_KEYS = {
    **dict.fromkeys(
        (
            "your order no",
            "your order number",
            "p o number",
            "purchase order no",
            "ihre bestellnr",
            "bestellnummer",
            "bestellzeichen",
            "ihre bestellnummer",
            "votre reference",
            "no de commande",
            "numero de commande",
            "su referencia",
            "no de pedido",
            "numero de pedido",
            "vs riferimento",
            "numero ordine",
            "uw referentie",
            "uw bestelnr",
            "uw bestelnummer",
            "vossa referencia",
            "no da encomenda",
            "numero da encomenda",
        ),
        Key.PO,
    ),
    **dict.fromkeys(
        (
            "customer no",
            "customer number",
            "account no",
            "account number",
            "kundennummer",
            "kundennr",
            "no client",
            "numero de client",
            "numero client",
            "no de cliente",
            "numero de cliente",
            "codice cliente",
            "klantnummer",
            "klantnr",
        ),
        Key.CUSTOMER,
    ),
    **dict.fromkeys(
        (
            "date of order",
            "order date",
            "bestelldatum",
            "date de commande",
            "fecha del pedido",
            "data ordine",
            "besteldatum",
            "data da encomenda",
        ),
        Key.ORDER_DATE,
    ),
}


def nearly_part(text: str) -> tuple[str, str] | None:
    """(the part of an address, the label as it is spelt) that a misread label asks for: one letter in five wrong at most. A way of paying
    ("Nachnahme") is none."""
    return (
        None
        if method_in(text) is not None or sum_of(text) is not None or names_a_form(text)
        else _nearly(text, _COMMON)
    )


def nearly_key(text: str) -> Key | None:
    """What of the order's head a misread label asks for: one letter in five wrong at most, and like no other label."""
    found = None if sum_of(text) is not None or names_a_form(text) else _nearly(text, _COMMON_KEYS)
    return found[0] if found else None


def _nearly(text: str, labels: Mapping[str, T]) -> tuple[T, str] | None:
    words = _drawn(bare(text).strip(" :."))
    if len(words) < 5 or any(c.isdigit() for c in words):
        return None
    near = {
        label: distance
        for label in labels
        if abs(len(label) - len(words)) <= 2
        and (distance := Levenshtein.distance(words, _drawn(label))) <= max(1, len(label) // 5)
    }
    best = min(near, key=lambda label: near[label], default=None)
    return (labels[best], best) if best is not None else None


def _drawn(label: str) -> str:
    """A label as small print looks: "rn" like "m"."""
    return label.replace("rn", "m")


SIGNED = frozenset(
    (
        "signature", "authorized signature", "unterschrift", "handtekening", "assinatura", "firma y cargo", "firma y sello",
        "nombre y firma", "firma e timbro", "timbro e firma", "firma del cliente", "signature et cachet", "cachet et signature",
        "unterschrift und stempel", "stempel und unterschrift", "stempel unterschrift", "unterschrift stempel", "handtekening en stempel",
        "assinatura e carimbo", "carimbo e assinatura", "signature and title", "signature and stamp", "signed",
    )
)  # fmt: skip
SIGNING = 8  # letters of a word for a signature, one of which may be misread


def asks_to_sign(text: str) -> bool:
    """Whether a label asks for a signature: "Firma y cargo", "Signalure:"."""
    words = " ".join(bare(text.replace("/", " ")).strip(" .:").split())
    near = len(words) >= SIGNING and any(Levenshtein.distance(words, one, score_cutoff=1) <= 1 for one in SIGNED)
    return words in SIGNED or near


_INSIDE = re.compile(r"(?<![^\W\d_])([^\W\d_]+(?:[ ./-][^\W\d_]+){0,3})\s?:")


def parted_at_labels(words: Sequence[Word]) -> tuple[Word, ...]:
    """Runs of writing that hold labels, parted before each: "29221 Ort: Celle" is "29221" and "Ort: Celle"."""
    out: list[Word] = []
    for word in words:
        cuts = [at for m in _INSIDE.finditer(word.text) if _is_label(m[1]) and (at := _begins(word.text, m))]
        cuts = cuts or _bare_cuts(word.text)
        if not cuts:
            out.append(word)
            continue
        out.extend(_at(word, cuts))
    return tuple(out)


def _begins(text: str, label: re.Match[str]) -> int:
    """Where a label before a colon begins, with what belongs to it before a sign: "PLZ, Ort:", "Firma / Dienststelle:"."""
    starts = [m.start() for m in re.finditer(r"[^\W\d_]+", text[: label.start(1)])]
    near = [at for at in starts if re.fullmatch(r"(?:[^\W\d_]+\s?[,/&]\s?)+", text[at : label.start(1)])]
    return next((at for at in near if part_of(text[at : label.end(1)]) is not None), label.start(1))


ALIGNED = 6.0  # points: labels that begin one below the other


def parted_behind_labels(words: Sequence[Word]) -> tuple[Word, ...]:
    """Runs of writing that begin with a label and no colon, parted behind it: "Street or P.O. Box 3 The Maltings". Only in a column of
    labels, for "Name" and "Street" may be words of what is written."""
    leading = {id(word): found for word in words if (found := _leading(word.text)) is not None}
    asked = [(word, part) for word in words if (part := part_of(word.text.partition(":")[0])) is not None]
    asked += [(word, leading[id(word)][1]) for word in words if id(word) in leading]
    out: list[Word] = []
    for word in words:
        cut, part = leading.get(id(word), (0, None))
        left = _behind_titles(word, words) if cut else word.box.x0
        others = {of for other, of in asked if other is not word and abs(other.box.x0 - left) < ALIGNED}
        out.extend(_at(word, [cut]) if cut and others - {part} else (word,))
    return tuple(out)


def _behind_titles(word: Word, words: Sequence[Word]) -> float:
    """Where the row of a label begins before which "Mme" and "M." stand to be ticked: their boxes begin there, as the other labels do."""
    box = word.box
    titles = [w for w in words if w.box.x1 < box.x0 and abs(w.box.middle[1] - box.middle[1]) < 0.5 * box.height]
    if not titles or any(not is_form_of_address(w.text) for w in titles):
        return box.x0
    return min(w.box.x0 for w in titles) - 1.5 * box.height


def without_alternatives(words: Sequence[Word]) -> tuple[Word, ...]:
    """The words without what goes on a label behind a stroke that touches it, and was read by itself: "Stadt" "/" "Gemeinde"."""
    strokes = [word for word in words if word.text.startswith("/")]
    gone: set[int] = set()
    for stroke in strokes:
        if any(_touches(word, stroke) and part_of(word.text.strip(" :")) is not None for word in words):
            gone.add(id(stroke))
            if stroke.text.strip() == "/":
                gone |= {id(word) for word in words if _touches(stroke, word)}
    return tuple(word for word in words if id(word) not in gone) if gone else tuple(words)


def _touches(left: Word, right: Word) -> bool:
    """Whether a word goes on in the same line of print, without a blank between."""
    high = left.box.height
    level = abs(left.box.middle[1] - right.box.middle[1]) < 0.3 * high and 0.7 < right.box.height / high < 1.4
    return left is not right and level and abs(right.box.x0 - left.box.x1) < 0.2 * high


def _leading(text: str) -> tuple[int, str] | None:
    """(where what is written begins, the part) of a run that begins with a label for a part of an address that no name begins with."""
    tokens = [(m.start(), m.group()) for m in re.finditer(r"\S+", text)]
    if len(tokens) < 2 or ":" in text or part_of(text) is not None:
        return None
    for count in range(min(5, len(tokens) - 1), 0, -1):
        start = tokens[count][0]
        label, rest = text[:start].strip(), text[start:]
        part = part_of(label) if label[-1] != "," else None
        if part in (None, "region", "country") or bare(label) in ALSO_NAMES or names_a_body(label):
            continue
        if rest[0].isupper() or rest[0].isdigit() or rest[0] == "+":
            return start, part
    return None


CLOSE = 14.0  # points from where a label begins to a blank in what is written at it


def parted_near(word: Word, starts: Sequence[float]) -> tuple[Word, ...]:
    """A run parted at its blanks nearest to the x of `starts`; whole where none is near."""
    step = word.box.width / max(1, len(word.text))
    blanks = {m.end(): word.box.x0 + step * m.end() for m in re.finditer(r"\s+", word.text)}
    cuts = {min(blanks, key=lambda cut: abs(blanks[cut] - x)) for x in starts} if blanks else set()
    cuts = {cut for cut in cuts if min(abs(blanks[cut] - x) for x in starts) < CLOSE}
    return tuple(_at(word, sorted(cuts))) if cuts else (word,)


def _at(word: Word, cuts: Sequence[int]) -> Iterator[Word]:
    """A run of writing in pieces that begin at `cuts` of its text, each as sure as its own part of the lattice."""
    tokens = apart(word)
    starts = [m.start() for m in re.finditer(r"\S+", word.text)]
    known = len(tokens) == len(starts)
    step = word.box.width / len(word.text)
    for low, high in pairwise([0, *cuts, len(word.text)]):
        text = word.text[low:high].strip()
        if not text:
            continue
        x = word.box.x0
        box = Box(x + low * step, word.box.y0, x + high * step, word.box.y1)
        own = [token for token, start in zip(tokens, starts, strict=True) if low <= start < high] if known else []
        if " ".join(token.text for token in own) != text or any(token.lattice is None for token in own):
            yield replace(word, text=text, box=box, lattice=None)
            continue
        lattice = Lattice.joined([token.lattice for token in own if token.lattice is not None])
        yield replace(word, text=text, box=box, lattice=lattice, confidence=min(token.confidence for token in own))


# labels that are names too: "152 County Road", "Salt Lake City", "Via dei Mille 926", "Straße des 17. Juni 4"
ALSO_NAMES = frozenset(
    "county city st town via rue calle rua strasse str straat street gemeente gemeinde commune comune stadt".split()
)


def _bare_cuts(text: str) -> list[int]:
    """Where labels of a town without colons stand in a run: "Town Salem State MA ZIP 01970", "8700 Ort Leoben"."""
    tokens = [(m.start(), m.group()) for m in re.finditer(r"\S+", text)]
    if len(tokens) < 2 or part_of(text) is not None or method_in(text) is not None:
        return []  # a "Postal order" is no postal code
    named = _labels_of_town([token for _, token in tokens])
    question = text.rfind("? ") + 2
    asked = _leading(text[question:]) if question > 1 and not named else None
    if asked is not None:
        return [question, question + asked[0]]  # "1. Who are you? Name or group Camp Whiskeyjack"
    if not named:
        return []
    first = min(named)
    if all(bare(tokens[n][1]).strip(".") in ALSO_NAMES for n in named):
        return []  # "57 St. Mary's Close", "152 County Road"
    told = sum(_answered([token for _, token in tokens], n, words) for n, words in named.items())
    if first != 0 and told < BY_ANSWERS and not any(c.isdigit() for c in tokens[first - 1][1]):
        return []
    leading = _leading(text)
    if leading is not None and first == 0 and leading[0] > tokens[min(named[0], len(tokens) - 1)][0]:
        return []  # "Código postal e localidade 5000-001 Vila Real": the label is longer
    cuts = {tokens[n][0] for n in named if n}
    cuts |= {tokens[n + words][0] for n, words in named.items() if n + words < len(tokens)}
    return sorted(cuts)


_REGION = re.compile(r"[A-Z]{2,3}\.?")
BY_ANSWERS = 2  # labels whose answers have the shape that they ask for: no words of a name


def _answered(tokens: Sequence[str], n: int, words: int) -> bool:
    """Whether what stands behind a label is what it asks for, by its shape: the code of a region, figures, an address of mail."""
    part, after = part_of(" ".join(tokens[n : n + words])), tokens[n + words : n + words + 1]
    if not after:
        return False
    if part == "region":
        return _REGION.fullmatch(after[0]) is not None
    return (
        "@" in after[0] if part == "email" else part in ("postal_code", "phone") and any(c.isdigit() for c in after[0])
    )


def _labels_of_town(tokens: Sequence[str]) -> dict[int, int]:
    """Which tokens are labels of the row of a town, and of how many words each is: "Zip code" of two."""
    named: dict[int, int] = {}
    taken = 0
    for n, token in enumerate(tokens):
        if n < taken or not token[0].isupper() or token[-1] == ",":
            continue  # "Cap, embroidered"
        alone, of_two = part_of(token), part_of(" ".join(tokens[n : n + 2])) if n + 1 < len(tokens) else None
        if of_two in ("city", "postal_code") and alone in (None, of_two):
            named[n] = 2
        elif (
            alone in ("city", "postal_code")
            or (alone == "region" and _may_follow(tokens[n + 1 : n + 2]))
            or (alone in ("phone", "email") and n and _answered(tokens, n, 1))
        ):
            named[n] = 1
        taken = n + named.get(n, 1)
    return named


def _may_follow(after: Sequence[str]) -> bool:
    """Whether what stands behind "State" may be its answer or the next label: not in "State Street", "1929 State Highway 36"."""
    return not after or _REGION.fullmatch(after[0]) is not None or part_of(after[0]) in ("city", "postal_code")


def _is_label(text: str) -> bool:
    return part_of(text) is not None or key_of(text) in WANTED_KEYS or asks_to_sign(text)
