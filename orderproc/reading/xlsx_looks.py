"""How the cells of an `.xlsx` look: colours and sizes in which nobody sees them, formats that show another number, conditional formats that
hide or cross out, and notes (ECMA-376 part 1, §18.3, §18.7, §18.8)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from orderproc.reading.sheet_looks import faint

_FIXED = ("000000", "FFFFFF", "FF0000", "00FF00", "0000FF", "FFFF00", "FF00FF", "00FFFF")
_UNKNOWN = "?"
# conditions that hold for what is empty, wrong or nothing: to hide that is common
_EMPTY = re.compile(
    r"is(?:na|err|error|blank|fehler|leer)\s*\(|(?:=|<>|<|>)\s*(?:0|\"\"|'')\s*\)?$|len\s*\(|^0$|^\"\"$", re.IGNORECASE
)
_HARMLESS = frozenset(
    "containsBlanks notContainsBlanks containsErrors notContainsErrors dataBar iconSet colorScale duplicateValues".split()
)


def struck(font: Any) -> bool:
    strike = font.find("{*}strike")
    return strike is not None and strike.get("val", "1") not in ("0", "false")


def tiny(font: Any) -> bool:
    """Whether nobody reads letters of that size."""
    size = font.find("{*}sz")
    return size is not None and re.fullmatch(r"[0-2](?:\.\d+)?", size.get("val", "")) is not None


def colour_of(element: Any) -> str | None:
    """RRGGBB of a colour, None where none is set; of the themes only their black and white are known."""
    if element is None or element.get("auto") in ("1", "true"):
        return None
    if element.get("rgb"):
        return str(element.get("rgb"))[-6:]
    tint = _share(element.get("tint"))
    if element.get("theme") in ("0", "1"):
        light = element.get("theme") == "0"
        grey = round(255 * (1 + min(tint, 0)) if light else 255 * max(tint, 0))
        return f"{grey:02X}" * 3
    index = element.get("indexed") or ""
    if index.isdigit() and int(index) < 64:
        return _FIXED[int(index) % 8] if int(index) < 16 else _UNKNOWN
    return None if index in ("64", "65") else _UNKNOWN


def _share(text: str | None) -> float:
    try:
        return max(-1.0, min(1.0, float(text or 0)))
    except ValueError:
        return 0.0


def ground_of(fill: Any) -> str | None:
    """The colour of a cell's ground; None for white."""
    pattern = fill.find("{*}patternFill")
    if pattern is None:
        return _UNKNOWN if fill.find("{*}gradientFill") is not None else None
    if pattern.get("patternType", "none") == "none":
        return None
    return colour_of(pattern.find("{*}fgColor")) if pattern.get("patternType") == "solid" else _UNKNOWN


def unseen(font: Any, ground: str | None) -> bool:
    """Whether nobody sees what is written with a font on a ground."""
    return tiny(font) or faint(colour_of(font.find("{*}color")), ground)


def tricky(code: str) -> bool:
    """Whether a number format may show another number: with figures or nothing of its own, for some numbers only, in thousands."""
    words = "".join(re.findall(r'"[^"]*"|\\.', code))
    bare = re.sub(r'"[^"]*"|\\.|\[[^\]]*\]', "", code)
    return (
        any(c.isdigit() for c in words)
        or ";" in bare
        or re.search(r"\[\s*[<>=]", code) is not None
        or re.search(r"[0#?],+(?![0#?])", bare) is not None
        or not re.search(r"[0#?@]|general|[ymdhs]", bare, re.IGNORECASE)
    )


def hiding_formats(root: Any) -> frozenset[int]:
    """The numbers of the formats for conditions (`dxf`) that hide or cross out."""
    found = set()
    for number, look in enumerate(root.iterfind("{*}dxfs/{*}dxf")):
        font, code = look.find("{*}font"), look.find("{*}numFmt")
        fill = look.find("{*}fill/{*}patternFill/{*}bgColor")
        hides = font is not None and (struck(font) or faint(colour_of(font.find("{*}color")), colour_of(fill)))
        if hides or (
            code is not None
            and tricky(code.get("formatCode", ""))
            and not re.search(r"[0#?]", code.get("formatCode", ""))
        ):
            found.add(number)
    return frozenset(found)


def conditions(element: Any, hiding: frozenset[int]) -> Iterator[str]:
    """The ranges in which a conditional format may hide or cross out more than what is empty."""
    for rule in element.iterfind("{*}cfRule"):
        number = rule.get("dxfId") or ""
        if not number.isdigit() or int(number) not in hiding or rule.get("type") in _HARMLESS:
            continue
        formulas = [(formula.text or "").strip() for formula in rule.iterfind("{*}formula")]
        if not any(map(_EMPTY.search, formulas)):
            yield from (element.get("sqref") or "").split()


def notes(tree: Any) -> Iterator[tuple[str, str]]:
    """The cell and the text of each note or comment."""
    for element in tree.iter("{*}comment", "{*}threadedComment"):
        text = " ".join("".join(element.itertext()).split())
        author = re.match(r"\[Threaded comment\]", text)
        if element.get("ref") and text and author is None:
            yield element.get("ref"), text
