"""How HTML would show its text: which of it a person would not see, and which is crossed out.

Reads the style of an element, its attributes and the style sheets in the document itself; nothing is fetched. Selectors of tags,
classes, names and attributes are understood, one inside another too; a rule for a narrow screen, a dark one or a printer is none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

Colour = tuple[int, int, int]
Declarations = tuple[tuple[str, str], ...]

_MOST_CSS = 500_000  # characters of style sheets that are looked at
_MOST_RULES = 4000
_LEAST_SIZE = 2.5  # pixels: letters less high than this nobody reads
_LEAST_OPACITY = 0.12
_LEAST_CONTRAST = (
    1.12  # of ink and paper (WCAG 2.1, contrast ratio); pale grey on white, as small print has it, is 1.3 and more
)
_FAR = -400.0  # pixels to the left or above: outside the window
_SIZES = {
    "xx-small": 9.0,
    "x-small": 10.0,
    "small": 13.0,
    "medium": 16.0,
    "large": 18.0,
    "x-large": 24.0,
    "xx-large": 32.0,
}
_UNITS = {
    "px": 1.0,
    "": 1.0,
    "pt": 4 / 3,
    "pc": 16.0,
    "in": 96.0,
    "cm": 37.8,
    "mm": 3.78,
    "rem": 16.0,
    "ch": 8.0,
    "ex": 8.0,
}
_LENGTH = re.compile(r"\s*([+-]?\d*\.?\d+)\s*([a-z%]*)")
_PASSING = re.compile(r":(?:hover|active|visited|focus|link)\b")  # what a link looks like is no matter
_RELEVANT = frozenset(
    "display visibility opacity font font-size color background background-color height max-height width max-width overflow "
    "overflow-x overflow-y position left top right text-indent margin-left margin-top clip clip-path transform text-decoration "
    "text-decoration-line mso-hide direction unicode-bidi content".split()
)


@dataclass(frozen=True, slots=True)
class Look:
    """How the text in an element looks. `ink` and `paper`: the colours; `paper` None where a picture lies below the text."""

    struck: bool = False
    gone: bool = False  # with all that it holds
    unseen: bool = False  # but for what says otherwise inside
    size: float = 16.0  # pixels
    opacity: float = 1.0
    ink: Colour = (0, 0, 0)
    paper: Colour | None = (255, 255, 255)
    backwards: bool = False  # letters are shown from the last to the first

    @property
    def hidden(self) -> bool:
        """A person would not see it."""
        return (
            self.gone
            or self.unseen
            or self.size < _LEAST_SIZE
            or self.opacity < _LEAST_OPACITY
            or (self.paper is not None and _contrast(self.ink, self.paper) < _LEAST_CONTRAST)
        )


@dataclass(frozen=True, slots=True)
class _Simple:
    """A selector without a blank: `td.price[data-x]`. `inside`: the one before it, anywhere above it or (`child`) right above."""

    tag: str
    classes: frozenset[str]
    name: str
    attributes: tuple[tuple[str, str | None], ...]
    place: str = ""  # of :nth-child and the like
    before: _Simple | None = None
    child: bool = False

    @property
    def weight(self) -> tuple[int, int, int]:
        own = (bool(self.name), len(self.classes) + len(self.attributes) + bool(self.place), bool(self.tag))
        above = self.before.weight if self.before else (0, 0, 0)
        return own[0] + above[0], own[1] + above[1], own[2] + above[2]


@dataclass
class Styles:
    """The style sheets of a document. `adds`: they put words beside the text that do not stand in it ("::before")."""

    rules: dict[str, list[tuple[tuple[int, int, int], int, _Simple, Declarations]]] = field(default_factory=dict)
    adds: bool = False
    unsure: bool = False  # of the colours: a selector that is not understood sets one

    @classmethod
    def of(cls, root: Any) -> Styles:
        styles = cls()
        text = "".join("".join(sheet.itertext()) for sheet in root.iter("style"))[:_MOST_CSS]
        if not text:
            return styles
        added: list[_Simple] = []
        for number, (selectors, declarations) in enumerate(_rules(text)):
            if number > _MOST_RULES:
                break
            for selector in selectors.split(","):
                bare, pseudo, _ = selector.strip().lower().partition("::")
                bare, single, _ = (bare, "", "") if pseudo else re.sub(r":(before|after)$", "::", bare).partition("::")
                simple = _selector(bare or "*")
                if simple is None:
                    coloured = any(name == "color" or name.startswith("background") for name, _ in declarations)
                    styles.unsure = styles.unsure or (coloured and not _PASSING.search(bare))
                elif pseudo or single:
                    if any(name == "content" and re.search(r"(?<!\\)\b\w", value) for name, value in declarations):
                        added.append(simple)
                else:
                    key = (
                        f"#{simple.name}"
                        if simple.name
                        else f".{min(simple.classes)}"
                        if simple.classes
                        else simple.tag
                    )
                    styles.rules.setdefault(key, []).append((simple.weight, number, simple, declarations))
        styles.adds = bool(added) and any(
            _fits(simple, element) for simple in added for element in root.iter() if isinstance(element.tag, str)
        )
        return styles

    def look(self, element: Any, above: Look) -> Look:
        """How the text of an element looks, where what is around it looks like `above`."""
        said: dict[str, str] = _by_attributes(element)
        if self.rules:
            tag, name = element.tag, element.get("id")
            keys = ["", tag, *(f".{c}" for c in (element.get("class") or "").lower().split())]
            keys += [f"#{name.lower()}"] if name else []
            found = [rule for key in keys for rule in self.rules.get(key, ()) if _fits(rule[2], element)]
            for _, _, _, declarations in sorted(found, key=lambda rule: rule[:2]):
                said.update(declarations)
            first = {n: v for _, _, _, d in sorted(found, key=lambda rule: rule[:2]) for n, v in d if "!important" in v}
        else:
            first = {}
        style = element.get("style")
        if style:
            said.update((n, v) for n, v in declared(style) if n not in first or "!important" in v)
        return _looked(said, above, self.unsure) if said else above


def _by_attributes(element: Any) -> dict[str, str]:
    """What the attributes of old HTML say of the look."""
    said = {}
    if element.get("bgcolor"):
        said["background-color"] = element.get("bgcolor").lower()
    if element.get("background"):
        said["background"] = "url()"
    if element.tag == "font" and element.get("color"):
        said["color"] = element.get("color").lower()
    if element.tag == "body" and element.get("text"):
        said["color"] = element.get("text").lower()
    if element.tag == "bdo":
        said |= {"unicode-bidi": "bidi-override", "direction": (element.get("dir") or "").lower()}
    if element.get("hidden") is not None:
        said["display"] = "none"
    if element.tag in ("s", "strike", "del"):
        said["text-decoration"] = "line-through"
    return said


@lru_cache(maxsize=2048)
def declared(style: str) -> Declarations:
    """The declarations of a style that bear on whether its text is seen; names and values in small letters."""
    found = []
    for part in re.split(r";(?![^(]*\))", re.sub(r"/\*.*?\*/", "", style.lower(), flags=re.DOTALL)):
        name, _, value = part.partition(":")
        if name.strip() in _RELEVANT and value.strip():
            found.append((name.strip(), value.strip()))
    return tuple(found)


def _looked(said: dict[str, str], above: Look, unsure: bool) -> Look:
    """The look of an element by what is declared of it (CSS 2.2; what is inherited comes from `above`)."""
    value = {name: text.replace("!important", "").strip() for name, text in said.items()}
    size, paper = above.size, above.paper
    if "font" in value:
        match = re.search(r"(?:^|\s)(\d*\.?\d+(?:px|pt|em|rem|%|in|cm|mm|pc)|0)(?=[/\s]|$)", value["font"])
        size = _pixels(match.group(1), size) if match else size
    if "font-size" in value:
        size = _SIZES.get(value["font-size"], _pixels(value["font-size"], size, 16.0 if size < _LEAST_SIZE else size))
    for name in ("background", "background-color"):
        if name not in value:
            continue
        if "url(" in value[name] or "gradient" in value[name]:
            paper = None
            break
        paper = next((c for c in map(_colour, _words(value[name])) if c), paper)
    ink, clear = above.ink, 1.0
    if "color" in value:
        ink, clear = _colour(value["color"]) or ink, _clear(value["color"])
    shut = any(value.get(name, "") in ("hidden", "clip") for name in ("overflow", "overflow-x", "overflow-y"))
    narrow = any(
        _pixels(value[name], 0.0, 99.0) <= 1 for name in ("height", "max-height", "width", "max-width") if name in value
    )
    away = value.get("position") in ("absolute", "fixed")
    far = [name for name in ("left", "top") if away] + ["text-indent", "margin-left", "margin-top"]
    gone = (
        value.get("display") == "none"
        or value.get("mso-hide") == "all"
        or (shut and narrow)
        or any(_pixels(value[name], 16.0, 0.0) < _FAR for name in far if name in value)
        or (away and re.sub(r"[a-z\s,]", "", value.get("clip", "").removeprefix("rect")) in ("(0000)", "(1111)"))
        or bool(re.match(r"(?:inset\((?:[5-9]\d|100)%|circle\(0)", value.get("clip-path", "")))
        or bool(re.search(r"scale[xy]?\(\s*0*\.?0*\s*[,)]", value.get("transform", "")))
    )
    unseen = above.unseen
    if "visibility" in value:
        unseen = value["visibility"] in ("hidden", "collapse")
    opacity = above.opacity * clear
    if "opacity" in value:
        opacity *= _share(value["opacity"])
    lines = value.get("text-decoration", "") + value.get("text-decoration-line", "")
    return Look(
        struck=above.struck or "line-through" in lines,
        gone=above.gone or gone,
        unseen=unseen,
        size=size,
        opacity=opacity,
        ink=ink,
        paper=None if unsure else paper,
        backwards=above.backwards or (value.get("direction") == "rtl" and "override" in value.get("unicode-bidi", "")),
    )


def _pixels(text: str, font: float, unknown: float | None = None) -> float:
    """A length in pixels; `font`: what em and % are of."""
    match = _LENGTH.match(text)
    if match is None:
        return font if unknown is None else unknown
    number, unit = float(match.group(1)), match.group(2)
    if unit == "em":
        return number * (font or 16.0)
    if unit == "%":
        return number * font / 100 if font else (99.0 if number else 0.0)
    return number * _UNITS.get(unit, 1.0)


def _share(text: str) -> float:
    match = _LENGTH.match(text)
    if match is None:
        return 1.0
    return min(1.0, max(0.0, float(match.group(1)) / (100 if match.group(2) == "%" else 1)))


def _words(text: str) -> list[str]:
    return re.findall(r"[a-z-]+\([^)]*\)|\S+", text)


@lru_cache(maxsize=1024)
def _colour(text: str) -> Colour | None:
    from PIL import ImageColor

    text = text.strip()
    if re.fullmatch(r"[0-9a-f]{6}", text):  # as old HTML has it, without its sign
        text = f"#{text}"
    if text.startswith(("rgb", "hsl")):
        text = re.sub(r"[\s/]+", ",", re.sub(r"\s*([(),/])\s*", r"\1", text))
        parts = re.findall(r"[-\d.]+%?", text)[:3]
        text = (
            f"{text[:3]}({','.join(p if '%' in p else str(round(float(p))) for p in parts)})" if len(parts) == 3 else ""
        )
    try:
        red, green, blue = ImageColor.getrgb(text)[:3]
    except ValueError:
        return None
    return red, green, blue


def _clear(text: str) -> float:
    """How much of a colour is seen: its alpha."""
    if text == "transparent":
        return 0.0
    if re.fullmatch(r"#(?:[0-9a-f]{4}|[0-9a-f]{8})", text):
        alpha = text[4:] * 2 if len(text) == 5 else text[7:]
        return int(alpha, 16) / 255
    parts = re.findall(r"[\d.]+%?", text) if text.startswith(("rgb", "hsl")) else []
    return _share(parts[3]) if len(parts) == 4 else 1.0


def _contrast(one: Colour, two: Colour) -> float:
    """WCAG 2.1: 1 for the same brightness, 21 for black and white. Hues of one brightness count as seen."""
    if max(abs(a - b) for a, b in zip(one, two, strict=True)) > 60:
        return 21.0
    bright, dark = sorted((_brightness(one), _brightness(two)), reverse=True)
    return (bright + 0.05) / (dark + 0.05)


def _brightness(colour: Colour) -> float:
    parts = [c / 3294.6 if c < 11 else ((c / 255 + 0.055) / 1.055) ** 2.4 for c in colour]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def _rules(text: str) -> Iterator[tuple[str, Declarations]]:
    """Selectors and declarations of a style sheet as a wide bright screen has them."""
    text = re.sub(r"/\*.*?\*/|<!--|-->", "", text, flags=re.DOTALL)
    place = 0
    while (opened := text.find("{", place)) >= 0:
        head = text[place:opened].rpartition(";")[2].strip()
        closed = _end(text, opened)
        inside = text[opened + 1 : closed]
        if head.startswith("@"):
            if head.lower().startswith(("@media", "@supports")) and not _other_screen(head.lower()):
                yield from _rules(inside)
        elif declarations := declared(inside):
            yield head, declarations
        place = closed + 1


def _end(text: str, opened: int) -> int:
    depth = 0
    for match in re.compile(r"[{}]").finditer(text, opened):
        depth += 1 if match.group() == "{" else -1
        if depth == 0:
            return match.start()
    return len(text)


def _other_screen(head: str) -> bool:
    return bool(
        re.search(r"max-|print|prefers-|speech|handheld|tv\b|orientation|hover|resolution|pixel-ratio|\bnot\b", head)
    )


_PARTS = re.compile(
    r"(?P<tag>[a-z][\w-]*|\*)|\.(?P<class>[\w-]+)|#(?P<name>[\w-]+)|\[\s*(?P<attribute>[\w-]+)\s*(?:=\s*[\"']?(?P<value>[^\"'\]]*)[\"']?\s*)?\]"
    r"|:(?P<place>first-child|last-child|nth-child\(\s*(?:\d+|odd|even)\s*\))|(?P<root>:root)"
)


@lru_cache(maxsize=4096)
def _selector(text: str) -> _Simple | None:
    """None for what is not understood: ~ and +, :hover and the like."""
    found: _Simple | None = None
    child = False
    for piece in re.sub(r"\s*>\s*", " > ", text).split():
        if piece == ">":
            child = True
            continue
        tag, name, classes, attributes, place, at = "", "", set(), [], "", 0
        while at < len(piece):
            match = _PARTS.match(piece, at)
            if match is None:
                return None
            at = match.end()
            tag = match["tag"] if match["tag"] and match["tag"] != "*" else tag
            name = match["name"] or name
            place = match["place"] or place
            if match["class"]:
                classes.add(match["class"])
            if match["attribute"]:
                attributes.append((match["attribute"], match["value"]))
        found = _Simple(tag, frozenset(classes), name, tuple(attributes), place, found, child)
        child = False
    return found


def _fits(simple: _Simple, element: Any) -> bool:
    if simple.tag and element.tag != simple.tag:
        return False
    if simple.name and (element.get("id") or "").lower() != simple.name:
        return False
    if simple.classes and not simple.classes.issubset((element.get("class") or "").lower().split()):
        return False
    for name, value in simple.attributes:
        there = element.get(name)
        if there is None or (value is not None and there.lower() != value):
            return False
    if simple.place and not _at_place(simple.place, element):
        return False
    if simple.before is None:
        return True
    above = element.getparent()
    while above is not None:
        if isinstance(above.tag, str) and _fits(simple.before, above):
            return True
        if simple.child:
            return False
        above = above.getparent()
    return False


def _at_place(place: str, element: Any) -> bool:
    parent = element.getparent()
    if parent is None:
        return False
    if place == "last-child":
        return bool(parent[-1] is element)
    number = parent.index(element) + 1
    if place == "first-child":
        return bool(number == 1)
    which = place[len("nth-child(") : -1].strip()
    return bool(number % 2 == (which == "odd") if which in ("odd", "even") else number == int(which))
