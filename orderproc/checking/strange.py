# ruff: noqa: E501
"""What is no name, no street and no town: half of a label, the words of a sentence, money, a line of something else that was taken for it."""

from __future__ import annotations

import re

from orderproc.checking.evidence import CLERK, issue_at
from orderproc.model.draft import DraftAddress, Field
from orderproc.model.issue import Code, Issue
from orderproc.model.order import Address

# what a person's name or a town never holds: then a line of something else was taken for it
# or the words of a sentence stand before it ("Das Paket bitte an Wolfgang Ostermann")
_SENTENCE = r"\b(?i:bitte|please|veuillez|por favor|per favore|graag|gelieve|parcel|paket|colis|paquete|pacco|pakket)\b"
# half of a name whose other half stood on another line: "Feldmann-", "& Co.", "KG"
_HALF = (
    r"[-–&+,]$|^[-–&+]|^(?i:inc|llc|ltd|limited|corp|co|plc|gmbh|mbh|ag|kg|ohg|gbr|e\.?k|ug|s\.?a\.?r\.?l|s\.?a\.?s|s\.?a|s\.?l\.?u?|s\.?r\.?l|s\.?p\.?a|s\.?n\.?c|b\.?v|n\.?v"
    r"|lda|ltda|pty\.? ltd)\.?$|\b(?i:and|und|et|of|van|von)$"
)
# the line with telephone and e-mail of somebody's letterhead
_CONTACT = r"@|\+\d{1,3}[ (]|^(?i:tel(?:ef[oó]no?|efoon|ephone)?|t[eé]l|phone|fon|fax|e-?mail)\b[ .:]*[+(\d]"
# what stands before a person's name, without the name; the label of a town, small, beside it
_ATTENTION = (
    r"^(?i:[àa] l['’]att(?:ention(?: de)?)?|att(?:n|ention)?|z\.? ?h(?:d|dn)|zu h[aä]nden(?: von)?|t\.? ?a\.? ?v"
    r"|ter attentie van|a la at(?:t|enci[oó]n)(?: de)?|alla c\.? ?a|all['’]attenzione di|ao cuidado de|a/c)\.?$"
)
_LABEL_OF_TOWN = (
    r"(?:^|\s)(?:post town|town|city|ort|wohnort|stadt|ville|commune|localit[ée]|ciudad|localidad|poblaci[oó]n|citt[àa]"
    r"|comune|localit[àa]|plaats|woonplaats|cidade|localidade|zip|postcode)$"
    r"|^(?i:post town|wohnort|commune|localit[ée]|localidad|poblaci[oó]n|comune|localit[àa]|woonplaats|localidade)\s"
)
_DATE = r"\b\d{1,2} ?[./-] ?\d{1,2} ?[./-] ?(?:19|20)?\d\d\b"  # of the order, out of the field beside it
_MANY = r"^(?:\S+\s+){5}"  # words: no town has as many
# what a form prints of paying and sending: out of the row of another field
_OF_AN_ORDER = (
    r"(?i:\b(?:vorkasse|nachnahme|fracht|rechnung|überweisung|scheck|versand|lieferung|freight|shipping|cheque|invoice|payment|livraison"
    r"|facture|virement|chèque|envío|pago|factura|spedizione|pagamento|fattura|bonifico|verzending|betaling|factuur|fatura)\b)"
)
_MONEY = r"\d[.,]\d\d(?!\d)"
_SUM = (
    r"(?i:\b(?:sub|order|grand)[ -]?total\b|\b(?:zwischen|gesamt)(?:summe|betrag)\b|\bsous[ -]total\b|\btotal (?:ttc|ht)\b"
    r"|\b(?:subtotale|subtotaal)\b)"
)
# a firm that was read in one with the street below it; the end of a label: "Rua" "e número Avenida Central 506"
_FIRM_BEFORE = (
    r"\b(?:GmbH|mbH|KG|OHG|e\.K\.|B\.?V\.?|N\.V\.|Inc\.?|LLC|Ltd\.?|SARL|S\.?r\.?l\.|S\.p\.A\.|Lda\.?|Ltda\.?)\s+\S"
)
_END_OF_LABEL = r"^(?:and|und|et|e|y|en|or|ou|oder|of) "
_LABEL_ALONE = (
    r"^(?i:location|address|adresse|anschrift|adres|direcci[oó]n|indirizzo|morada|delivery|shipping|billing|livraison)$"
)
_OR_ANOTHER = r"\d\w? (?:or|oder|ou|of|o) (?:n\S* )?\d"  # "calle del Olmo 5 o 15"
# words of a sentence that no name and no street has in it: "Address is", "2 parcels, both to"
_SAID = r"(?-i:\s(?:is|are|was|ist|sind|war|est|sont|était|sono|zijn|são|both|beide|beiden|entrambi|ambos|tous)\b)"
# a sentence that was taken for somebody: "We are in the county", "Es un regalo para mi hermana", "Could this go to the gallery? The Blue Heron",
# and half of what stands in brackets
# the end of a sentence: "Que Dios se lo pague."; no firm's short form ends so ("Fabrikant & Co.", "Doe Bros.")
_ENDS = r"^(?=(?:\S+\s+){2}).*\s[a-zà-ÿ]{4,}[.!]$"
_TOLD = (
    r"[?]|\([^)]*$|^[^(]*\)|^(?i:(?:we|i|it|this|that|could|can|would|wir|ich|es|das|dies|alles|je|nous|c['’]est|tout|merci|soy|somos|estamos|hemos|nos|rogamos|pedimos|la mercanc[ií]a|"
    r"siamo|sono|come|ci|gentilmente|cortesemente|la merce|wij|ik|het|dit|dat|ons|onze|alles|mudei|mud[aá]mos|sou|estou|estamos|é|a encomenda|the goods|the parcel|everything|die ware|das paket|la livraison|l['’]envoi))"
    r"(?:$|\s(?!(?:de|la|di|da|do|du|del|von|van|of|and|und|et|e|y|en)\b)[a-zà-ÿ])"
)
# a label that was read in one with the name around it: "Barbieri Nome Stefano"
_LABEL_OF_NAME = r"\b(?i:nome|cognome|vorname|nachname|pr[ée]nom|nombre|apellidos?|voornaam|achternaam|sobrenome|apelidos?|surname|forename)\b"
_UNDER_LABEL = r"\s(?:UID|USt|VAT|TVA|NIF|CIF|NIPC|BTW|KVK|Tel|Fax|GSM)\b"
_STRANGE = {
    "name": re.compile(
        rf"{_LABEL_ALONE}|\d\d|\s\d$|[:#]|{_CONTACT}|{_SENTENCE}|{_HALF}|{_ATTENTION}|{_OF_AN_ORDER}|{_SAID}|{_TOLD}|{_LABEL_OF_NAME}"
    ),
    "company": re.compile(
        rf"{_LABEL_ALONE}|{_ATTENTION}|{_OF_AN_ORDER}|{_DATE}|{_CONTACT}|{_SENTENCE}|{_HALF}|{_MONEY}|{_SUM}|{_TOLD}|{_ENDS}"
    ),
    "city": re.compile(rf"\d{{3}}|[:#]|{_CONTACT}|{_LABEL_OF_TOWN}|{_MANY}|{_UNDER_LABEL}"),
    "street": re.compile(
        rf"^\(.*\)$|{_OR_ANOTHER}|{_FIRM_BEFORE}|{_END_OF_LABEL}|{_CONTACT}|{_MONEY}|{_SUM}|{_OF_AN_ORDER}|{_SENTENCE}|{_SAID}"
    ),
}


