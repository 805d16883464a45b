# ruff: noqa: E501
"""Lines in an address that are no part of it: numbers of tax offices, registers of companies, banks and customers, as the letterheads of
seven languages print them ("KvK 25905619", "R.C.S. Lyon B 412 345 678", "Cap. Soc. € 10.000 i.v.").
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache

from orderproc.parsing.lines import Chunk
from orderproc.parsing.party.legalforms import ENDS_IN_FORM, LEGAL_FORM
from orderproc.parsing.party.names import COMPANY, STREET, is_person
from orderproc.parsing.words import fold

# with five figures or more behind them these are numbers of a register, a tax office, a bank
_OFFICES = (
    r"(?:ust|ustid|ustidnr|ustidentnr|uid|uidnr|mwst|mwstnr|umsatzsteuer\w*|steuernummer|steuernr|stnr|hrb|hra|hrnr|handelsregister\w*|firmenbuch\w*|amtsgericht|registergericht|weee\w*|lucid|eori\w*|gln|iln|blz|iban|kto|konto\w*|ktonr"
    r"|vat\w*|tax\w*|ein|fein|tin|duns|uei|abn|acn|nzbn|gst\w*|pan|cin|trn|rut|eik|crn|companyno|utr|kvk\w*|kbo|btw\w*|rsin|rekeningnr|bank|siret|siren|rcs|tva|tvaintra\w*|rib|piva|partitaiva|iva|cf|codfisc\w*|codicefiscale|rea|sdi|cif|nif|nipc|rfc|cnpj|cpf|cuit|ruc|cvr|contribuinte|matricula|crc|alvara|licen[cs]e|registro|mercantil|imprese|bic|swift)"
)
_NUMBERED = re.compile(rf"\b{_OFFICES}\b")
_PHRASES = re.compile(
    r"(?:company|account|acct|a/c|customer|cust|vendor|supplier|charity|(?:co(?:mpany)? )?reg(?:istration|istered)?|registered (?:charity|company)|resale(?: cert\w*)?|federal id|state id|cert(?:ificate)?|sort code|our ref|license|permit|dealer) ?(?:no|nr|num|number|code|id)? ?[a-z]{0,3}\d[\w ]{0,16}"
    r"|registered (?:in|at) .*|registered office.*|(?:kd|kunden|kdn|lieferanten|lief|debitor\w*|kreditor\w*|debiteur\w*|crediteur\w*|klant|leverancier\w*|mitglieds?) ?(?:nr|nummer|no) ?\w*\d\w*|(?:code|cod|codigo|codice|num|numero|no) ?(?:client[ei]?|fournisseur|cliente|fornitore|proveedor|fornecedor|univoco|sdi|destinatario|ufficio) ?\w*\d\w*"
    r"|(?:(?:sarl|sas|sasu|sa|eurl|s a r l) )?au capital.*|cap(?:ital)? ?soc(?:ial|iale)?\b.*|capital (?:de )?[€$]? ?\d.*|(?:inscrita|iscritt[oa]|iscr|inscrit[ea]?) .*|(?:ape|naf) ?\d{3,4}[a-z]|cae ?\d{4,5}|cage ?[a-z\d]{5}|cod fisc\w* ?\w+|(?:cig|cup) [a-z]?\w*\d\w*|dir3 \w+|duns ?\d+|(?:bic|swift) ?[a-z]{4}[a-z\d]{4,7}"
    # the number by which a ministry knows a school
    r"|(?:roll|school|dfe|centre|estab\w*|seed|urn) (?:no|number|num|code) ?\w*\d[\w ]{0,8}|brin ?\d{2}[a-z]{2}|(?:uai|rne) ?\d{7}[a-z]|schul(?:nr|nummer) ?\d{4,}|code (?:etablissement|uai|rne|ecole) ?\w*\d\w*"
    r"|(?:codice|cod) (?:meccanografico|mecc|ministeriale|scuola) ?\w*\d\w*|(?:codigo|cod) (?:d[eoa] )?(?:centro|escola|agrupamento|colegio) ?\w*\d\w*|(?:codigo|codice|code) \d{5,}"
    r"|sitz der gesellschaft.*|(?:geschaftsfuhrer\w*|vorstand|aufsichtsrat\w*|inhaber\w*|gerant|amministratore|administrador|managing director|directors?) ?:? .*|r ?e ?a [a-z]{0,2}\d+|(?:opening |business |receiving )?hours? \d.*|(?:offnungs|annahme|waren)?zeiten .*|(?:horaires?|orario|horario|openingstijden) .*"
)


# the card that pays, all but its last figures hidden: "Mastercard •••• 0091", "Visa **** **** **** 4417", "card ending in 4417"
_CARD = re.compile(
    r"(?:[•●∙·*xX#…]{3,}[ -]?)+\d{3,4}\b|(?i:\b(?:ending(?: in| with)?|endet auf|mit endziffern?|finissant par|terminada en|che termina con|eindigend op|final) \d{4})$"
)


@lru_cache(maxsize=8192)
def registered(text: str) -> bool:
    """Whether a line of an address block is a number in somebody's register, and nothing that a parcel needs."""
    plain = re.sub(r"(?<=\w)\.(?=\w)|[.°'’]", "", fold(text).strip(" ,;"))
    plain = " ".join(re.sub(r"[:#()\-_/–]+", " ", re.sub(r"(?<=[a-z])[-–](?=[a-z])", "", plain)).split())
    if _CARD.search(text):
        return True
    if _PLACE.search(plain):
        return False
    if _PHRASES.fullmatch(plain):
        return True
    figures = sum(c.isdigit() for c in plain) + (_COURTS.search(plain) is not None)
    return figures >= 5 and len(plain.split()) <= 12 and _NUMBERED.search(plain) is not None


