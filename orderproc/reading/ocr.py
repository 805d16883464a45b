"""The recognizer: crops of one line of text in, strings with their confidence and lattice out.

Runs its models directly on onnxruntime, because the program needs the network's whole CTC output and not only its best string: for
recognition our own (`models/README.md`), or PP-OCRv6 out of the `rapidocr` wheel, which also holds the one for direction. Finds no
text on a page by itself: `image_layout` cuts the crops.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from orderproc.model.lattice import FLOOR, Lattice
from orderproc.reading import models

Gray = NDArray[np.uint8]
Floats = NDArray[np.float32]

HEIGHT = 48  # pixels: what the recognition model takes
NARROWEST, WIDEST = 48, 3200  # pixels at that height
BATCH_PIXELS = 3840  # summed width of a batch: the stock model's output is width / 8 x 18,710 floats, ours x 435
PRUNE = 1e-5  # characters that never reach this probability are left out of a lattice

# What the network writes for a Latin character when it takes the line for something else.
LOOKALIKES = dict(
    zip(
        "—–―−一ー‐‑丨｜〇、。’‘“”„′″ΑΒΕΖΗΙΚΜΝΟΡΤΥΧАВЕКМНОРСТХ",
        '--------||0,.\'\'"""\'"ABEZHIKMNOPTYXABEKMHOPCTX',
        strict=True,
    )
)
# What stands for a digit where a field holds nothing but a number.
DIGITS = {
    **dict.fromkeys("OoQD", "0"),
    **dict.fromkeys("Il|i!", "1"),
    **dict.fromkeys("Zz", "2"),
    **dict.fromkeys("Ss", "5"),
    "B": "8",
    "G": "6",
    "b": "6",
    "g": "9",
    "q": "9",
}
NUMERIC = set("0123456789")
STROKES = {
    "/": "1",
    "\\": "1",
    "[": "1",
    "]": "1",
    "(": "1",
    ")": "1",
    "L": "1",
    "?": "7",
}  # a digit in a box of its own
NUMBER_KINDS = frozenset({"number", "money", "date", "phone", "postal_code"})


@dataclass(frozen=True, slots=True)
class Recognized:
    """One crop. `confidence`: the least probability of a character, or of nothing where nothing was read between two
    characters. `places`: for each character its middle as a share of the crop's width. `print_odds`: natural logarithm of the odds
    that it is print and no handwriting; None where the model does not tell."""

    text: str
    confidence: float
    lattice: Lattice | None
    places: tuple[float, ...] = ()
    steps: float = 0.0  # how many steps of the network the crop is wide
    print_odds: float | None = None


NOTHING = Recognized("", 0.0, None)


@dataclass(frozen=True)
class _Charset:
    """Which columns of the output go to which character. `columns[i]` feeds `alphabet[targets[i]]`."""

    alphabet: str  # position 0 is the CTC blank, held by "\0"
    columns: NDArray[np.int64]
    firsts: NDArray[np.int64]  # for np.add.reduceat: where the columns of each character begin


def wanted(character: str) -> str | None:
    """The character that is kept for what the network may write; None: never on an order that we read."""
    if character in LOOKALIKES:
        return LOOKALIKES[character]
    code = ord(character)
    if code < 0x180 or character in "€£™№‰":
        return character
    plain = unicodedata.normalize("NFKC", character)
    if len(plain) == 1 and ord(plain) < 0x180 and (0xFF00 <= code < 0xFFF0):  # full-width forms
        return plain
    if character in "✓✔☑✗✘☒":
        return character
    return None


def _charset() -> _Charset:
    return _charset_of(models.path(models.RECOGNITION))


@cache
def _charset_of(model: Path) -> _Charset:
    names = models.session(models.RECOGNITION).get_modelmeta().custom_metadata_map["character"].splitlines()
    feeds: dict[str, list[int]] = {"\0": [0], " ": [len(names) + 1]}
    for column, name in enumerate(names, 1):
        kept = wanted(name) if len(name) == 1 else None
        if kept is not None:
            feeds.setdefault(kept, []).append(column)
    firsts = np.cumsum([0, *[len(c) for c in feeds.values()][:-1]])
    return _Charset("".join(feeds), np.array([c for cs in feeds.values() for c in cs]), firsts)


