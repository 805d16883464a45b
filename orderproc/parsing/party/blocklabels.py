# ruff: noqa: E501
"""What heads an address on a paper or in a mail, as it stands there: "Ship to:", "Please send to the site:", a label that its narrow column
broke. What the words of labels mean is told in `partynames`, what a block holds in `blocks`."""

from __future__ import annotations

import re
from collections.abc import Sequence

from orderproc.parsing.lines import Chunk, Line
from orderproc.parsing.party.partynames import _ASKS, Party, party_of
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
    r"(?i)^(?:please |bitte |die |la |de |a )?(?:rechnung|invoice|facture|factura|fattura|factuur|fatura)\b(?: [^\W\d]+){0,2} (?:to|an|à|a|al|alla|aan|naar|para)\b(?: [^\W\d]+){0,4}\s*:$"
)


def asks_for_goods(label: str) -> bool:
    """Whether a label names the part of a house that asks for the goods: "Unidad solicitante", "Requesting department"."""
    return re.fullmatch(_ASKS, bare(label)) is not None


def label_at(chunk: Chunk) -> tuple[Party, str, int] | None:
    """The party that a run begins with the label of, the label, and how many words it has."""
    words = chunk.words
    for size in range(min(len(words), 7), 0, -1):
        whole = size == len(words)
        if not whole and ":" not in words[size - 1].text and words[size - 1].text.strip():
            continue
        head = " ".join(w.text for w in words[:size])
        marked = head.rstrip().endswith(":")
        if not (whole or marked):
            continue
        party = party_of(head.rstrip(": "))
        if party is None and marked and (_SEND_TO.match(head) or _SEND_THERE.match(head)):
            party = Party.SHIP_TO
        if party is None and marked and _BILL_TO.match(head):
            party = Party.BILL_TO
        if party is not None:
            return party, head, size
    return None


__all__ = ["asks_for_goods", "broken_label", "label_at"]
