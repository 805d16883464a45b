"""What the QR code of a printed order form says: which form, version and page it is, which copy, and whose.

Written as "OP1/ORDER-FORM/1/2/2/1042/C1001": kept to characters of the QR code's alphanumeric mode (ISO/IEC 18004) where it can be.
"""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import quote, unquote

MARK = "OP1"


@dataclass(frozen=True, slots=True, kw_only=True)
class FormCode:
    """`serial`: the copy's own number, the same on all its pages; None on forms that were printed all alike."""

    form: str
    version: int
    page: int
    pages: int
    serial: str | None = None
    customer_no: str | None = None

    def __str__(self) -> str:
        said = (self.form.upper(), self.version, self.page, self.pages, self.serial or "", self.customer_no or "")
        return "/".join((MARK, *(quote(str(s), safe=" $*+.:") for s in said)))

    def fits(self, name: str, version: int) -> bool:
        return self.form.casefold() == name.casefold() and self.version == version


def parse_code(text: str) -> FormCode | None:
    """What a QR code says; None where it is not one of ours."""
    parts = [unquote(part) for part in text.split("/")]
    if len(parts) != 7 or parts[0] != MARK or not parts[1]:
        return None
    if not all(part.isascii() and part.isdigit() and len(part) < 5 for part in parts[2:5]):
        return None
    version, page, pages = (int(part) for part in parts[2:5])
    if not 1 <= page <= pages:
        return None
    return FormCode(
        form=parts[1], version=version, page=page, pages=pages, serial=parts[5] or None, customer_no=parts[6] or None
    )
