"""invoice2data as a peer: a template for each document, made as a person makes one who has an order of that customer before him.

The most generous way there is: the template is written from the very document that is read next, not from an older one of the same layout.
`template` gives the content of the YAML file, or None where the first order line is not one row of cells that blanks part.
"""

from __future__ import annotations

import json
import logging
import re
import subprocess
import tempfile
from decimal import Decimal
from pathlib import Path
from typing import Any

_CELL = r"\S+(?: \S+)*"
_GAP = r"\s{2,}"


def read(file: Path, truth: dict[str, Any]) -> dict[str, Any] | None:
    """What invoice2data makes of the document, as an accepted order (it has no other verdict): {"verdict", "order"}; None without a
    template. Quantities of cells that are no numbers stay as they are."""
    text = subprocess.run(["pdftotext", "-layout", file, "-"], capture_output=True, check=True, text=True).stdout
    content = template(text, truth["order"])
    if content is None:
        return None
    from invoice2data import extract_data
    from invoice2data.extract.loader import read_templates

    logging.getLogger("invoice2data").setLevel(logging.CRITICAL)
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, "customer.yml").write_text(json.dumps(content), encoding="utf-8")  # JSON is YAML
        found = extract_data(str(file), templates=read_templates(folder), input_module="pdftotext") or {}
    lines = found.get("lines", [])
    number = found.get("invoice_number")
    return {
        "verdict": "accepted" if lines else "unreadable",
        "order": {
            "customer_po": number if isinstance(number, str) else None,
            "lines": [{"sku": str(line["sku"]).upper(), "quantity": _number(str(line["qty"]))} for line in lines],
        },
    }


def template(text: str, order: dict[str, Any]) -> dict[str, Any] | None:
    first = order["lines"][0]
    rows = [line for line in text.splitlines() if _holds(line, str(first["sku"]))]
    for row in rows:
        cells = re.split(_GAP, row.strip())
        at = next((i for i, cell in enumerate(cells) if _holds(cell, str(first["sku"]))), None)
        of = next((i for i, cell in enumerate(cells) if i != at and _number(cell) == first["quantity"]), None)
        if at is None or of is None or cells[at] != str(first["sku"]):
            continue
        named = {at: "sku", of: "qty"}
        shape = {"sku": _CELL, "qty": r"\d[\d.,]*"}
        line = _GAP.join(f"(?P<{named[i]}>{shape[named[i]]})" if i in named else _CELL for i in range(len(cells)))
        words = text[: text.index(row)].rstrip().rsplit("\n", 1)[-1].split()
        above = r"\s+".join(re.escape(word) for word in words)
        return {
            "issuer": "the customer",
            "keywords": words[:1],  # plain text, no pattern
            "fields": {
                "invoice_number": {"parser": "regex", "regex": _labelled(text, order.get("customer_po"))},
                "date": {"parser": "static", "value": "2026-11-23"},
                "amount": {"parser": "static", "value": "1.00"},
                "lines": {"parser": "lines", "start": above, "end": r"\Z", "line": rf"^\s*{line}\s*$"},
            },
            "options": {"currency": "USD", "decimal_separator": "."},
        }
    return None


def _labelled(text: str, number: str | None) -> str:
    """The order number by the words before it on its line."""
    for line in text.splitlines():
        before, found, _ = line.partition(number or "\0")
        if found and before.strip():
            return re.escape(before.split("  ")[-1].strip() or before.strip()).replace(r"\ ", r"\s+") + r"\s*:?\s*(\S+)"
    return r"(?!)(x)"


def _holds(text: str, sku: str) -> bool:
    return re.search(rf"(?<!\S){re.escape(sku)}(?!\S)", text) is not None


def _number(cell: str) -> str:
    """A whole quantity as the truth writes it, else the cell."""
    digits = re.sub(r"(?<=\d)[.,](?=\d{3}\b)", "", cell)
    return str(Decimal(digits)) if re.fullmatch(r"\d+", digits) else cell
