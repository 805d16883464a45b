# ruff: noqa: E501
"""What heads an address on a paper or in a mail, as it stands there: "Ship to:", "Please send to the site:", a label that its narrow column
broke. What the words of labels mean is told in `partynames`, what a block holds in `blocks`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from orderproc.model.reading import Word
from orderproc.parsing.lines import Chunk, Line
from orderproc.parsing.party.addresslabels import row_label
from orderproc.parsing.party.inside import ACCOUNTS, is_inside
from orderproc.parsing.party.leadins import heads_address
from orderproc.parsing.party.names import ATTENTION, DEPARTMENT, without_numbers
from orderproc.parsing.party.partynames import _ASKS, PLACED, Party, party_of
from orderproc.parsing.party.towns import ends_in_town, is_street, is_town
from orderproc.parsing.words import bare


def broken_label(lines: Sequence[Line], row: int, n: int) -> tuple[Party, str, int] | None:
    """A label that its narrow column broke: "Endereço de" over "entrega", what it asks for beside them."""
    line = lines[row]
    if line.body or line.places or n + 1 >= len(line.chunks) or row + 1 >= len(lines):
        return None
    chunk, below = line.chunks[n], lines[row + 1]
    rest = next((c for c in below.chunks if abs(c.box.x0 - chunk.box.x0) < 2), None)
    if (
        rest is None
        or chunk.text.rstrip().endswith(":")  # a whole label, with its value beside it
        or below.box.y0 - line.box.y1 > 0.6 * line.height
        or any(c.isdigit() for c in chunk.text + rest.text)
    ):
        return None
    label = f"{chunk.text} {rest.text}"
    party = party_of(label.rstrip(": "))
    return (party, label, len(chunk.words)) if party is not None and party_of(chunk.text) is None else None


_SEND_TO = re.compile(
    r"(?i)^(?:please |bitte |veuillez |por favor )?(?:send|ship|deliver|mail|forward|env[ií]\w*|mand\w+|remit\w+|entreg\w+|liefer\w*|send\w+|schick\w*|[aà] (?:livrer|expédier)|livr\w+|expédi\w+|spedi\w+|consegn\w+|invi\w+|stuur|verzend\w*|lever\w*|bezorg\w*|enviar)\b.{0,30}\b(?:to|at|address|an|adresse|[aà]|chez|en|direcci[oó]n|indirizzo|naar|aan|adres|para|morada|endereço)\s*:$"
)
# "Bitte direkt auf die Baustelle liefern:", "Please deliver straight to the site:"
_SEND_THERE = re.compile(
    r"(?i)^(?:(?:please|bitte|merci de|veuillez|por favor|per favore|prego|graag|gelieve|favor)\s+)?"
    r"(?=.*\b(?:deliver|send|ship|(?:an)?liefern|senden|schicken|livrer|expédier|entregar|enviar|consegnare|spedire|(?:af)?leveren|bezorgen|verzenden)\b)"
    r"(?=.*\b(?:site|warehouse|branch|depot|plant|store|baustelle|lager|werk|filiale|niederlassung|montagestelle|chantier|dépôt|magasin|agence|obra|almacén|tienda"
    r"|cantiere|magazzino|negozio|werf|bouwplaats|magazijn|vestiging|armazém|loja)\b)[^.:!?]{5,60}\s?:$"
)


_BILL_TO = re.compile(
    r"(?i)^(?:please |bitte |die |la |de |a )?(?:rechnung|invoice|facture|factura|fattura|factuur|fatura)\b(?: [^\W\d][^\s\d:,]*){0,4} (?:to|an|à|a|al|alla|aan|naar|para)\b(?: [^\W\d]+){0,4}\s*:$"
)


def asks_for_goods(label: str) -> bool:
    """Whether a label names the part of a house that asks for the goods: "Unidad solicitante", "Requesting department"."""
    return re.fullmatch(_ASKS, bare(label)) is not None


def label_at(chunk: Chunk) -> tuple[Party, str, int] | None:
    """The party that a run begins with the label of, the label, and how many words it has."""
    return _label_at(tuple(word.text for word in chunk.words))


@lru_cache(maxsize=8192)
def _label_at(words: tuple[str, ...]) -> tuple[Party, str, int] | None:
    for size in range(min(len(words), 9), 0, -1):
        whole = size == len(words)
        coded = size == len(words) - 1 and size < 4 and words[size - 1][-1:].isalpha() and _is_code(words[size:])
        if not (whole or coded) and ":" not in words[size - 1] and words[size - 1].strip():
            continue
        head = " ".join(words[:size])
        marked = head.rstrip().endswith(":")
        if not (whole or marked or coded):
            continue
        party = party_of(head.rstrip(": "))
        if coded and not marked and (len(head) < _LABEL or party not in (Party.VENDOR, Party.SHIP_TO, Party.BILL_TO)):
            continue  # "An 12", "Kunde 10023"
        if party is None and marked and (_SEND_TO.match(head) or _SEND_THERE.match(head)):
            party = Party.SHIP_TO
        if party is None and marked and _BILL_TO.match(head):
            party = Party.BILL_TO
        if party is not None:
            return party, head, size
    return None


_LABEL = 6  # letters of a label that heads a block with nothing but the number of an address behind it
_CODE = re.compile(r"#?[A-Z]{0,4}[-/]?\d{2,10}")


def is_code(words: Sequence[Word]) -> bool:
    """Whether nothing stands behind a label but the number by which a program knows the address: "Ship To: 2001", "Proveedor 310045"."""
    return _is_code([word.text for word in words])


def _is_code(words: Sequence[str]) -> bool:
    return len(words) == 1 and _CODE.fullmatch(words[0].strip(" .,:")) is not None


def is_office(text: str) -> bool:
    """Whether a line names the part of a house that buys or pays, and may head a block, too; "Billing address" heads one."""
    return (
        ":" not in text
        and _ADDRESS.search(text) is None
        and not any(c.isdigit() for c in text)
        and bool(DEPARTMENT.search(text) or ACCOUNTS.search(text))
    )


_ADDRESS = re.compile(r"(?i)(?:adresse?|address|anschrift|direcci[oó]n|indirizzo|morada|endere[cç]o)\b")


def below_name(lines: Sequence[Line], row: int, chunk: Chunk) -> bool:
    """Whether a run stands right below one that may be a firm's name, and not below a town or a label; on paper in the same column, and
    right above a street: "City of Albany" / "Accounts Payable" / "14 Mill Lane"."""
    above = lines[row - 1] if row else None
    if above is None or above.page != lines[row].page:
        return False
    over: Chunk | None = above.chunk()
    if lines[row].body:
        if lines[row].blank_before:
            return False
    else:
        over, under = (_in_column(chunk, near) for near in (above, lines[row + 1] if row + 1 < len(lines) else None))
        if under is None or not is_street(under.text):
            return False
    return over is not None and not (
        ":" in over.text
        or any(c.isdigit() for c in over.text)
        or is_town(over.text.rpartition(",")[2])
        or label_at(over) is not None
    )


def _in_column(chunk: Chunk, near: Line | None) -> Chunk | None:
    """The run right above or below another, without a gap between them."""
    if near is None or max(near.box.y0 - chunk.box.y1, chunk.box.y0 - near.box.y1) > 0.8 * near.height:
        return None
    return next((c for c in near.chunks if abs(c.box.x0 - chunk.box.x0) < _ALIKE), None)


_ALIKE = 3.0  # points by which the lines of one block may begin apart
_SHORT = 8  # words of a lead with the address beside it
_NAMES = re.compile(r"\(|,\s+(?:\S+\s+)?[A-ZÀ-Þ]")  # what stands in brackets or behind a comma names somebody
_COUNTS = re.compile(r"(?i)\W*\d{1,5}\s*(?:x|×|\*|mal)(?=\s|\d)")  # goods


def led_by(lines: Sequence[Line], row: int) -> tuple[Party, str, int] | None:
    """The party whose address a row of a mail leads to in the customer's own words, with the address beside or below them. Its sentence
    may begin in the rows right above it."""
    chunk = lines[row].chunks[0]
    end = next((n for n, word in enumerate(chunk.words, 1) if word.text.endswith(":")), len(chunk.words))
    for size in dict.fromkeys((len(chunk.words), end)):
        head = " ".join(word.text for word in chunk.words[:size])
        beside = " ".join(word.text for word in chunk.words[size:])
        if beside and (_COUNTS.match(beside) or size > _SHORT or _NAMES.search(head)):
            continue
        apart = row + 1 < len(lines) and lines[row + 1].blank_before
        leads = _TOWARDS.search(head) or (apart and head.endswith(","))  # "The bill comes to me at the office,"
        alone = not beside and (apart or without_numbers(head) != head) and leads
        if (party := heads_address(f"{head.rstrip(',')}:" if alone else head)) is not None:
            return Party(party), head, size
    above = row
    while above and row - above < _WRAPPED and not lines[above].blank_before:
        above -= 1
    said = " ".join(line.text for line in lines[above : row + 1])
    if above < row and said.endswith(":") and (party := heads_address(said)) is not None:
        return Party(party), chunk.text, len(chunk.words)
    return None


# "Gehen soll das an", with the address in a paragraph of its own
_TOWARDS = re.compile(r"(?i)\s(?:to|an|nach|à|chez|a|al|para|presso|naar|aan)$")
_WRAPPED = 2  # rows above that a sentence may begin in


def leads_to_place(lines: Sequence[Line], row: int) -> bool:
    """Whether a sentence of a paper ends with a colon above an address: "Please supply the following, for delivery to:"."""
    line = lines[row]
    if line.places or len(line.chunks) != 1 or not line.text.rstrip().endswith(":"):
        return False
    for below in lines[row + 1 : row + 6]:
        if below.page != line.page or len(below.chunks) > 2:
            return False
        if ends_in_town(below.chunks[0].text):
            return True
    return False


def of_a_form(lines: Sequence[Line], row: int, party: Party) -> bool:
    """Whether a row of a mail is one of several below a heading that each have a label: "Delivery details" / "Contact: …" / "Street: …"."""
    if not lines[row].body or party not in (Party.OTHER, Party.SOLD_TO):
        return False
    first = last = row
    while first and not lines[first].blank_before and ":" in lines[first - 1].text:
        first -= 1
    while last + 1 < len(lines) and not lines[last + 1].blank_before and ":" in lines[last + 1].text:
        last += 1
    asked = [row_label(line.text.partition(":")[0]) for line in lines[first : last + 1]]
    heading = lines[first - 1] if first and not lines[first].blank_before else None
    headed = heading is not None and (told := label_at(heading.chunk())) is not None and told[0] in PLACED
    return headed and bool(asked[row - first]) and len(set(asked) & {"street", "city", "postal_code", "place"}) > 1


def within(
    one: tuple[int, int, Party, str, int], labels: Sequence[tuple[int, int, Party, str, int]], lines: Sequence[Line]
) -> bool:
    """Whether what may be a label is a line of the address around it: who pays at it ("Accounts payable" below "Invoice to" or a firm's name),
    or where in it the goods are handed in ("Receiving Dock" below "Deliver to" and a firm's name), or whom to ask for there ("Contact: Ann
    Long")."""
    row, n, party, label, _ = one
    near = {Party.BILL_TO: _BESIDE, Party.SHIP_TO: _UNDER}.get(party, 0.0) if not label.rstrip().endswith(":") else 0.0
    left = lines[row].chunks[n].box.x0
    if party is Party.OTHER and ATTENTION.match(lines[row].chunks[n].text):
        heads = [lines[o[0]].chunks[o[1]].box.x0 for o in labels if o[2] in PLACED and 0 < row - o[0] <= 3]
        hung = any(
            abs(c.box.x0 - left) < _UNDER for c in lines[row - 1].chunks
        )  # below a line of the block beside its label
        return any(abs(x - left) < _UNDER or (hung and x <= left < x + _BESIDE) for x in heads)
    if not near or not (is_office(label) if party is Party.BILL_TO else is_inside(label)):
        return False
    return any(
        other is not one
        and other[2] is party
        and 0 <= row - other[0] <= 3
        and abs(lines[other[0]].chunks[other[1]].box.x0 - left) < near
        for other in labels
    )


_BESIDE, _UNDER = 130.0, 3.0  # points by which the lines of one block may begin apart: beside its label, below it


def without_colon(chunks: list[Chunk]) -> list[Chunk]:
    """Without the colon that stands far behind its label, before the value ("Factuuradres      : idem"), and without one that leads from an
    address in one line to the goods below it."""
    last = chunks[-1].words[-1] if chunks else None
    if last is not None and last.text.endswith(":") and len(last.text) > 1 and len(chunks[-1].words) > 1:
        words = (*chunks[-1].words[:-1], replace(last, text=last.text.rstrip(":")))
        chunks = [*chunks[:-1], replace(chunks[-1], words=words)]
    if not chunks or chunks[0].words[0].text != ":":
        return chunks
    first = replace(chunks[0], words=chunks[0].words[1:])
    return [*([first] if first.words else []), *chunks[1:]]


__all__ = [
    "asks_for_goods",
    "below_name",
    "broken_label",
    "is_code",
    "is_office",
    "label_at",
    "leads_to_place",
    "led_by",
    "of_a_form",
    "within",
    "without_colon",
]