_NUMBERED = re.compile(r"\d{1,2}[.)]? [^\W\d]")  # "1 Marsh, Delgado & Co.", out of a box with a number


# a bullet or a stroke before a part of an address: its line was not parted as its writer did
_SIGN = re.compile(r"^[*•·>|=~_]|^[-–—]\s|\s[*•>|=]$|^\W+$")


def strange(address: Address, draft: DraftAddress, path: str) -> list[Issue]:
    """The parts of an address that do not look like what they are taken for, each with its doubt; what a clerk wrote is as it is."""
    issues = []
    for part in ("name", "company", "street", "street2", "city"):
        value = getattr(address, part)
        if value and _SIGN.search(value) and getattr(draft, part).source != CLERK:
            text = f"{value!r} does not look like a {part}."
            issues.append(issue_at(Code.ADDRESS_DOUBTFUL, f"{path}.{part}", text, getattr(draft, part)))
    for part, pattern in _STRANGE.items():
        value = getattr(address, part)
        if value and pattern.search(value) and getattr(draft, part).source != CLERK:
            text = f"{value!r} does not look like a {part}."
            issues.append(issue_at(Code.ADDRESS_DOUBTFUL, f"{path}.{part}", text, getattr(draft, part)))
    for part in ("name", "company"):
        field: Field[str] = getattr(draft, part)
        recognized = field.lattice is not None or field.confidence < 1.0
        if recognized and field.source != CLERK and _NUMBERED.match(getattr(address, part) or ""):
            text = f"{field.value!r} begins with a number: that of its place on the form?"
            issues.append(issue_at(Code.ADDRESS_DOUBTFUL, f"{path}.{part}", text, field))
    code = address.postal_code
    for part in ("name", "company", "street", "street2"):
        value = getattr(address, part)
        if code and len(code) > 3 and value and getattr(draft, part).source != CLERK and code in value:
            text = f"{value!r} holds the postal code too: the lines of two addresses may have run together."
            issues.append(issue_at(Code.ADDRESS_DOUBTFUL, f"{path}.{part}", text, getattr(draft, part)))
    return issues
