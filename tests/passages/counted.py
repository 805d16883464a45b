"""What was made of a document, against its truth. An address is right when the parcel's label says the same: whether a department
stands in `street2` or with the firm's name, or a staircase behind the house number, is the same to the postman.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from orderproc.parsing.party.places import PROVINCES, country_of, state_of
from orderproc.parsing.words import fold

NAMES = ("name", "company", "street", "street2")
# what may stand before a name or not: forms of address and of handing on
_NO_NAME = frozenset(
    """arq brother canon capt cllr father geom hermana hna hno lcdr lt mag sgt sister soeur ssg suor
    a ac all alla ao att attention attn avv c co cuidado cura d de dell della dhr don dott dottssa doña dr dra dssa dña eng
    exma exmo fam familie fao for fr frau ha hd heer herr herrn hon hsehold ing kind la lattention m madame mevr mevrouw miss
    mlle mme monsieur mr mrs ms mw mx n o of p pa prof rev senhor senhora señor señora sig signor signora signore sigr sigra
    sr sra srta t tav the to v z za zhd""".split()
)


def words_of(*texts: object) -> set[str]:
    """The words of a label in small letters, without signs, accents and forms of address."""
    plain = unicodedata.normalize("NFKD", " ".join(str(t) for t in texts if t)).casefold()
    plain = "".join(c for c in plain if not unicodedata.combining(c))
    return {w for w in re.split(r"[\W_]+", plain) if w} - _NO_NAME


def problems(truth: dict[str, Any], got: dict[str, Any], free: str) -> Iterator[str]:
    """How an order is another than the truth's. `free`: words that may stand in an address or not, such as the sender's name."""
    right, read = truth.get("order") or truth.get("meant") or {}, got.get("order")
    if read is None:
        yield "no order"
        return
    wanted = sorted((line["sku"], Decimal(line["quantity"])) for line in right["lines"])  # in whatever order they stand
    there = sorted((line["sku"] or "", Decimal(line["quantity"] or 0)) for line in read["lines"])
    if wanted != there:
        yield f"lines {[(s, str(q)) for s, q in there]}, not {[(s, str(q)) for s, q in wanted]}"
    if "customer_po" in right and right["customer_po"] != read["customer_po"]:
        yield f"customer_po {read['customer_po']!r}, not {right['customer_po']!r}"
    method = (right.get("payment") or {}).get("method")
    if method and method != read["payment"]["method"]:
        yield f"payment {read['payment']['method']!r}, not {method!r}"
    if right.get("sold_to"):
        goes, pays = right.get("ship_to") or right["sold_to"], right["sold_to"]
        yield from astray(goes, read["ship_to"] or read["sold_to"], free, "goes to")
        if goes is not pays:
            yield from astray(pays, read["bill_to"] or read["sold_to"], free, "billed to")


def astray(right: dict[str, Any], read: dict[str, Any], free: str, where: str) -> Iterator[str]:
    named = bool(right.get("name") or right.get("company"))
    want, have = (words_of(*(one.get(k) for k in NAMES)) for one in (right, read))
    more, less = have - want - words_of(free), want - have - words_of(free)
    if not named and not right.get("street"):
        more = set()
    if less or more:
        yield f"{where} {[read.get(k) for k in NAMES]}, not {[right.get(k) for k in NAMES]}"
    for part in ("city", "postal_code", "region", "country"):
        same = words_of(right.get(part)) == words_of(read.get(part))
        if right.get(part) and not same and _code(part, right[part]) != _code(part, read.get(part)):
            yield f"{where} {part} {read.get(part)!r}, not {right[part]!r}"


def _code(part: str, said: Any) -> str:
    """A country by its code, whatever it is called; a state of the United States or a province of Canada likewise."""
    text = str(said)
    called = country_of(text) if part == "country" else None
    if part == "region":
        called = state_of(text) or PROVINCES.get(fold(text))
    return re.sub(r"\W", "", called or text).casefold()
