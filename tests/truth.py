"""The cases of tests/cases and the comparison of what was read with what is right. Used by the tests, `make case` and `make score`.

A case is a folder with `expected.json` and either `input.*` beside it or `source` (a path in the repository) in it.
`orders` lists the JSON objects that `orderproc read FILE --json` prints; only the keys that are named must be equal.
`people` names who else stands beside the address (somebody to ask for) and may be read as its name.
`allowed` names further verdicts that are right too (a hard hand may go to review); a wrong order that is accepted never is.
"""

from __future__ import annotations

import csv
import email
import email.policy
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from functools import cache
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parent.parent
CASES = ROOT / "tests" / "cases"
CUSTOMERS = ROOT / "samples" / "shop" / "customers.csv"
MONEY_AND_QUANTITIES = {
    "quantity", "unit_price", "extended_price", "amount_tendered", "stated_total", "merchandise_total", "discount",
    "shipping", "tax", "order_total",
}  # fmt: skip


@dataclass(frozen=True)
class Case:
    name: str
    document: Path
    expected: dict[str, Any]

    @property
    def channel(self) -> str | None:
        value: str | None = self.expected.get("channel")
        return value


def cases(folder: Path = CASES) -> list[Case]:
    found = []
    for file in sorted(folder.glob("*/expected.json")):
        expected = json.loads(file.read_text(encoding="utf-8"))
        if "source" in expected:
            document = ROOT / expected["source"]
        else:
            document = next(file.parent.glob("input.*"))
        found.append(Case(file.parent.name, document, expected))
    return found


def differences(expected: Any, got: Any, path: str = "") -> Iterator[str]:
    """What is expected and not so. Numbers compare as numbers ("13.5" is "13.50"), lists in order and of one length."""
    key = path.rsplit(".", 1)[-1]
    if isinstance(expected, dict):
        if not isinstance(got, dict):
            yield f"{path}: expected {json.dumps(expected)}, got {got!r}"
            return
        for name, value in expected.items():
            if name in ("allowed", "note"):
                continue
            yield from differences(value, got.get(name), f"{path}.{name}" if path else name)
    elif isinstance(expected, list):
        if not isinstance(got, list) or len(expected) != len(got):
            yield f"{path}: expected {len(expected)}, got {len(got) if isinstance(got, list) else got!r}"
            return
        for i, (one, other) in enumerate(zip(expected, got, strict=True)):
            yield from differences(one, other, f"{path}[{i}]")
    elif key in MONEY_AND_QUANTITIES and expected is not None and got is not None:
        try:
            if Decimal(str(expected)) != Decimal(str(got)):
                yield f"{path}: expected {expected}, got {got}"
        except InvalidOperation:
            yield f"{path}: expected {expected}, got {got}"
    elif expected != got and not _same_text(expected, got, path):
        yield f"{path}: expected {expected!r}, got {got!r}"


def _same_text(expected: Any, got: Any, path: str) -> bool:
    """Names and addresses are the same in capitals too: some people write nothing else."""
    place = any(f".{party}." in path for party in ("sold_to", "ship_to", "bill_to"))
    return place and isinstance(expected, str) and isinstance(got, str) and expected.casefold() == got.casefold()


# An order that is wrong in one of these is wrong (DESIGN.md, "Accepted"): accepted all the same, it is a silent error.
MATTERS = re.compile(r"\.order\.(lines|lines\[\d+\]\.(sku|quantity)|customer_po|payment\.method):")
PARTS_OF_A_PLACE = ("street", "street2", "city", "region", "postal_code", "country")
LINES = re.compile(r"\.order\.lines(\[\d+\]\.(sku|quantity))?:")


def astray(truth: dict[str, Any], got: Any, where: str) -> Iterator[str]:
    """How the place that the goods go to (ship-to, or sold-to where there is none) is another than the truth's. A firm read as a
    person's name is no harm: the parcel's label says the same."""
    right, read = (_destination(one) for one in (truth, got))
    if not right:
        return
    for part in PARTS_OF_A_PLACE:
        if part in right and (right[part] or "").casefold() != (read.get(part) or "").casefold():
            yield f"{where}: goes to {part} {read.get(part)!r}, not {right[part]!r}"
    # "Corp" and "Corp." are one firm
    names = {str(right[k]).casefold().rstrip(".") for k in ("name", "company") if right.get(k)}
    if names and not names <= {str(read[k]).casefold().rstrip(".") for k in ("name", "company") if read.get(k)}:
        yield f"{where}: goes to {read.get('company')!r}, {read.get('name')!r}, not {sorted(names)}"


def _destination(one: Any) -> dict[str, Any]:
    order = (one or {}).get("order") or {}
    return order.get("ship_to") or order.get("sold_to") or {}


