# ruff: noqa: E501
"""What a paper counts of itself: "Number of lines: 3", "Total quantity 20", a total with nothing on the paper that could be in it but the
goods. Held against the lines that were read: a line or a page that is lost shows there."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from orderproc.model.draft import DraftLine, StatedTotals
from orderproc.model.issue import Code, Issue
from orderproc.parsing.lines import Line
from orderproc.parsing.numbers import NumberStyle, parse_number
from orderproc.parsing.words import bare, fold

_OF_LINES = re.compile(
    r"(?:total )?(?:number|no|count|anzahl|nombre|numero|aantal|zahl) (?:of |de |der |di |d |van )?(?:the )?(?:order )?(?:line items|lines|line|positionen|lignes|lineas|righe|regels|linhas)|(?:total )?(?:line items|lines|positionen insgesamt|total lignes|total lineas|totale righe|totaal regels|total linhas)(?: total)?|total (?:lines|lignes|lineas|regels|linhas)"
)
_OF_PIECES = re.compile(
    r"total (?:order(?:ed)? )?(?:quantity|qty|units|pieces|pcs)(?: ordered)?|(?:quantity|qty|units|pieces) total|gesamt(?:menge|stuckzahl)|quantite totale|total (?:des )?(?:quantites|pieces)|cantidad total|total (?:de )?unidades|quantita totale|totale (?:pezzi|quantita)|totaal aantal|quantidade total|total (?:de )?(?:quantidades|unidades)"
)
_OF_EITHER = re.compile(
    r"(?:total )?(?:number|no|anzahl|nombre|numero|aantal|total) (?:of |de |der |di |van |d )?(?:items|articles|artikel|articulos|articoli|artikelen|artigos)"
)


_CENTS = re.compile(r"\d[.,]\d\d\D*$")


def counted_against(lines: Sequence[DraftLine], pages: Sequence[Line], style: NumberStyle) -> tuple[Issue, ...]:
    """A doubt for each count of the paper that its lines don't make."""
    quantities = [line.quantity.value for line in lines]
    if not lines or None in quantities:
        return ()
    many, pieces = Decimal(len(lines)), sum((q for q in quantities if q is not None), Decimal(0))
    for line in pages:
        for at, chunk in enumerate(line.chunks):
            label, _, tail = chunk.text.rpartition(" ")
            number = parse_number(tail, style) if label else None
            if number is None:
                label = chunk.text
                tail = line.chunks[at + 1].text if at + 1 < len(line.chunks) else ""
                number = parse_number(tail, style)
            name = bare(label)
            if number is None or number <= 0 or number != number.to_integral_value():
                continue
            money = _CENTS.search(tail) is not None  # "Total articles 3 975,00" is what they cost
            made = (
                {many} if _OF_LINES.fullmatch(name) else {pieces} if _OF_PIECES.fullmatch(name) else {many, pieces} if _OF_EITHER.fullmatch(name) and not money else None
            )  # fmt: skip
            if made is not None and number not in made:
                read = " or ".join(f"{value:f}" for value in sorted(made))
                message = f"'{chunk.text}' stands there, but {read} was read: is a line or a page missing?"
                return (
                    Issue(code=Code.NEEDS_PERSON, message=message, field="lines", page=chunk.page, box=chunk.place),
                )
    return ()


# what a total may hold besides the goods
_BESIDES = re.compile(
    r"\b(?:(?:sales|use|state)?tax\w*|vat|gst|hst|pst|qst|mwst|ust|mehrwertsteuer|umsatzsteuer|\w*steuer|tva|iva|i\.v\.a|btw|igic|brutto\w*|gross|ttc|t\.t\.c|incl\w*|inkl\w*|compris\w*|impuesto\w*|impost[aeo]\w*|freight|postage|p ?& ?p|s ?& ?h|handling|carriage|surcharge|deposit|discount|fees?|charges?"
    r"|shipping(?! (?:address|to|method|via|date|instructions?|terms|information|details|location|label|dock|point))|delivery (?:charge|cost|fee)\w*|versand(?:kosten)?|liefer(?:kosten|pauschale)|porto|fracht\w*|verpackung\w*|zuschlag\w*|\w*pauschale|pfand|skonto|\w*rabatt|nachlass"
    r"|frais|port|ecotaxe|eco-?participation|remise|escompte|gastos|portes|transportes?|recargo|descuento|dto|spese|trasporto|sconto|bollo|contributo|conai|verzendkosten|vracht\w*|toeslag|statiegeld|korting|despesas|custos|desconto)\b"
)


def unexplained(
    lines: Sequence[DraftLine], stated: StatedTotals, pages: Sequence[Line], recognized: bool
) -> tuple[Issue, ...]:
    """A doubt where a typed total is not what the lines make, and no word on the paper says what else could be in it. Totals with
    freight, tax or a discount are checked with these (`checking.totals`). `recognized`: it was read from a picture."""
    total = stated.total
    others = (stated.merchandise, stated.shipping, stated.tax, stated.discount)
    if recognized or total.value is None or not lines or any(f.value is not None for f in others):
        return ()
    made = Decimal(0)
    for line in lines:
        amount = line.extended_price.value
        if amount is None and line.quantity.value is not None and line.unit_price.value is not None:
            amount = line.quantity.value * line.unit_price.value
        if amount is None:
            return ()
        made += amount
    if abs(total.value - made) <= Decimal("0.01") * (len(lines) + 1):
        return ()
    if any(_BESIDES.search(fold(line.text)) for line in pages):
        return ()
    message = f"The lines make {made:f}, the total says {total.value:f}, and nothing says what else is in it."
    return (Issue(code=Code.TOTAL_MISMATCH, message=message, field="stated.total", page=total.page, box=total.box),)