def trimmed(crop: Gray, margin: float = 0.18) -> Gray:
    """The crop without the white around its ink; `margin` in shares of the ink's height. Empty (0, 0) where there is no ink."""
    if crop.size == 0:
        return crop
    paper = float(np.percentile(crop, 90))
    ink = crop < paper - max(30.0, (paper - float(crop.min())) * 0.4)
    rows, columns = np.flatnonzero(ink.any(axis=1)), np.flatnonzero(ink.any(axis=0))
    if not rows.size:
        return crop[:0, :0]
    pad = max(2, round((rows[-1] - rows[0] + 1) * margin))
    y0, y1 = max(0, rows[0] - pad), min(crop.shape[0], rows[-1] + 1 + pad)
    x0, x1 = max(0, columns[0] - pad), min(crop.shape[1], columns[-1] + 1 + pad)
    return crop[y0:y1, x0:x1]


def prepared(crop: Gray) -> Gray:
    import cv2

    width = min(WIDEST, max(8, round(crop.shape[1] * HEIGHT / crop.shape[0])))
    shrink = crop.shape[0] > HEIGHT
    resized = cv2.resize(crop, (width, HEIGHT), interpolation=cv2.INTER_AREA if shrink else cv2.INTER_CUBIC)
    return np.asarray(resized, dtype=np.uint8)


