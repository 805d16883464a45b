# ruff: noqa: E501
"""What the printed labels of a form ask for, misread by a letter or run together with the writing beside them too."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TypeVar

from rapidfuzz.distance import Levenshtein

from orderproc.parsing import captions
from orderproc.parsing.form.grammar import meaning_of
from orderproc.parsing.form.ruled import label_of
from orderproc.parsing.form.wordings import (
    COMPANIES,
    EMAILS,
    PART_WORDINGS,
    PHONES,
    names_a_form,
    part_worded,
    unwrapped,
)
from orderproc.parsing.head.keyvalues import Key, without_number
from orderproc.parsing.head.ways import method_in
from orderproc.parsing.ordertable.sums import sum_of
from orderproc.parsing.party.addresslabels import ADDRESS_LABELS, address_label
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
    r"|(?:requested|ordered) by|(?:angefordert|bestellt) von|anforderer|demande(?:ur| par)|ordinato da|encomendado por|zustandig(?: ist)?|bestellt durch|commande par|solicitante|solicitado por|pedido por|richiedente|richiesto da|aangevraagd door|besteld door|aanvrager|requisitante|requisitado por"
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
    """Which part of an address a printed label asks for: by the lists or, where they have nothing, by what it is like."""
    found = part_listed(text)
    if found or isinstance(meaning_of(text), Key):
        return found
    return _LIKELY.get(captions.asked(text, _PLACES) or "")


_PLACES = (*captions.PARTS, "contact")
_LIKELY = {kind: kind for kind in captions.PARTS} | {"postcode": "postal_code", "contact": "name"}


def part_listed(text: str) -> str | None:
    """The same by the lists alone, for what may be a label and the beginning of its answer."""
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


# labels that are names too: "152 County Road", "Salt Lake City", "Via dei Mille 926", "Straße des 17. Juni 4"
ALSO_NAMES = frozenset(
    "county city st town via rue calle rua strasse str straat street gemeente gemeinde commune comune stadt".split()
)