def added(truth: dict[str, Any], got: Any, where: str, customers: Path = CUSTOMERS) -> Iterator[str]:
    """What was read into an address where the truth knows nothing of it: a second line of the street, or a name of a person or firm
    that is neither the customer's own nor the sender's. A truth that names no street says nothing about the rest."""
    for party in ("sold_to", "ship_to"):
        right, read = (truth.get("order") or {}).get(party), ((got or {}).get("order") or {}).get(party)
        if not isinstance(right, dict) or not isinstance(read, dict) or not right.get("street"):
            continue
        if read.get("street2") and not right.get("street2"):
            yield f"{where}.order.{party}.street2: expected nothing, got {read['street2']!r}"
        if not (right.get("name") or right.get("company")):
            continue  # the truth leaves open how the name is written
        for name in ("name", "company"):
            known = (
                _completed(read, name, customers)
                or str(read.get(name)).casefold() in _sender(got["document"]["path"])
                or str(read.get(name)).casefold() in {one.casefold() for one in truth.get("people", ())}
                or str(read.get(name)).casefold() in {str(right.get(k)).casefold() for k in ("name", "company")}
            )
            if read.get(name) and not right.get(name) and not known:
                yield f"{where}.order.{party}.{name}: expected nothing, got {read[name]!r}"


@cache
def _sender(path: str) -> str:
    """Who a mail says it is from, in small letters; nothing for other files."""
    with Path(path).open("rb") as file:
        start = file.read(20_000)
    if not re.search(rb"(?im)^from:.*@", start):
        return ""
    return str(email.message_from_bytes(start, policy=email.policy.default)["from"] or "").casefold()


@cache
def _customers(table: Path) -> tuple[dict[str, str], ...]:
    if not table.exists():
        return ()
    with table.open(encoding="utf-8", newline="") as rows:
        return tuple(csv.DictReader(rows))


def _completed(read: dict[str, Any], name: str, customers: Path) -> bool:
    """Whether a name or firm stands in the row of a customer at this place: it may be completed from there."""
    said = str(read[name]).casefold()
    return any(
        said in (str(row.get("name") or "").casefold(), str(row.get("company") or "").casefold())
        for row in _customers(customers)
        if str(row.get("postal_code") or "") == str(read.get("postal_code") or "")
        or str(row.get("email") or "-").casefold() == str(read.get("email") or "").casefold()
    )


@dataclass(frozen=True)
class Comparison:
    """`silent`: accepted though wrong, or accepted though it should not have been. The worst there is. `lost`: orders that are
    not among the results, or were put aside as none."""

    wrong: tuple[str, ...]
    silent: tuple[str, ...]
    straight_through: int
    false_alarms: int
    lost: int
    lines_right: int = 0


def compare(expected: list[dict[str, Any]], got: list[dict[str, Any]], customers: Path = CUSTOMERS) -> Comparison:
    """`customers` is the table of the shop that read it: a name or firm may be completed from there."""
    wrong: list[str] = []
    silent: list[str] = []
    straight = alarms = lost = read_right = 0
    if len(expected) != len(got):
        wrong.append(f"expected {len(expected)} results, got {len(got)}")
        lost += max(0, len(expected) - len(got))
    accepted_without_truth = [g for g in got[len(expected) :] if g["verdict"] == "accepted"]
    silent += [f"accepted, but there is no such order: {g['document']}" for g in accepted_without_truth]
    for i, (truth, result) in enumerate(zip(expected, got, strict=False)):
        where = f"orders[{i}]"
        verdicts = [truth["verdict"], *truth.get("allowed", [])]
        body = list(differences({"order": truth["order"]} if truth.get("order") else {}, result, where))
        more = list(added(truth, result, where, customers))
        harm = [line for line in body if MATTERS.search(line)] + list(astray(truth, result, where)) + more
        body += more
        if truth["verdict"] == "accepted":
            read_right += bool(result.get("order")) and not any(LINES.search(line) for line in body)
        if result["verdict"] == "accepted":
            if truth["verdict"] != "accepted" and "accepted" not in verdicts:
                silent.append(f"{where}: accepted, should be {truth['verdict']}")
            elif harm:
                silent += harm
            else:
                straight += truth["verdict"] == "accepted"
        elif result["verdict"] == "not_an_order" and "not_an_order" not in verdicts:
            lost += 1  # put aside: nobody would look at it
        elif truth["verdict"] == "accepted":
            alarms += 1
        if result["verdict"] not in verdicts:
            wrong.append(f"{where}: verdict {result['verdict']}, expected {' or '.join(verdicts)}: {_reasons(result)}")
        elif result["verdict"] == truth["verdict"]:
            wrong += body
        if "kind" in truth and result["kind"] != truth["kind"] and result["verdict"] not in truth.get("allowed", []):
            wrong.append(f"{where}: kind {result['kind']}, expected {truth['kind']}")
        missing = set(truth.get("codes", [])) - {issue["code"] for issue in result["issues"]}
        wrong += [f"{where}: the issue {code} is missing: {_reasons(result)}" for code in sorted(missing)]
    return Comparison(tuple(wrong), tuple(silent), straight, alarms, lost, read_right)


def _reasons(result: dict[str, Any]) -> str:
    return "; ".join(
        f"{i['code']} {i['field'] or ''}: {i['message']}" for i in result["issues"] if i["severity"] != "note"
    )