def without_register(chunk: Chunk) -> Chunk:
    """The name of a firm or a person without the number that an office knows it by in the same line: "Talleres Lorca S.L. CIF: B30555123",
    "Fratelli Bianchi S.n.c. – P.IVA 03555120379". A bank's and a court's name before a number is nobody's."""
    words = chunk.words
    for at in range(1, len(words)):
        office = re.sub(r"[.°'’()\-:]", "", fold(words[at].text))
        if _OF_A_FIRM.fullmatch(office) is None:
            continue
        name, rest = (" ".join(word.text for word in part) for part in (words[:at], words[at:]))
        name = name.rstrip(" ,;·|–—-(")
        if registered(rest) and not registered(name) and (COMPANY.search(name) or is_person(name)):
            kept = words[: len(name.split())]
            return replace(chunk, words=(*kept[:-1], replace(kept[-1], text=name.split()[-1])))
        return chunk
    return chunk


def without_account(chunk: Chunk) -> Chunk:
    """A firm's name without the number before it by which a program knows the firm, and without the dash behind it that leads to the town
    below: "000218 RISTOFORNITURE EMILIANE SRL -". A house's number stands before a street, a postal code before a town."""
    words = chunk.words
    while len(words) > 2 and words[-1].text in _DASHES:
        words = words[:-1]
    number, *name = [word.text for word in words]
    at = 2 if len(name) > 2 and name[0] in _DASHES else 1
    rest = " ".join(name[at - 1 :])
    coded = _ACCOUNT.fullmatch(number.strip("()[]:,")) is not None and STREET.match(rest) is None
    figures = number.strip("()[]:,")
    coded = coded and (not figures.isdigit() or figures.startswith("0") or len(figures) >= _CODE)  # "84 Lumber Inc."
    firm = ENDS_IN_FORM.search(rest) or (COMPANY.search(rest) and len(figures) != _CODE)
    if coded and name and firm and LEGAL_FORM.fullmatch(rest) is None:
        return replace(chunk, words=words[at:])
    return replace(chunk, words=words) if ENDS_IN_FORM.search(chunk.text.rstrip(" -–—")) else chunk


_DASHES = frozenset("-–—|/:")
_ACCOUNT = re.compile(r"[A-Z]{0,3}[-.]?\d{2,10}")
_CODE = 5  # figures of a postal code
_OF_A_FIRM = re.compile(
    r"ust|ust ?id\w*|uid|uidnr|mwst\w*|steuernummer|stnr|hrb|hra|hrnr|fn|vat\w*|tax|abn|acn|ein|kvk\w*|kbo|btw\w*|siret|siren|rcs|tva|piva|p|partita|cf|rea|cif|nif|nipc|rfc|cnpj|cpf|cuit|ruc"
)
_COURTS = re.compile(r"\b(?:hrb|hra|handelsregister|amtsgericht|crc|alvara)\b")  # whose numbers are short
# a street or a town may be called after a bank, a register, a company
_PLACE = re.compile(
    r"\b(?:street|strasse|str|platz|weg|road|rue|avenue|calle|via|plaza|piazza|straat|laan|rua|avenida|lane|drive)\b"
)
