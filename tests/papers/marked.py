"""A page with its marks: what a careful clerk would type in.

`<body data-shop data-verdict data-pay>`; `data-o="ROLE.PART"` (roles ship and bill, parts of an address) and `data-o="po"` hold values,
`data-row` is an ordered row with `sku`, `qty`, `desc`, `price` and `amount` in it, `data-v` is the right value where the words differ.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from lxml import html

from tests.passages.counted import words_of
from tests.passages.marks import as_read

_BLOCK = 300  # characters of a block; what is longer is more than one address
ROLES = ("bill", "ship")
PARTS = ("name", "company", "street", "street2", "city", "region", "postal_code", "country")


@dataclass(frozen=True)
class Page:
    """One page; `number` is that of its file."""

    file: Path
    given: Any = None  # its tree, where somebody changed it

    @property
    def number(self) -> int:
        return int(self.file.stem)

    @property
    def writer(self) -> str:
        return self.file.parent.name

    @property
    def shop(self) -> Path:
        return self.file.parent / "shops" / str(self._body.get("data-shop"))

    @property
    def text(self) -> str:
        return self.file.read_text(encoding="utf-8")

    @cached_property
    def tree(self) -> Any:
        return html.fromstring(self.text) if self.given is None else self.given

    @property
    def _body(self) -> Any:
        return self.tree if self.tree.tag == "body" else self.tree.find(".//body")

    def truth(self) -> dict[str, Any]:
        """The one entry of `orders` in a case's expected.json."""
        verdict = self._body.get("data-verdict", "accepted")
        if verdict == "not_an_order":
            return {"verdict": verdict, "allowed": []}
        bill, ship = (self._address(role) for role in ROLES)
        order: dict[str, Any] = {
            "lines": [self._line(row) for row in self.tree.iterfind(".//*[@data-row]")],
            "customer_po": self._said("po") or None,
            "payment": {"method": self._body.get("data-pay") or None},
        }
        if bill or ship:
            order["sold_to"] = bill or ship
            order["ship_to"] = ship if bill and ship and ship != bill else None
        # what is asked about may be asked in another way, or not be seen as a change
        return {
            "verdict": verdict,
            "kind": "order",
            "order": order,
            "allowed": ["not_an_order"] * (verdict == "review"),
        }

    def marks(self) -> list[tuple[str, Any]]:
        """The elements that hold a part of an address, each with its "role.part"."""
        return [
            (one.get("data-o"), one)
            for one in self.tree.iter()
            if (one.get("data-o") or "").startswith(("bill.", "ship."))
        ]

    def beside(self) -> str:
        """The words without figures that stand in one block with an address: a department or whom to ask for is no harm on its label."""
        found: list[str] = []
        for role in ROLES:
            marks = [one for name, one in self.marks() if name.startswith(role)]
            if marks:
                shared = [one for one in marks[0].iterancestors() if all(one in m.iterancestors() for m in marks)]
                block = words(shared[0]) if shared else ""
                found += [word for word in block.split() if len(block) < _BLOCK and not any(c.isdigit() for c in word)]
        marked = words_of(*(words(one) for _, one in self.marks()))
        return " ".join(sorted(words_of(*found) - marked))

    def _address(self, role: str) -> dict[str, str]:
        return as_read({part: said for part in PARTS if (said := self._said(f"{role}.{part}"))})

    def _said(self, mark: str, within: Any = None) -> str:
        root = self.tree if within is None else within
        found = [one.get("data-v") or words(one) for one in root.iter() if one.get("data-o") == mark]
        return " ".join(dict.fromkeys(found))

    def _line(self, row: Any) -> dict[str, str]:
        quantity = self._said("qty", row).replace("\u202f", "").replace("\xa0", "")
        number = re.search(r"\d[\d.,']*", quantity)
        return {
            "sku": row.get("data-row") or self._said("sku", row),
            "quantity": plain(number[0]) if number else quantity,
        }


def plain(number: str) -> str:
    """A quantity as it stands in a truth: "1.200" and "1,200" are twelve hundred, "2,5" and "2.5" two and a half, "12,00" twelve."""
    number = number.replace("'", "").rstrip(".,")
    whole, sign, rest = re.fullmatch(r"(.*?)(?:([.,])(\d*))?", number).groups()  # type: ignore[union-attr]
    if sign and len(rest) == 3 and len(whole) <= 3:
        return re.sub(r"[.,]", "", number)
    whole = re.sub(r"[.,]", "", whole)
    return f"{whole}.{rest}".rstrip("0").rstrip(".") if sign else whole


def words(element: Any) -> str:
    """The words of an element as they are seen: a line break is a blank."""
    for broken in element.iter("br"):
        broken.tail = " " + (broken.tail or "")
    return " ".join("".join(element.itertext()).split())


def pages(data: Path) -> list[Page]:
    return [Page(file) for file in sorted(data.glob("*/*.html"))]


__all__ = ["PARTS", "ROLES", "Page", "pages", "plain", "words"]
