"""Orders as EDIFACT (D.96A, D.01B) and ANSI X12 850. Part: train."""

from __future__ import annotations

from random import Random

from tests.generator.kinds import layout
from tests.generator.orders import Order
from tests.generator.world import Party

SHOWN = "sku description quantity price amount subtotal address ship_to customer_no po wanted"
UNITS = {"EA": "PCE", "BX": "BX", "PK": "PK"}


def _escaped(text: str) -> str:
    return "".join("?" + c if c in "?+:'" else c for c in text)


def _edifact(order: Order, rng: Random, version: str) -> bytes:
    new = version == "01B"
    segments: list[str] = []

    def nad(role: str, party: Party, number: str = "", address: bool = True) -> None:
        name, street, city = (_escaped(text[:35]) for text in (party.title, party.street, party.city))
        where = f"{street}+{city}+{_escaped(party.region or '')}+{party.postal_code}+{party.country}" if address else ""
        segments.append(
            f"NAD+{role}+{number or f'40{rng.randrange(10**11):011d}'}::{'91' if number else '9'}++{name}+{where}".rstrip(
                "+"
            )
        )

    order_date = f"{order.order_date:%Y%m%d}"
    segments += [f"BGM+220+{_escaped(order.po or '')}+9", f"DTM+137:{order_date}:102"]
    if order.wanted:
        segments.append(f"DTM+2:{order.wanted:%Y%m%d}:102")
    nad("BY", order.sold_to, order.customer_no or "", not order.hide_address)
    if order.sold_to.contact:
        segments += [f"CTA+OC+:{_escaped(order.sold_to.contact)}", f"COM+{_escaped(order.sold_to.email or '')}:EM"]
    nad("SU", order.vendor)
    if order.ship_to:
        nad("DP", order.ship_to)
    segments.append(f"CUX+2:{order.currency}:9")
    by_code = rng.random() < 0.5
    for n, line in enumerate(order.lines):
        if line.gtin and by_code:
            segments += [f"LIN+{n + 1}++{line.gtin}:{'SRV' if new else 'EN'}", f"PIA+1+{_escaped(line.sku)}:SA"]
        elif rng.random() < 0.5:
            segments += [f"LIN+{n + 1}", f"PIA+1+{_escaped(line.buyers_no)}:IN", f"PIA+1+{_escaped(line.sku)}:SA"]
        else:
            segments.append(f"LIN+{n + 1}++{_escaped(line.sku)}:SA")
        segments.append(f"IMD+F++:::{_escaped(line.description[:35])}")
        if line.quantity is not None:
            segments += [f"QTY+21:{line.quantity}:{UNITS[line.item.unit]}", f"MOA+203:{line.amount}"]
        segments.append(f"PRI+AAA:{line.price}")
    segments += ["UNS+S", f"MOA+79:{order.subtotal}", f"CNT+2:{len(order.lines)}"]
    body = [f"UNH+1+ORDERS:D:{version}:UN:{'EAN010' if new else 'EAN008'}", *segments, f"UNT+{len(segments) + 2}+1"]
    reference = f"{rng.randrange(10**8):08d}"
    whole = [
        f"UNB+UNOC:3+4{rng.randrange(10**12):012d}:14+4{rng.randrange(10**12):012d}:14+{order.order_date:%y%m%d}:0915+{reference}",
        *body,
        f"UNZ+1+{reference}",
    ]
    start = "UNA:+.? '" if rng.random() < 0.7 else ""
    between = rng.choice(("'", "'\n", "'\r\n"))
    return (start + (between[1:] if start else "") + between.join(whole) + "'\n").encode("latin-1", "replace")


@layout("structured", "train", ".edi", shows=SHOWN, firm=True)
def edifact_96a(order: Order, rng: Random) -> bytes:
    return _edifact(order, rng, "96A")


@layout("structured", "train", ".txt", shows=SHOWN, firm=True)
def edifact_01b(order: Order, rng: Random) -> bytes:
    return _edifact(order, rng, "01B")


@layout("structured", "train", ".x12", shows=SHOWN, firm=True, countries="US CA")
def x12_850(order: Order, rng: Random) -> bytes:
    """ANSI X12 850, versions 4010 and 5010, with the separators that the ISA segment names."""
    sep, end = rng.choice(("*", "|")), rng.choice(("~", "~\n", "\n"))

    def clean(text: str) -> str:
        return text.replace(sep, " ").replace("~", " ")

    segments: list[list[str]] = [
        ["ST", "850", "0001"],
        ["BEG", "00", "NE", clean(order.po or ""), "", f"{order.order_date:%Y%m%d}"],
        ["CUR", "BY", order.currency],
    ]
    if order.customer_no:
        segments.append(["REF", "IA", order.customer_no])
    if order.wanted:
        segments.append(["DTM", "002", f"{order.wanted:%Y%m%d}"])

    def party(role: str, who: Party, address: bool = True) -> None:
        segments.append(["N1", role, clean(who.title), "92", f"{rng.randint(100, 99999)}"])
        if address:
            segments.append(["N3", clean(who.street)])
            segments.append(["N4", clean(who.city), who.region or "", who.postal_code, who.country])

    party("BY", order.sold_to, not order.hide_address)
    if order.ship_to or (rng.random() < 0.5 and not order.hide_address):
        party("ST", order.ship_to or order.sold_to)
    for n, line in enumerate(order.lines):
        ids = ["VN", clean(line.sku)]
        if rng.random() < 0.4:
            ids = ["BP", line.buyers_no, *ids]
        if line.gtin and rng.random() < 0.5:
            ids += ["EN", line.gtin]
        segments.append(
            [
                "PO1",
                str(n + 1),
                str(line.quantity) if line.quantity is not None else "",
                line.item.unit,
                str(line.price),
                "",
                *ids,
            ]
        )
        segments.append(["PID", "F", "", "", "", clean(line.description)])
    segments += [["CTT", str(len(order.lines))], ["AMT", "TT", str(order.subtotal)]]
    segments.append(["SE", str(len(segments) + 1), "0001"])
    version = rng.choice(("00401", "00501"))
    isa = [
        "ISA",
        "00",
        " " * 10,
        "00",
        " " * 10,
        "ZZ",
        "BUYER".ljust(15),
        "ZZ",
        "SELLER".ljust(15),
        f"{order.order_date:%y%m%d}",
        "0915",
        "U" if version == "00401" else "^",
        version,
        "000000101",
        "0",
        "P",
        ">",
    ]
    gs = ["GS", "PO", "BUYER", "SELLER", f"{order.order_date:%Y%m%d}", "0915", "101", "X", version + "0"]
    whole = [isa, gs, *segments, ["GE", "1", "101"], ["IEA", "1", "000000101"]]
    return "".join(sep.join(segment) + end for segment in whole).encode("latin-1", "replace")