def probabilities(crops: Sequence[Gray]) -> list[tuple[Floats, float | None]]:
    """For each crop the CTC output (steps, characters of `_charset`) and the odds that it is print, as in `Recognized`; in the order of
    `crops`; batches of similar width."""
    charset, net = _charset(), models.session(models.RECOGNITION)
    name = net.get_inputs()[0].name
    images = [prepared(crop) for crop in crops]
    order = sorted(range(len(images)), key=lambda i: images[i].shape[1])
    out: list[tuple[Floats, float | None]] = [(np.zeros((0, 0), np.float32), None)] * len(images)
    start = 0
    while start < len(order):
        end, width = start, 0
        while end < len(order):
            wide = max(NARROWEST, images[order[end]].shape[1])
            if end > start and wide * (end - start + 1) > BATCH_PIXELS:
                break
            end, width = end + 1, wide
        width = -(-width // 8) * 8
        batch = np.zeros((end - start, 3, HEIGHT, width), np.float32)
        for slot, i in enumerate(order[start:end]):
            batch[slot, :, :, : images[i].shape[1]] = images[i].astype(np.float32) / 127.5 - 1.0
        result, *odds = net.run(None, {name: batch})
        for slot, i in enumerate(order[start:end]):
            steps = min(result.shape[1], -(-images[i].shape[1] // 8) + 2)
            read = np.add.reduceat(result[slot, :steps][:, charset.columns], charset.firsts, axis=1)
            out[i] = read, float(odds[0][slot, :steps].mean()) if odds else None
        start = end
    return out


def recognize(crops: Sequence[Gray], kinds: Sequence[str] | None = None) -> list[Recognized]:
    """Read crops, each a gray picture of one line; `kinds` as in `model.shop.FormSpot.kind`, "text" where not given.

    An empty crop gives `NOTHING`.
    """
    kinds = kinds or ["text"] * len(crops)
    full = [i for i, crop in enumerate(crops) if crop.shape[0] > 2 and crop.shape[1] > 2]
    found = [NOTHING] * len(crops)
    for i, (probs, odds) in zip(full, probabilities([crops[i] for i in full]), strict=True):
        width = crops[i].shape[1] * HEIGHT / crops[i].shape[0]
        read = decode(probs, _charset().alphabet, kinds[i], steps=max(1.0, width / 8))
        found[i] = replace(read, print_odds=odds)
        if kinds[i] == "text":
            found[i] = with_thousands(with_blanks(found[i], crops[i]))
    return found


_THOUSANDS = re.compile(r"(?<![\d-])(\d{1,3})-(\d{3}[.,]\d\d)(?![\d-])")


def with_thousands(read: Recognized) -> Recognized:
    """An amount whose mark of thousands was taken for a hyphen: "4-381.80" is 4'381.80, as the Swiss write it."""
    text = _THOUSANDS.sub(r"\1'\2", read.text)
    return read if text == read.text else replace(read, text=text)


def white_columns(crop: Gray) -> list[tuple[int, int]]:
    """The gaps between the letters of a crop, from and to in pixels; its margins are none. A fold along the writing fills none."""
    paper = float(np.percentile(crop, 90))
    ink = crop < paper - max(30.0, (paper - float(crop.min())) * 0.4)
    columns = (ink & ~_along(ink)).any(axis=0)
    edges = np.flatnonzero(np.diff(np.concatenate([[1], columns.astype(np.int8), [1]])))
    pairs = zip(edges[::2], edges[1::2], strict=False)
    return [(int(a), int(b)) for a, b in pairs if a > 0 and b < crop.shape[1]]


def _along(ink: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """The ink of level strokes that are longer than any letter has."""
    import cv2

    longest = round(LEVEL * ink.shape[0])
    if ink.shape[1] <= longest:
        return np.zeros_like(ink)
    runs = cv2.morphologyEx(ink.astype(np.uint8), cv2.MORPH_OPEN, np.ones((1, longest), np.uint8))
    return np.asarray(cv2.dilate(runs, np.ones((3, 1), np.uint8)) > 0)


LEVEL = 2.0  # heights of the crop


def with_blanks(read: Recognized, crop: Gray) -> Recognized:
    """Print without the blanks that the network left out between two words ("KerkstraatNo", "Markt56", "9780015386740The"): put back where
    one word seems to end and another to begin, and the gap there is far wider than those inside words. A gap as wide as letters are high is
    a blank whatever stands on its two sides ("2,05" and "205,00" in neighbouring columns)."""
    text = read.text
    if len(read.places) != len(text) or len(text) < 4:
        return read
    joints = {
        n: least
        for n in range(1, len(text))
        if (least := _blank_between(text[n - 1], text[n]) or _far_apart(read, crop, n))
    }
    if not joints:
        return read
    gaps = white_columns(crop)
    if not gaps:
        return read
    usual = float(np.median([b - a for a, b in gaps]))
    width, out, places, last = crop.shape[1], [], list[float](), 0
    for n, share in joints.items():
        low, high = read.places[n - 1] * width, read.places[n] * width
        inside = [(b - a, (a + b) / 2) for a, b in gaps if low - 2 <= (a + b) / 2 <= high + 2]
        least = max(2.0 * usual if share > 0.1 else 0.0, share * crop.shape[0])
        if inside and max(inside)[0] >= least:
            out.append(text[last:n])
            places += [*read.places[last:n], max(inside)[1] / width]
            last = n
    if not out:
        return read
    places += read.places[last:]
    return replace(read, text=" ".join([*out, text[last:]]), places=tuple(places))


def _far_apart(read: Recognized, crop: Gray, n: int) -> float | None:
    """How wide a gap before a character is a blank, where it stands so far from the one before that nothing else can be between them."""
    if " " in read.text[n - 1 : n + 1]:
        return None
    far = (read.places[n] - read.places[n - 1]) * crop.shape[1] > (COLUMNS_APART + 0.4) * crop.shape[0]
    return COLUMNS_APART if far else None


COLUMNS_APART = 1.2  # heights of the crop: no letters of one word stand so far apart


def _blank_between(before: str, after: str) -> float | None:
    """How wide a gap (in heights of the crop) is a blank between two characters that were read side by side; None: none can be there."""
    if before in "·•" or after in "·•":
        return 0.1
    if before.islower():
        return 0.2 if after.isupper() or after.isdigit() or after == "&" else None
    if before.isdigit():
        return 0.25 if after.isalpha() else None
    if before in ",;:&" and not (before == "," and after.isdigit()):
        return 0.2 if after.isalnum() else None
    return 0.2 if before.isalpha() and after == "&" else None


def part(read: Recognized, start: int, end: int) -> Recognized:
    """The characters from `start` to `end` of what was read, as if they had been read by themselves."""
    text, places, lattice = read.text[start:end], read.places[start:end], read.lattice
    if lattice is None or not lattice.steps or not read.places or not read.steps:
        return Recognized(text.strip(), read.confidence, None, ())

    def frame(at: int) -> int:
        return round(read.places[at] * read.steps - 0.5)

    first = frame(start - 1) if start else 0
    last = frame(end) if end < len(read.text) else lattice.steps
    logs = lattice.log_probs[first:last]
    if not len(logs):
        return Recognized(text.strip(), read.confidence, None, ())
    sliced = Lattice(lattice.alphabet, len(logs), logs.astype(np.float16).tobytes())
    _, confidence, _ = _best(np.exp(logs), "\0" + lattice.alphabet)
    return Recognized(text.strip(), max(confidence, read.confidence), sliced, places, read.steps)


def decode(probs: Floats, alphabet: str, kind: str = "text", steps: float | None = None) -> Recognized:
    """The best string of a CTC output (steps, len(alphabet)); column 0 is the blank.

    For fields that hold a number, look-alikes of digits count as digits, but only where the rest of the string is one already
    ("1O" is 10; "3 doz" stays what it is); in a comb for digits nothing else can stand.
    """
    best = _best(probs, alphabet)
    if kind == "digits":
        probs = _folded(probs, alphabet, {**DIGITS, **STROKES})
        best = _best(_digits_only(probs, alphabet), alphabet)
    elif kind in NUMBER_KINDS and _nearly_number(best[0]):
        probs = _folded(probs, alphabet, DIGITS)
        best = _best(probs, alphabet)
    elif kind == "sku":
        probs = _folded(probs, alphabet, {c: c.upper() for c in alphabet if c.islower() and len(c.upper()) == 1})
        best = _best(probs, alphabet)
    text, confidence, frames = best
    stripped = text.strip()
    shift = len(text) - len(text.lstrip())
    total = steps or float(probs.shape[0])
    places = tuple(min(1.0, (f + 0.5) / total) for f in frames[shift : shift + len(stripped)])
    if kind == "money" and stripped and not set(".,") & set(stripped):
        confidence = min(confidence, 0.85)  # the network drops points with a high confidence ("2258" for 22.58)
    return Recognized(stripped, confidence, _lattice(probs, alphabet), places, total)


def _best(probs: Floats, alphabet: str) -> tuple[str, float, list[int]]:
    """Best path: string, least probability, and the frame of each character."""
    if not probs.size:
        return "", 0.0, []
    top = probs.argmax(axis=1)
    value = probs[np.arange(len(top)), top]
    text, frames, least = [], [], 1.0
    t = 0
    while t < len(top):
        if top[t] == 0:
            t += 1
            continue
        end = t
        while end + 1 < len(top) and top[end + 1] == top[t]:
            end += 1
        peak = t + int(value[t : end + 1].argmax())
        text.append(alphabet[top[t]])
        frames.append(peak)
        if alphabet[top[t]] != " ":
            least = min(least, float(value[peak]))
        t = end + 1
    if not text:
        return "", float(probs[:, 0].min()), []
    return "".join(text), min(least, 1.0 - _dropped(probs, top, frames)), frames


def _dropped(probs: Floats, top: NDArray[np.intp], frames: list[int]) -> float:
    """The greatest probability, in a frame read as blank, of a character that is neither the one before nor the one after:
    a point or a dash that the best path leaves out."""
    blank = np.flatnonzero(top == 0)
    if not blank.size:
        return 0.0
    rest = probs[blank].copy()
    rest[:, 0] = 0.0
    places = np.array(frames)
    after = np.searchsorted(places, blank)
    lines = np.arange(len(blank))
    has_before, has_after = after > 0, after < len(places)
    rest[lines[has_before], top[places[after[has_before] - 1]]] = 0.0
    rest[lines[has_after], top[places[after[has_after]]]] = 0.0
    return float(rest.max())


def _nearly_number(text: str) -> bool:
    body = text.strip()
    folds = [i for i, c in enumerate(body) if c in DIGITS]
    proper = sum(c in NUMERIC for c in body)
    strange = sum(c.isalpha() and c not in DIGITS for c in body)
    unit = any(i and body[i - 1] == " " for i in folds) and proper > 0
    return bool(folds) and not strange and not unit and len(folds) <= max(1, proper)


def _folded(probs: Floats, alphabet: str, fold: dict[str, str]) -> Floats:
    out = probs.copy()
    index = {c: i for i, c in enumerate(alphabet)}
    for source, target in fold.items():
        if source in index and target in index:
            out[:, index[target]] += out[:, index[source]]
            out[:, index[source]] = 0.0
    return out


def _digits_only(probs: Floats, alphabet: str) -> Floats:
    """What a comb for a number can hold: digits, or nothing. Their probabilities stay what they were: an unlikely one is doubted."""
    out = np.zeros_like(probs)
    kept = [0, *(i for i, c in enumerate(alphabet) if c in NUMERIC)]
    out[:, kept] = probs[:, kept]
    weak = out[:, 1:].max(axis=1) < 0.02
    out[weak & (out[:, 0] < 0.02), 0] = 0.02
    return out


def _lattice(probs: Floats, alphabet: str) -> Lattice:
    kept = np.flatnonzero(probs[:, 1:].max(axis=0) >= PRUNE) + 1
    logs = np.log(np.maximum(probs[:, [0, *kept]], np.exp(FLOOR))).astype(np.float16)
    return Lattice("".join(alphabet[i] for i in kept), len(probs), logs.tobytes())


def upside_down(crops: Sequence[Gray]) -> float:
    """Share (0 to 1) of the lines that stand on their heads, by the direction model; 0.5 where there is nothing to ask."""
    import cv2

    if not crops:
        return 0.5
    net = models.session(models.DIRECTION)
    batch = np.zeros((len(crops), 3, 48, 192), np.float32)
    for slot, crop in enumerate(crops):
        width = min(192, max(1, round(crop.shape[1] * 48 / crop.shape[0])))
        batch[slot, :, :, :width] = cv2.resize(crop[:, : crop.shape[0] * 4], (width, 48)).astype(np.float32) / 127.5 - 1
    result = net.run(None, {net.get_inputs()[0].name: batch})[0]
    return float(result[:, 1].mean())
