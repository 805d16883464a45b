# ruff: noqa: E501
"""What programs write over the columns of their exports besides the words of paper: "PO_NBR", "EBELN", "DEL_ADDR1", "SHIP_ROOM"."""

from __future__ import annotations

import re

from orderproc.parsing.head.keyvalues import Key
from orderproc.parsing.head.paying import asks_how_paid
from orderproc.parsing.structured.keywords import address_key
from orderproc.parsing.words import bare

_NUMBER = r"(?: ?(?:no|nbr|nr|num|number|id|doc|document))*"
_PO = re.compile(
    rf"po(?: header| head| doc(?:ument)?| ref)?{_NUMBER}|cust(?:omer)? (?:po|ref|order){_NUMBER}|purch(?:ase|asing)? ?(?:doc(?:ument)?|order|ord){_NUMBER}|purchid|req(?:uisition)? (?:no|nbr|nr|num|id)|call ?off (?:no|nr)"
    r"|ebeln|(?:ek|einkaufs|bestell) ?beleg ?(?:nr|nummer)?|best ?nr|num ?(?:bc|cde|ped(?:ido)?|oc|ord(?:ine)?|oda|enc)|(?:n|nr|nro|no) ?(?:bc|cde|ped(?:ido)?|oc|ord|oda|enc)|bc|oc|oda|ord ?for|inkoop ?ord(?:er)?(?:nr)?|n(?:um)? ?ord(?:ine)?|numero (?:da|de demande|demande(?: d ?achat)?)|(?:n|no|num|numero) ?(?:da|rda|odl)|nota(?: encomenda)?|ne"
)
_PARTS = (
    ("company", r"org|organi[sz]ation|firm|business|rag ?soc|razon soc|raz ?soc|rs|nome ?az|ent|entid(?:ad)?e?|inst|name ?1"),
    ("region", r"pr|prov|county|cnty|st"),
    ("country", r"ctry|cntry|naz|land|nation|pays"),
    ("street2", r"serv(?:ice|izio|icio)?|rep(?:arto)?|abt|seccao|departamento|secc(?:ion)?|afd|(?:addr?(?:ess)?|adr(?:esse)?|address line|addr? line|dir(?:eccion)?|indirizzo|ind|str(?:eet)?|line|adres|morada)\.? ?[234]|room(?: no)?|rm|bldg|building|floor|suite|dept|department|mail ?stop|raum|zimmer|gebaude|abt(?:eilung)?|salle|batiment|bureau|sala|edificio|aula|despacho|stanza|ufficio|reparto|kamer|lokaal|gebouw|afdeling|gabinete|andar"),
    ("street", r"(?:addr?(?:ess)?|adr(?:esse)?|address line|addr? line|dir(?:eccion)?|indirizzo|ind|str(?:eet|asse)?|line|adres|morada)\.? ?1?"),
    ("city", r"(?:town|comune|concelho|city|localita|localidad|ort|ville|citta|plaats|pobl(?:acion)?)"),
    ("postal_code", r"p ?code|cod ?post(?:al)?|pc|post ?code|zip|plz|cp|cap|postal"),
    ("name", r"contact ?name|referente|contatto|contacto|interlocuteur|contact|attn|attention|person|ansprechpartner"),
)  # fmt: skip
_PART_OF = tuple((part, re.compile(pattern)) for part, pattern in _PARTS)
_ITSELF = (
    "name",
    "company",
    "second",
    "street",
    "street2",
    "city",
    "region",
    "postal_code",
    "country",
    "phone",
    "email",
)


def order_key(heading: str) -> Key | None:
    """The key of a column that holds the buyer's order number by a name that only programs use."""
    return Key.PO if _PO.fullmatch(bare(heading)) else None


def payment_key(heading: str) -> Key | None:
    """The key of a column that says how it is paid: "PAY_TERMS", "Cond. règlement", "Prazo pagamento"."""
    return Key.PAYMENT if asks_how_paid(bare(heading)) else None


def part_of(rest: str) -> str | None:
    """The part of an address that a heading names behind the party ("del_addr2", "ship room"); besides those of a draft "second", the
    second line of the name."""
    plain = bare(rest)
    known = next((part for part, pattern in _PART_OF if pattern.fullmatch(plain)), None)
    found = known or address_key(plain)
    return found if found in _ITSELF else None
