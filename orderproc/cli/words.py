"""The contract's JSON objects as text for a person at a terminal. One look for `read`, `review show` and `orders show`."""

from __future__ import annotations

from typing import Any

from orderproc.cli.terminal import columns
from orderproc.parcel import town_lines

Json = dict[str, Any]


def describe(result: Json) -> str:
    """One line of `read --json` in words."""
    document = result["document"]
    name = document["path"] + (f" · {document['part']}" if document["part"] else "")
    lines = [f"{name}", f"  {result['kind']}, {result['verdict']} ({result['confidence']:.0%} sure)"]
    lines += reasons(result["issues"])
    if result["order"]:
        lines += ["", *order(result["order"]), ""]
    return "\n".join(lines)


def reasons(issues: list[Json], *, notes: bool = True) -> list[str]:
    """Doubts first, each with its place; then the notes."""
    ranked = sorted(issues, key=lambda issue: issue["severity"] == "note")
    signs = {"note": "·", "doubt": "?", "fatal": "!"}
    lines = []
    for issue in ranked:
        if issue["severity"] == "note" and not notes:
            continue
        place = f" (page {issue['page']})" if issue["page"] else ""
        lines.append(f"  {signs[issue['severity']]} {issue['code']}: {issue['message']}{place}")
    return lines


def address(value: Json | None) -> str:
    if not value:
        return "-"
    town = town_lines(value["city"], value["region"], value["postal_code"], value["country"])
    parts = [value[k] for k in ("company", "name", "street", "street2")]
    return ", ".join(p for p in (*parts, *town, value["country"]) if p) or "-"


def order(value: Json) -> list[str]:
    """Head, lines and sums of an order."""
    payment = value["payment"]
    paid = " ".join(
        str(x)
        for x in (
            payment["method"],
            payment["amount_tendered"],
            payment["reference"] and f"no. {payment['reference']}",
            payment["card_last4"] and f"ending {payment['card_last4']}",
        )
        if x
    )
    head = [
        ("ordered on", value["order_date"]),
        ("customer PO", value["customer_po"]),
        ("customer no.", value["customer_no"]),
        ("sold to", address(value["sold_to"])),
        ("e-mail", (value["sold_to"] or {}).get("email")),
        ("bill to", address(value["bill_to"]) if value["bill_to"] else None),
        ("ship to", address(value["ship_to"]) if value["ship_to"] else "the same"),
        ("ship by", value["ship_method"]),
        ("wanted on", value["requested_ship_date"]),
        ("payment", paid or None),
        ("notes", value["notes"]),
    ]
    out = ["  " + line for line in columns([(name, text) for name, text in head if text]).splitlines()]
    rows = [
        (
            line["sku"] or "?",
            line["quantity"] or "?",
            line["unit"] or "",
            (line["description"] or "")[:48],
            line["unit_price"] or "?",
            line["extended_price"] or "?",
        )
        for line in value["lines"]
    ]
    if rows:
        table = columns(rows, ("item", "qty", "unit", "description", "price", "amount"), frozenset({1, 4, 5}))
        out += ["", *("  " + line for line in table.splitlines())]
    sums = [
        (name.replace("_", " "), value[name])
        for name in ("merchandise_total", "discount", "shipping", "tax", "order_total", "stated_total")
        if value[name] not in (None, "0", "0.00")
    ]
    if sums:
        currency = value["currency"] or ""
        table = columns([(name, f"{text} {currency}") for name, text in sums], right=frozenset({1}))
        out += ["", *("  " + line for line in table.splitlines())]
    return out


def calculation(value: Json | None) -> list[str]:
    """Every step of a calculation with the rule and the row that made it."""
    if not value:
        return []
    rows = []
    for step in value["steps"]:
        how = f"{step['basis']} x {step['rate']}" if step["basis"] and step["rate"] else ""
        source = step["rule"] + (f" [{step['source']}]" if step["source"] else "")
        rows.append((step["text"], how, step["amount"], source))
    return ["  " + line for line in columns(rows, right=frozenset({1, 2})).splitlines()]
