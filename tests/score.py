"""`make score`: straight-through, silent errors, false alarms, lost; by kind, on the cases and on other people's documents.

    python -m tests.score [CORPUS]

CORPUS is a folder of documents that others made, with `NAME.expected.json` beside some of them in the form of the corpus (what is
printed on the document). Each order there is read by a shop whose catalogue holds what the truth names, so that it could be filled.
Writes build/score.json, and with a CORPUS docs/accuracy.md.
"""

from __future__ import annotations

import json
import shutil
import sys
import tempfile
import time
from collections import Counter, defaultdict
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

from orderproc.cli.read import results
from orderproc.model.settings import Reading as Limits
from orderproc.pipeline import Reader, Shop
from orderproc.reading import ReaderPool
from tests.truth import ROOT, cases, compare

COUNTS = (
    "documents",
    "orders",
    "straight_through",
    "lines_right",
    "review",
    "silent",
    "false_alarms",
    "lost",
    "not_an_order",
    "unreadable",
    "slowest",
)


def main() -> int:
    rows: dict[str, Counter[str]] = defaultdict(Counter)
    seconds: dict[str, float] = defaultdict(float)
    problems: list[str] = []
    score_cases(rows, seconds, problems)
    if len(sys.argv) > 1:
        corpus = Path(sys.argv[1])
        with ReaderPool(Limits(), workers=1) as pool:
            for folder in sorted(path for path in corpus.iterdir() if path.is_dir()):
                score_folder(folder, pool, rows, seconds, problems)
                print(f"{folder.name}: {dict(rows[f'corpus: {folder.name}'])}", file=sys.stderr, flush=True)
    (ROOT / "build").mkdir(exist_ok=True)
    report = {
        kind: {name: counted[name] for name in COUNTS} | {"seconds": round(seconds[kind], 1)}
        for kind, counted in rows.items()
    }
    (ROOT / "build" / "score.json").write_text(json.dumps(report, indent=1) + "\n", encoding="utf-8")
    table = list(lines(report))
    print("\n".join(table))
    print("\n".join(problems))
    if len(sys.argv) > 1:
        write_docs(table, problems)
    return 1 if any(counted["silent"] for counted in rows.values()) else 0


def score_cases(rows: dict[str, Counter[str]], seconds: dict[str, float], problems: list[str]) -> None:
    shop = Shop.open(ROOT / "samples" / "shop")
    with ReaderPool(shop.folder.settings.reading) as pool:
        reader = Reader(shop, pool)
        for case in cases():
            kind = f"cases: {case.document.suffix.lower().lstrip('.') or 'mail'}"
            kind = "cases: mail" if "/mail/" in str(case.document) else kind
            began = time.monotonic()
            got = list(results(reader, [case.document], case.channel))
            seconds[kind] += time.monotonic() - began
            outcome = compare(case.expected["orders"], got)
            counted = rows[kind]
            counted["documents"] += 1
            counted["orders"] += sum(truth["verdict"] == "accepted" for truth in case.expected["orders"])
            counted["straight_through"] += outcome.straight_through
            counted["silent"] += len(outcome.silent)
            counted["false_alarms"] += outcome.false_alarms
            counted["lost"] += outcome.lost
            for result in got:
                counted[result["verdict"]] += result["verdict"] != "accepted"
            problems += [f"silent: {case.name}: {line}" for line in outcome.silent]


def score_folder(
    folder: Path, pool: ReaderPool, rows: dict[str, Counter[str]], seconds: dict[str, float], problems: list[str]
) -> None:
    counted = rows[f"corpus: {folder.name}"]
    for document in documents_of(folder):
        truth_file = document.with_name(document.name + ".expected.json")
        truth = json.loads(truth_file.read_text(encoding="utf-8")) if truth_file.exists() else None
        with tempfile.TemporaryDirectory() as place:
            shop = Shop.open(make_shop(Path(place), truth))
            began = time.monotonic()
            got = list(results(Reader(shop, pool), [document]))
            took = time.monotonic() - began
        seconds[f"corpus: {folder.name}"] += took
        counted["slowest"] = max(counted["slowest"], round(took))
        counted["documents"] += 1
        accepted = [result for result in got if result["verdict"] == "accepted"]
        for result in got:
            counted[result["verdict"]] += result["verdict"] != "accepted"
            problems += [
                f"{issue['code']}: {folder.name}/{document.name}: {issue['message']}"
                for issue in result["issues"]
                if issue["code"] in ("internal_error", "timeout", "worker_died")
            ]
        if not is_order(truth):
            counted["silent"] += len(accepted)
            problems += [f"silent: {folder.name}/{document.name}: accepted, but it is no order" for _ in accepted]
            continue
        counted["orders"] += 1
        wrong = [line for result in accepted for line in wrongs(truth, result)]
        counted["silent"] += bool(wrong)
        problems += [f"silent: {folder.name}/{document.name}: {line}" for line in wrong]
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
    po = truth.get("po_number")
    if po and order["customer_po"] not in (po, None) and str(po) not in str(order["customer_po"]):
        yield f"customer PO {order['customer_po']}, printed {po}"
    place = " ".join((truth.get("ship_to") or truth.get("buyer") or {}).get("address") or [])
    to = order["ship_to"] or order["sold_to"] or {}
    for key in ("street", "city", "postal_code"):
        if place and to.get(key) and str(to[key]).lower() not in place.lower():
            yield f"{key} {to[key]}, printed {place}"


def lines(report: dict[str, dict[str, Any]]) -> Iterator[str]:
    head = ("kind", *COUNTS, "seconds", "s/document")
    yield "| " + " | ".join(head) + " |"
    yield "|" + "---|" * len(head)
    for kind, row in sorted(report.items()):
        each = row["seconds"] / max(row["documents"], 1)
        yield "| " + " | ".join([kind, *(str(row[name]) for name in COUNTS), str(row["seconds"]), f"{each:.2f}"]) + " |"


def write_docs(table: list[str], problems: list[str]) -> None:
    git = shutil.which("git")
    commit = ""
    if git:
        import subprocess

        commit = subprocess.run(
            [git, "rev-parse", "--short", "HEAD"], capture_output=True, text=True, cwd=ROOT
        ).stdout.strip()
    text = [
        "# Accuracy",
        "",
        f"Made by `make score CORPUS=…`, {time.strftime('%Y-%m-%d')}, on commit {commit}.",
        "`orders` counts the orders that have a known truth;",
        "`silent` the wrong orders that were accepted and the documents that are no order but were accepted: the worst bug.",
        "`false_alarms` are right orders that went to review, `lost` are orders taken for something else, `slowest` is in seconds.",
        "`lines_right` are corpus orders of which lines, customer PO and address were read right, whatever the verdict.",
        "",
        "The corpus holds documents that others made. Each order there is read by a shop with no customers, tax or freight,",
        "whose catalogue holds the items that the document names; what it lacks (an address, a payment) is a review.",
        "",
        *table,
        "",
        *(
            ["## Silent errors and failures", "", *(f"- {line}" for line in problems)]
            if problems
            else ["No silent error."]
        ),
    ]
    (ROOT / "docs" / "accuracy.md").write_text("\n".join(text) + "\n", encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
