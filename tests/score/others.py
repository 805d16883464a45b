"""Other people's documents: a folder with `NAME.expected.json` beside some of them, which says what is printed on the document.

Each order there is read by a shop whose catalogue holds what the truth names, so that it could be filled.
"""

from __future__ import annotations

import json
import sys
import tempfile
import time
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

from orderproc.cli.read import results
from orderproc.model.settings import Reading as Limits
from orderproc.pipeline import Reader, Shop
from orderproc.reading import ReaderPool
from tests.score.tally import Tally


def score_others(tally: Tally, corpus: Path) -> None:
    with ReaderPool(Limits(), workers=1) as pool:
        for folder in sorted(path for path in corpus.iterdir() if path.is_dir()):
            score_folder(folder, pool, tally)
            print(f"{folder.name}: {dict(tally.kind(f'corpus: {folder.name}').counts)}", file=sys.stderr, flush=True)


def score_folder(folder: Path, pool: ReaderPool, tally: Tally) -> None:
    kind = tally.kind(f"corpus: {folder.name}")
    counted = kind.counts
    for document in documents_of(folder):
        truth_file = document.with_name(document.name + ".expected.json")
        truth = json.loads(truth_file.read_text(encoding="utf-8")) if truth_file.exists() else None
        with tempfile.TemporaryDirectory() as place:
            shop = Shop.open(make_shop(Path(place), truth))
            began = time.monotonic()
            got = list(results(Reader(shop, pool), [document]))
            kind.took(time.monotonic() - began)
        counted["documents"] += 1
        kind.verdicts(got)
        accepted = [result for result in got if result["verdict"] == "accepted"]
        name = f"{folder.name}/{document.name}"
        tally.problems += [
            f"{issue['code']}: {name}: {issue['message']}"
            for result in got
            for issue in result["issues"]
            if issue["code"] in ("internal_error", "timeout", "worker_died")
        ]
        if not is_order(truth):
            counted["silent"] += len(accepted)
            tally.problems += [f"silent: {name}: accepted, but it is no order" for _ in accepted]
            continue
        counted["orders"] += 1
        wrong = [line for result in accepted for line in wrongs(truth, result)]
        counted["silent"] += bool(wrong)
        tally.problems += [f"silent: {name}: {line}" for line in wrong]
        counted["straight_through"] += bool(accepted) and not wrong
        counted["lost"] += not any(result["kind"] in ("order", "change", "cancellation") for result in got)
        read_right = [result for result in got if result["order"] and not list(wrongs(truth, result))]
        counted["lines_right"] += bool(read_right)


def documents_of(folder: Path) -> list[Path]:
    """What would arrive: without the truths and the text that a scan's publisher put beside it."""
    truths = (".expected.json", ".md") + ((".txt",) if folder.name.startswith("scans_sroie") else ())
    return [file for file in sorted(folder.iterdir()) if file.is_file() and not file.name.endswith(truths)]


def is_order(truth: Any) -> bool:
    return isinstance(truth, dict) and bool(truth.get("lines")) and not str(truth.get("document", "")).upper().startswith(
        ("FACTURA", "INVOICE", "QUOTATION")
    )  # fmt: skip


def make_shop(place: Path, truth: Any) -> Path:
    """A shop that sells what the truth names: number, description and price as printed."""
    currency = (truth or {}).get("currency") or "EUR"
    (place / "orderproc.toml").write_text(
        f'[shop]\nname = "{((truth or {}).get("vendor") or "Test Shop").replace(chr(34), "")}"\nemail = "orders@shop.example"\n'
        f'country = "US"\ncurrency = "{currency}"\n',
        encoding="utf-8",
    )
    rows = ["sku,description,unit_price"]
    seen = set()
    for i, line in enumerate((truth or {}).get("lines") or [], 1):
        sku = str(line.get("sku") or line.get("ean") or line.get("gtin") or f"ITEM-{i:03d}")
        if sku in seen:
            continue
        seen.add(sku)
        description = str(line.get("description") or "").replace('"', "'")
        price = line.get("unit_price")
        rows.append(f'"{sku}","{description}",{"" if price is None else Decimal(str(price))}')
    (place / "catalog.csv").write_text("\n".join(rows) + "\n", encoding="utf-8")
    return place


def wrongs(truth: dict[str, Any], result: dict[str, Any]) -> Iterator[str]:
    """What an accepted order says otherwise than the paper: lines, customer PO, where it goes."""
    order = result["order"]
    stated = [Decimal(str(line.get("quantity") or 0)) for line in truth["lines"]]
    read = [Decimal(line["quantity"] or 0) for line in order["lines"]]
    if sorted(stated) != sorted(read):
        yield f"quantities {read}, printed {stated}"
    numbers = [line.get("sku") for line in truth["lines"]]
    if all(numbers) and sorted(map(str, numbers)) != sorted(str(line["sku"]) for line in order["lines"]):
        yield f"items {[line['sku'] for line in order['lines']]}, printed {numbers}"
    po = truth.get("po_number")
    if po and order["customer_po"] not in (po, None) and str(po) not in str(order["customer_po"]):
        yield f"customer PO {order['customer_po']}, printed {po}"
    place = " ".join((truth.get("ship_to") or truth.get("buyer") or {}).get("address") or [])
    to = order["ship_to"] or order["sold_to"] or {}
    for key in ("street", "city", "postal_code"):
        if place and to.get(key) and str(to[key]).lower() not in place.lower():
            yield f"{key} {to[key]}, printed {place}"
