# ruff: noqa: E501
"""What stands beside the quantities of an order table: units in their heading ("Qty (cases)"), how many are in a case, and other counts of
the same goods (to ship now, received, open). Where these say another number than the quantity, nobody can tell which is wanted.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from decimal import Decimal
from itertools import pairwise

from orderproc.model import units
from orderproc.model.draft import DraftLine
from orderproc.model.issue import Code, Issue
from orderproc.model.shop import Catalog
from orderproc.parsing.dates import is_month
from orderproc.parsing.lines import Line
from orderproc.parsing.numbers import NumberStyle, parse_number, strip_money
from orderproc.parsing.ordertable.grids import Row
from orderproc.parsing.ordertable.headings import Role, role_of
from orderproc.parsing.wares import index_of
from orderproc.parsing.words import bare

_QUANTITY_WORDS = re.compile(
    r"\b(?:order(?:ed)?|qty|quantity|quan|quant|menge|bestellmenge|anzahl|qte|quantite|cantidad|cant|cdad|quantita|qta|q ta|quantidade|qtd|aantal|hoeveelheid|in|per|of|de|no|total)\b"
)
_HEAD = 60.0  # points above the first quantity where its heading may stand
_HUNDREDS = {"100": "hundred", "100s": "hundred", "1000": "thousand", "1000s": "thousand"}
_SINGLES = frozenset({"EA"})
_IN_ONE = re.compile(
    r"(?:units?|pcs|pieces|qty|ea|each|stk|st|stuck) ?(?:per|/|pro|je) ?(?:case|carton|pack|box|ctn|karton|ve)|(?:case|carton|inner|outer|master)(?: ?pack)?(?: qty| size)?|pack(?: ?size| qty)?|vpe|ve|conditionnement|colisage|uds ?/? ?caja|pezzi per (?:cartone|confezione)|stuks per doos"
)
# counts of what came already, or of what is to come for nothing: any number is another than that of a new order
_COME = re.compile(
    r"(?:qty |quantity )?(?:rec d|recd|rcvd|received|delivered|shipped|invoiced)(?: qty| to date)?|received qty|geliefert|bereits geliefert|livre|recu|recibid[oa]|servid[oa]|consegnat[oa]|evas[oa]|geleverd|entregue|recebid[oa]"
    r"|free(?: goods| of charge| qty)?|foc|gratis|bonus|samples?|naturalrabatt|zugabe|muster|gratuits?|offerts?|sin cargo|omaggio|gratuit[oa]"
)
# counts that must be the quantity, or something else is wanted
_NOW = re.compile(
    r"(?:qty )?(?:to )?(?:ship|deliver|send)(?: now)?|ship qty|this (?:release|shipment|delivery|order|call ?off)|release(?: qty)?|call ?off(?: qty)?|open(?: qty)?|balance(?: due)?|remaining|outstanding|back ?order(?:ed)?(?: qty)?|qty back ?order(?:ed)?|b/o|bo|qty b/o|abruf(?:menge)?|liefermenge|teilmenge|jetzt liefern|offen|offene menge|rest(?:menge)?|a livrer|reste(?: a livrer)?|pendiente|a servir|da (?:consegnare|evadere)|residu[oa]|te leveren|nog te leveren|em falta|a entregar"
)
_WHERE = re.compile(
    r"(?:ship|deliver|send)(?: to)?|ship to (?:location|store)|location|deliver to(?: location)?|store(?: no)?|site|plant|destination|lieferort|lieferstelle|werk|filiale|lieu(?: de livraison)?|magasin|site de livraison|destino|tienda|centro|destinazione|negozio|punto vendita|filiaal|bestemming|loja|destino"
)


def unit_in(heading: str) -> str | None:
    """The unit that the heading of the quantities names: "Qty (cases)" → "cases", "Menge in 100" → "hundred"; None for pieces."""
    for word in _QUANTITY_WORDS.sub(" ", bare(heading)).split():
        if word in _HUNDREDS:
            return _HUNDREDS[word]
        told = units.codes(word)
        if told and not _SINGLES & {*told} and len(word) > 2:
            return word
    return None


def against_quantity(
    row: Row,
    headings: Mapping[int, str],
    roles: Mapping[int, Role],
    style: NumberStyle,
    quantity: Decimal | None,
    proven: bool,
) -> str | None:
    """What a row's other counts say against its quantity, in words. `proven`: it makes the amount with the price."""
    if quantity is None:
        return None
    parts = _in_parts(row, headings, roles, style, quantity)
    if parts:
        return parts
    counting = next((column for column, role in roles.items() if role is Role.QUANTITY and column in row.pieces), None)
    for column, heading in headings.items():
        piece = row.pieces.get(column)
        value = parse_number(piece.text, style) if piece is not None else None
        if value is None or column == counting:
            continue
        name = bare(heading)
        come, now = _COME.fullmatch(name), _NOW.fullmatch(name)
        if (come and value > 0) or (now and value != quantity):
            return f"'{heading}' says {value:f} beside a quantity of {quantity:f}"
        if proven:
            continue
        if _IN_ONE.fullmatch(name) and value > 1:
            return f"'{heading}' says {value:f}: are {quantity:f} pieces wanted, or as many packs"
        money = piece is not None and strip_money(piece.text)[1]
        if role_of(heading) is Role.QUANTITY and counting is not None and value != quantity and not money:
            return f"'{heading}' says {value:f} beside a quantity of {quantity:f}"
    return None


