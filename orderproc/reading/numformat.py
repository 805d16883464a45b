"""Numbers as a spreadsheet shows them, for the formats that matter on an order: leading zeros, places, thousands, percent.

Sections by sign or condition (ECMA-376 part 1, §18.8.31) are told apart; of fractions and powers the number itself is shown.
"""

from __future__ import annotations

import re
from decimal import ROUND_HALF_UP, Decimal
from functools import lru_cache

_QUOTED = re.compile(r'"([^"]*)"|\\(.)|_.|\*.|\[[^\]]*\]')
_DATE = re.compile(r"[ymdhs]", re.IGNORECASE)


@lru_cache(maxsize=1024)
def is_date_format(code: str) -> bool:
    """Whether a number under this format is a date or a time (ECMA-376 part 1, §18.8.31)."""
    first = code.split(";")[0]
    if first in ("General", "@", "") or "[h]" in first.lower() or "[m]" in first.lower() or "[s]" in first.lower():
        return False
    bare = _QUOTED.sub("", first)
    if "general" in bare.lower():
        return False
    return bool(_DATE.search(re.sub(r"[eE][+-]", "", bare))) and not re.search(
        r"[0#?](?![0#?.,]*s)", bare.replace("ss.0", "")
    )


@lru_cache(maxsize=1024)
def _sections(code: str) -> tuple[tuple[str, str], ...]:
    """The sections of a format, each with its condition (">=100", "" where it has none)."""
    found = []
    for match in re.finditer(r'((?:"[^"]*"|\\.|\[[^\]]*\]|[^;"\\\[])*)(?:;|$)', code):
        condition = _CONDITION.search(match.group(1))
        found.append((match.group(1), condition.group(1).replace(" ", "") if condition else ""))
    return tuple(found[:-1] if len(found) > 1 and match.start() == len(code) and not code.endswith(";") else found)[:4]


_CONDITION = re.compile(r"\[\s*([<>=]{1,2}\s*-?[\d.]+)\s*\]")


def _section(number: Decimal, code: str) -> tuple[str, bool]:
    """The section that shows a number, and whether the minus sign stands in front of it unasked."""
    sections = _sections(code)[:3]
    if any(condition for _, condition in sections):
        for section, condition in sections:
            if not condition or _holds(number, condition):
                return section, True
        return "General", True
    if number < 0 and len(sections) > 1:
        return sections[1][0], False
    if number == 0 and len(sections) > 2:
        return sections[2][0], False
    return sections[0][0], True


def _holds(number: Decimal, condition: str) -> bool:
    sign = condition.rstrip("-.0123456789")
    bound = Decimal(condition[len(sign) :])
    return (
        ("<" in sign and number < bound)
        or (">" in sign and number > bound)
        or (number != bound if sign == "<>" else "=" in sign and number == bound)
    )


@lru_cache(maxsize=1024)
def _plan(section: str) -> tuple[str, int, int, bool, bool, str, str] | None:
    """Kind, leading digits, places, thousands, percent, words before and after; None: show the number itself. Of the kind "scaled" a
    thousand is shown as 1, "words" have no number in them."""
    if section in ("General", "@"):
        return None
    literal: list[str] = []

    def keep(match: re.Match[str]) -> str:
        token = match.group()
        if token.startswith("[$"):
            literal.append(token[2:-1].split("-")[0])
        elif token.startswith(('"', "\\")):
            literal.append(match.group(1) or match.group(2) or "")
        else:
            return ""
        return chr(0xE000 + len(literal) - 1)

    marked = _QUOTED.sub(keep, section)
    match = re.search(r"[#0?,]*[0#?](?:\.[0#?]*)?,*", marked)
    if match is None and not re.search(r"general|[@a-z]", marked, re.IGNORECASE):
        return ("words", 0, 0, False, False, _fill(marked, literal), "")
    if not match or "/" in marked or re.search(r"[eE][+-]", marked):
        return None
    before, digits, after = marked[: match.start()], match.group(), marked[match.end() :]
    scaled = len(digits) - len(digits.rstrip(","))
    digits = digits.rstrip(",")
    if re.search(r"[0#?]", after):  # 000-000: a number in groups
        return ("groups", 0, 0, False, False, _fill(marked, literal), "")
    whole, _, places = digits.partition(".")
    percent = "%" in before + after
    return (
        "scaled" * bool(scaled) + "," * scaled or "number",
        whole.replace(",", "").count("0"),
        len(places),
        "," in whole,
        percent,
        _fill(before, literal),
        _fill(after, literal),
    )


def _fill(text: str, literal: list[str]) -> str:
    return "".join(literal[ord(c) - 0xE000] if 0xE000 <= ord(c) < 0xE000 + len(literal) else c for c in text)


def as_shown(number: Decimal, code: str) -> str:
    """`number` under the format `code`, with a point and commas; the number itself where the format is not known."""
    if code in ("General", "@", ""):
        return format(number, "f")
    section, signed = _section(number, code)
    plan = _plan(section)
    if plan is None:
        return format(number, "f")
    kind, leading, places, thousands, percent, before, after = plan
    if kind == "words":
        return before.strip()
    if kind == "groups":
        return _grouped(number, before) or format(number, "f")
    value = (number * 100 if percent else number).scaleb(-3 * kind.count(","))
    rounded = value.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)
    sign, digits = ("-" if rounded < 0 and signed else ""), format(abs(rounded), ",f" if thousands else "f")
    whole, point, rest = digits.partition(".")
    if len(whole) < leading:
        whole = whole.zfill(leading)
    return f"{before}{sign}{whole}{point}{rest}{after}".strip()


def _grouped(number: Decimal, pattern: str) -> str | None:
    """000-000 and the like: the digits fill the places from the right."""
    if number != number.to_integral_value() or number < 0:
        return None
    digits = list(format(number, "f"))
    out: list[str] = []
    for c in reversed(pattern):
        if c in "0#?":
            out.append(digits.pop() if digits else ("0" if c == "0" else ""))
        else:
            out.append(c)
    return None if digits and not "".join(out) else "".join(digits) + "".join(reversed(out))