def _in_parts(
    row: Row, headings: Mapping[int, str], roles: Mapping[int, Role], style: NumberStyle, quantity: Decimal
) -> str | None:
    """Several columns headed by months, weeks or days, with numbers below them: when each part of a line is wanted."""
    told = [
        (heading, value)
        for column, heading in headings.items()
        if roles.get(column) not in (Role.QUANTITY, Role.PRICE, Role.AMOUNT)
        and _is_time(heading)
        and (piece := row.pieces.get(column)) is not None
        and (value := parse_number(piece.text, style)) is not None
        and value > 0
    ]
    if len(told) < 2 and not any(value != quantity for _, value in told):
        return None
    times = ", ".join(heading for heading, _ in told)
    return f"{quantity:f} in parts ({times})"


def _is_time(heading: str) -> bool:
    words = bare(heading).split()
    return bool(words) and (
        (len(words) <= 3 and any(is_month(w) for w in words) and all(is_month(w) or w.isdigit() for w in words))
        or _TIME.fullmatch(" ".join(words)) is not None
    )


_TIME = re.compile(
    r"(?:kw|cw|wk|week|woche|sem|semaine|semana|settimana) ?\d{1,2}(?: \d{2,4})?|q[1-4](?: \d{2,4})?|\d{1,2}[ /]\d{1,2}(?:[ /]\d{2,4})?|\d{1,2}[ /]20\d\d"
)


def under_another_heading(lines: Sequence[DraftLine], rows: Sequence[Line]) -> Issue | None:
    """The doubt of quantities that were told by their look while a heading over them says something else, and no amount proves them."""
    by_look = [
        f
        for line in lines
        if (f := line.quantity).box and ("what multiplies" in f.source or "what stands in it" in f.source)
    ]
    if not by_look or any(
        line.unit_price.value is not None and line.extended_price.value is not None for line in lines
    ):
        return None
    first = min(by_look, key=lambda f: (f.page or 0, f.box.y0 if f.box else 0.0))
    box = first.box
    assert box is not None
    above = [row for row in rows if row.page == first.page and box.y0 - _HEAD < row.box.middle[1] < box.y0]
    for row in reversed(above):
        if len(row.chunks) < 2:
            continue
        over = next((c for c in row.chunks if min(c.box.x1, box.x1) > max(c.box.x0, box.x0) - 2), None)
        if over is None or any(role_of(c.text) is None for c in row.chunks if c is not over) or len(over.words) > 4:
            continue
        if role_of(over.text) in (Role.QUANTITY, Role.UNIT) or (
            role_of(over.text) is Role.POSITION and _counts_units(lines)
        ):
            return None
        message = f"Under '{over.text}' stands what was taken for the quantities."
        return Issue(code=Code.QUANTITY_DOUBTFUL, message=message, field="lines", page=over.page, box=over.place)
    return None


def _counts_units(lines: Sequence[DraftLine]) -> bool:
    """Whether numbers under "#" or "No." say how many and not which row: they do not rise, and most have a unit behind them ("8 | cartons
    copy paper")."""
    numbers = [line.quantity.value for line in lines if line.quantity.value is not None]
    rising = all(below > above for above, below in pairwise(numbers))
    begun = ((line.description.value or "").partition(" ")[0] for line in lines)
    counted = sum(bool(units.codes(line.unit.value or word)) for line, word in zip(lines, begun, strict=True))
    return len(numbers) > 1 and not rising and counted * 2 > len(lines)


def names_a_place(text: str) -> bool:
    """Whether a name begins or ends with a word for a place that goods go to: "Store Salem", "Filiale Nord"."""
    words = bare(text).split()
    return bool(words) and any(_WHERE.fullmatch(word) for word in (words[0], words[-1]))


def places_in(rows: list[Row], headings: Mapping[int, str], catalog: Catalog) -> str | None:
    """The heading of a column that sends lines to different places; None where there is none. Where goods of the catalogue stand in it,
    it is a nursery's "Plant", a publisher's "Werk", and sends nothing anywhere."""
    for column, heading in headings.items():
        if _WHERE.fullmatch(bare(heading)):
            told = {bare(row.pieces[column].text) for row in rows if column in row.pieces} - {""}
            if sum(" " in text and index_of(catalog).describes(text) for text in told) * 2 > len(told):
                continue
            if len(told) > 1 and not all(parse_number(text, NumberStyle(".")) is not None for text in told):
                return heading
    return None
