"""What happens to a sheet of paper, and what a scanner, a telephone or a fax makes of it. Seeded; knows nothing of orders.

`capture` takes a page that can be drawn at any resolution and gives the picture with the names of what was done to it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from random import Random

import cv2
import numpy as np
from numpy.typing import NDArray

Picture = NDArray[np.uint8]  # (h, w, 3) RGB, or (h, w) grey
Floats = NDArray[np.float32]
Draw = Callable[[int], Picture]  # dpi → RGB

DEGREES = ("light", "medium", "heavy")


@dataclass(frozen=True)
class Capture:
    picture: Picture
    dpi: int
    done: tuple[str, ...]
    two_tone: bool = False


def capture(draw: Draw, rng: Random, degree: str, *, back: Picture | None = None, device: str | None = None) -> Capture:
    """`back` is what shows through; `device` "flatbed", "office", "telephone", "fax", "copy", else by chance."""
    device = device or rng.choices(("flatbed", "office", "telephone", "fax", "copy"), (5, 3, 3, 1.5, 1))[0]
    if device == "telephone":
        return _telephone(draw, rng, degree, back)
    if device == "fax":
        return _fax(draw, rng, degree)
    return _scanner(draw, rng, degree, back, device)


def _noise(rng: Random) -> np.random.Generator:
    return np.random.default_rng(rng.getrandbits(32))


def _level(degree: str) -> int:
    return DEGREES.index(degree)


# Paper


def _worn(picture: Picture, dpi: int, rng: Random, degree: str, back: Picture | None) -> tuple[Picture, list[str]]:
    """What happened to the sheet before it was laid on the glass."""
    level = _level(degree)
    done: list[str] = []
    chances: list[tuple[str, float, Callable[[Picture, int, Random, int], Picture]]] = [
        ("fold", (0.25, 0.45, 0.7)[level], _fold),
        ("punch holes", (0.1, 0.2, 0.3)[level], _holes),
        ("staple", (0.1, 0.15, 0.25)[level], _staple),
        ("coffee", (0.0, 0.12, 0.35)[level], _coffee),
        ("crumpled", (0.0, 0.1, 0.35)[level], _crumple),
        ("yellow", (0.05, 0.15, 0.3)[level], _yellow),
    ]
    if back is not None and rng.random() < (0.15, 0.35, 0.6)[level]:
        picture = _bleed(picture, back, rng, level)
        done.append("bleed-through")
    for name, chance, hurt in chances:
        if rng.random() < chance:
            picture = hurt(picture, dpi, rng, level)
            done.append(name)
    return picture, done


def _bleed(picture: Picture, back: Picture, rng: Random, level: int) -> Picture:
    h, w = picture.shape[:2]
    other = cv2.resize(np.ascontiguousarray(back[:, ::-1]), (w, h), interpolation=cv2.INTER_AREA)
    ghost = 1 - cv2.GaussianBlur(other, (0, 0), max(1.0, w / 900)).astype(np.float32) / 255
    return np.clip(picture * (1 - (0.08, 0.14, 0.24)[level] * rng.uniform(0.7, 1.2) * ghost), 0, 255).astype(np.uint8)


def _fold(picture: Picture, dpi: int, rng: Random, level: int) -> Picture:
    h, w = picture.shape[:2]
    yy = np.arange(h, dtype=np.float32)
    light = np.ones((h, w), np.float32)
    for k in rng.choice(([1 / 3, 2 / 3], [0.5], [1 / 3, 2 / 3], [0.5, 0.25])):
        at = h * (k + rng.uniform(-0.02, 0.02))
        slope = rng.uniform(-0.012, 0.012)
        line = at + slope * np.arange(w, dtype=np.float32)
        distance = yy[:, None] - line[None, :]
        depth = (0.05, 0.12, 0.22)[level] * rng.uniform(0.7, 1.3)
        light *= (
            1
            - depth * np.exp(-((distance / (dpi * 0.012)) ** 2))
            - depth * 0.4 * np.exp(-np.abs(distance) / (dpi * 0.25)) * (distance > 0)
        )
    return np.clip(picture * light[:, :, None], 0, 255).astype(np.uint8)


def _holes(picture: Picture, dpi: int, rng: Random, level: int) -> Picture:
    out = picture.copy()
    h = out.shape[0]
    dark = rng.choice((15, 40, 235))
    x = int(rng.uniform(0.35, 0.45) * dpi)
    for k in rng.choice(((0.5 - 1.57 * dpi / h, 0.5 + 1.57 * dpi / h), (0.12, 0.5, 0.88))):
        cv2.circle(out, (x, int(h * k)), int(0.11 * dpi), (dark, dark, dark), -1, cv2.LINE_AA)
    return out


def _staple(picture: Picture, dpi: int, rng: Random, level: int) -> Picture:
    out = picture.copy()
    x, y = rng.uniform(0.25, 0.6) * dpi, rng.uniform(0.2, 0.5) * dpi
    a = (int(x), int(y))
    b = (int(x + 0.42 * dpi), int(y - rng.uniform(-0.1, 0.25) * dpi))
    cv2.line(out, (a[0] + 3, a[1] + 4), (b[0] + 3, b[1] + 4), (150, 150, 150), max(2, dpi // 40), cv2.LINE_AA)
    cv2.line(out, a, b, (70, 72, 75), max(2, dpi // 50), cv2.LINE_AA)
    return out


def _coffee(picture: Picture, dpi: int, rng: Random, level: int) -> Picture:
    h, w = picture.shape[:2]
    noise = _noise(rng)
    cx, cy, radius = rng.uniform(0.1, 0.9) * w, rng.uniform(0.1, 0.9) * h, rng.uniform(1.3, 1.7) * dpi
    yy, xx = np.mgrid[0:h, 0:w].astype(np.float32)
    distance = np.hypot(xx - cx, (yy - cy) * rng.uniform(0.95, 1.05)) / radius
    wobble = cv2.resize(noise.normal(0, 1, (12, 12)).astype(np.float32), (w, h), interpolation=cv2.INTER_CUBIC)
    ring = np.exp(-(((distance - 1) / 0.035) ** 2)) * np.clip(0.7 + 0.4 * wobble, 0.1, 1.2) + 0.12 * (distance < 1)
    tone = np.array([0.35, 0.5, 0.7], np.float32) * (0.5, 0.7, 1.0)[level]
    return np.clip(picture * (1 - np.clip(ring, 0, 1)[:, :, None] * tone), 0, 255).astype(np.uint8)


def _crumple(picture: Picture, dpi: int, rng: Random, level: int) -> Picture:
    h, w = picture.shape[:2]
    noise = _noise(rng)
    small = np.zeros((h // 4 + 1, w // 4 + 1), np.float32)
    for _ in range((0, 10, 25)[level]):
        x, y, angle = noise.uniform(0, w / 4), noise.uniform(0, h / 4), noise.uniform(0, np.pi)
        length = noise.uniform(0.3, 2.5) * dpi / 4
        end = (int(x + np.cos(angle) * length), int(y + np.sin(angle) * length))
        cv2.line(small, (int(x), int(y)), end, float(noise.uniform(-0.35, 0.3)), 1, cv2.LINE_AA)
    small = cv2.GaussianBlur(small, (0, 0), 1.0) + 0.5 * cv2.GaussianBlur(small, (0, 0), 5.0)
    light = 1 + cv2.resize(small, (w, h)) * 0.6
    return np.clip(picture * light[:, :, None], 0, 255).astype(np.uint8)


def rubbed(picture: Picture, dpi: int, seed: int) -> Picture:
    """A carbon copy: where hands lay and where it was carried, the carbon paper has left a violet haze, and thin lines where it creased."""
    h, w = picture.shape[:2]
    noise = np.random.default_rng(seed)
    small = np.zeros((h // 8 + 1, w // 8 + 1), np.float32)
    for _ in range(int(noise.integers(2, 7))):
        at = (int(noise.uniform(0, w / 8)), int(noise.uniform(0, h / 8)))
        axes = (int(noise.uniform(0.2, 1.0) * dpi / 8), int(noise.uniform(0.1, 0.5) * dpi / 8))
        cv2.ellipse(small, at, axes, float(noise.uniform(-40, 40)), 0, 360, float(noise.uniform(0.06, 0.2)), -1)
    small = cv2.GaussianBlur(small, (0, 0), dpi / 40)
    for _ in range(int(noise.integers(0, 3))):
        ends = noise.uniform(0, 1, 4) * (w / 8, h / 8, w / 8, h / 8)
        a, b, c, d = (int(v) for v in ends)
        cv2.line(small, (a, b), (c, d), 0.14, 1, cv2.LINE_AA)
    haze = cv2.resize(small, (w, h)) * noise.uniform(0.7, 1.3, (h, w)).astype(np.float32)
    tone = 1 - np.array([0.35, 0.3, 0.6], np.float32)
    return np.clip(picture * (1 - haze[:, :, None] * tone), 0, 255).astype(np.uint8)


def _yellow(picture: Picture, dpi: int, rng: Random, level: int) -> Picture:
    tone = np.array([1, rng.uniform(0.93, 0.97), rng.uniform(0.75, 0.88)], np.float32)
    return np.clip(picture * tone, 0, 255).astype(np.uint8)


# Devices


def _scanner(draw: Draw, rng: Random, degree: str, back: Picture | None, device: str) -> Capture:
    level = _level(degree)
    weights = ((0, 2, 5, 5, 0.3, 0.05), (1, 4, 5, 3, 0.3, 0.1), (4, 4, 3, 2, 0.2, 0.1))[level]
    dpi = rng.choices((100, 150, 200, 300, 400, 600), weights)[0]
    if device == "copy":
        dpi = max(dpi, 200)
    picture = draw(dpi)
    done = [device, f"{dpi} dpi"]
    if dpi <= 300:
        picture, worn = _worn(picture, dpi, rng, degree, back)
        done += worn
    colour = device != "copy" and dpi <= 300 and rng.random() < 0.45
    if not colour:
        channel = rng.random()
        if channel < 0.12:
            picture = np.ascontiguousarray(picture[:, :, 0])  # red light: red print drops out
            done.append("colour dropout")
        else:
            picture = np.asarray(cv2.cvtColor(picture, cv2.COLOR_RGB2GRAY), np.uint8)
    skew = rng.gauss(0, (0.4, 1.1, 2.4)[level])
    if abs(skew) > 0.3:
        done.append(f"skew {skew:.1f}")
    picture = _turned(picture, skew, dpi, rng, level, done)
    out = picture.astype(np.float32)
    if rng.random() < 0.7 or level:
        out = cv2.GaussianBlur(out, (0, 0), rng.uniform(0.35, (0.6, 0.8, 1.0)[level]) * (1 if dpi < 250 else dpi / 200))
    noise = _noise(rng)
    out = out * rng.uniform((0.97, 0.92, 0.85)[level], 1.0) + rng.uniform(0, (3, 8, 20)[level])
    if dpi <= 300:
        out += noise.normal(0, rng.uniform(0.5, (2.5, 5, 9)[level]), out.shape[:2] + (1,) * (out.ndim - 2)).astype(
            np.float32
        )
    _dust(out, dpi, noise, (6, 20, 60)[level])
    if device == "copy" or (level == 2 and rng.random() < 0.25):
        done.append("streaks")
        for _ in range(rng.randint(1, 3)):
            x = int(noise.uniform(0, out.shape[1]))
            out[:, x : x + rng.randint(1, 2 + level)] *= rng.uniform(0.4, 0.85)
    picture = np.clip(out, 0, 255).astype(np.uint8)
    two_tone = device == "copy" or (not colour and dpi >= 200 and rng.random() < 0.25)
    if device == "copy":  # a copy of a copy: strokes thicken or thin
        threshold = rng.uniform(140, 205)
        picture = np.where(cv2.GaussianBlur(picture, (0, 0), 0.7) > threshold, 255, 0).astype(np.uint8)
    elif two_tone:
        picture = np.where(picture > rng.uniform(140, 185), 255, 0).astype(np.uint8)
        done.append("black and white")
    return Capture(_laid(picture, rng, degree, done), dpi, tuple(done), two_tone)


def _turned(picture: Picture, skew: float, dpi: int, rng: Random, level: int, done: list[str]) -> Picture:
    """Laid askew on the glass; what lies beyond the paper is the lid, white or dark. An edge may be cut off."""
    h, w = picture.shape[:2]
    lid = rng.choice((255, 250, 240, 60)) if level else 255
    if lid < 100:
        done.append("dark lid")
    matrix = cv2.getRotationMatrix2D((w / 2, h / 2), skew, 1.0)
    matrix[:, 2] += [rng.uniform(-0.02, 0.02) * dpi * (1 + level), rng.uniform(-0.02, 0.02) * dpi * (1 + level)]
    out = cv2.warpAffine(picture, matrix, (w, h), flags=cv2.INTER_LINEAR, borderValue=(lid, lid, lid))
    if rng.random() < (0.0, 0.08, 0.2)[level]:
        cut = int(rng.uniform(0.05, 0.14) * dpi)
        out = rng.choice((out[:, cut:], out[:, : w - cut], out[cut:], out[: h - cut]))
        done.append("cut edge")
    return np.ascontiguousarray(out)


def _dust(out: Floats, dpi: int, noise: np.random.Generator, most: int) -> None:
    h, w = out.shape[:2]
    for _ in range(int(noise.integers(0, most + 1))):
        at = (int(noise.integers(0, w)), int(noise.integers(0, h)))
        grey = float(noise.uniform(40, 190))
        if noise.random() < 0.1:
            end = (int(at[0] + noise.normal(0, dpi / 12)), int(at[1] + noise.normal(0, dpi / 12)))
            cv2.line(out, at, end, (grey, grey, grey), 1, cv2.LINE_AA)  # a hair
        else:
            cv2.circle(out, at, int(noise.integers(0, max(1, dpi // 120) + 1)), (grey, grey, grey), -1)


def _laid(picture: Picture, rng: Random, degree: str, done: list[str]) -> Picture:
    """Upside down or sideways in the feeder."""
    if rng.random() < (0.06, 0.12, 0.18)[_level(degree)]:
        turns = rng.choice((2, 2, 1, 3))
        done.append(("", "sideways", "upside down", "sideways")[turns])
        return np.ascontiguousarray(np.rot90(picture, turns))
    return picture


def _fax(draw: Draw, rng: Random, degree: str) -> Capture:
    """204 × 98 or 204 × 196 dots an inch, black and white, with torn lines."""
    level = _level(degree)
    coarse = rng.random() < (0.15, 0.35, 0.6)[level]
    done = ["fax", "98 lines" if coarse else "196 lines"]
    picture = np.asarray(cv2.cvtColor(draw(204), cv2.COLOR_RGB2GRAY), np.uint8)
    skew = rng.gauss(0, (0.3, 0.7, 1.4)[level])
    picture = _turned(picture, skew, 204, rng, 0, done)
    h, w = picture.shape
    noise = _noise(rng)
    small = cv2.resize(picture, (w, h // 2 if coarse else h), interpolation=cv2.INTER_AREA).astype(np.float32)
    small += noise.normal(0, (4, 9, 16)[level], small.shape)
    bits = np.where(small > rng.uniform(150, 195), 255, 0).astype(np.uint8)
    for _ in range(rng.randint(0, (1, 5, 14)[level])):
        y = int(noise.integers(0, bits.shape[0]))
        kind = rng.random()
        if kind < 0.4:
            bits[y] = 0 if rng.random() < 0.5 else 255
        elif kind < 0.7:
            bits[y, : int(noise.integers(0, w))] = 255
        else:
            bits[y] = np.roll(bits[y], int(noise.integers(-40, 40)))
    salt = noise.random(bits.shape) < (0.0002, 0.001, 0.003)[level]
    bits[salt] = 255 - bits[salt]
    if coarse:
        bits = np.repeat(bits, 2, axis=0)
    if rng.random() < 0.7:  # the sender's line on top
        header = f"{rng.randint(1, 28):02d}/11/2026  {rng.randint(7, 19):02d}:{rng.randint(0, 59):02d}    +{rng.randint(10, 99)} {rng.randint(10**7, 10**9)}          PAGE 01/01"
        cv2.putText(bits, header, (60, 22), cv2.FONT_HERSHEY_SIMPLEX, 0.55, 0, 1)
    return Capture(_laid(bits, rng, "light", done), 204, tuple(done), True)


def _telephone(draw: Draw, rng: Random, degree: str, back: Picture | None) -> Capture:
    """The sheet on a table: perspective, uneven light, a shadow, folds; a JPEG from a telephone says nothing true of its size."""
    level = _level(degree)
    done = ["telephone"]
    dpi = rng.choice(((180, 220), (150, 180, 200), (110, 140, 170))[level])
    sheet, worn = _worn(draw(dpi), dpi, rng, degree, back)
    done += worn
    noise = _noise(rng)
    h, w = sheet.shape[:2]
    margin = int(rng.uniform(0.02, 0.09) * max(h, w))
    width, height = w + 2 * margin, h + 2 * margin
    corners = np.array([[0, 0], [w, 0], [w, h], [0, h]], np.float32)
    tilt = (0.01, 0.025, 0.05)[level] * w
    target = corners + margin + noise.uniform(-1, 1, (4, 2)).astype(np.float32) * tilt
    spin = cv2.getRotationMatrix2D((width / 2, height / 2), rng.gauss(0, (0.8, 2, 4)[level]), 1.0)
    target = (np.hstack([target, np.ones((4, 1), np.float32)]) @ spin.T).astype(np.float32)
    target[:, 0] = np.clip(target[:, 0], 2, width - 3)
    target[:, 1] = np.clip(target[:, 1], 2, height - 3)
    matrix = cv2.getPerspectiveTransform(corners, target)
    laid = cv2.warpPerspective(sheet, matrix, (width, height), flags=cv2.INTER_AREA)
    mask = cv2.warpPerspective(np.full((h, w), 255, np.uint8), matrix, (width, height))
    soft = cv2.GaussianBlur(mask, (0, 0), dpi / 20).astype(np.float32) / 255
    table = _table(width, height, rng, noise) * (1 - 0.45 * soft)[:, :, None]
    on = (cv2.GaussianBlur(mask, (0, 0), 0.8).astype(np.float32) / 255)[:, :, None]
    out = table * (1 - on) + laid.astype(np.float32) * on
    out *= _light(width, height, rng, noise, level, done)[:, :, None] * np.array(
        [1, rng.uniform(0.95, 1), rng.uniform(0.86, 1)], np.float32
    )
    if level and rng.random() < 0.3:
        done.append("curved")
        out = _curved(out, rng, level)
    out = cv2.GaussianBlur(out, (0, 0), rng.uniform(0.4, (0.7, 0.9, 1.4)[level]))
    if level == 2 and rng.random() < 0.3:
        done.append("shaken")
        kernel = np.zeros((5, 5), np.float32)
        kernel[2, 1:4] = 1 / 3
        out = cv2.filter2D(out, -1, kernel if rng.random() < 0.5 else kernel.T)
    out += noise.normal(0, (1.5, 3, 6)[level], (*out.shape[:2], 1)).astype(np.float32)
    picture = np.clip(out, 0, 255).astype(np.uint8)
    return Capture(_laid(picture, rng, degree, done), dpi, tuple(done))


def _table(width: int, height: int, rng: Random, noise: np.random.Generator) -> Floats:
    """Wood, cloth, a grey desk, or a dark one."""
    kind = rng.choice(("wood", "cloth", "desk", "dark"))
    base = {"wood": (121, 88, 60), "cloth": (150, 60, 55), "desk": (172, 170, 165), "dark": (48, 45, 44)}[kind]
    tone = np.ones((height, width), np.float32)
    if kind == "wood":
        grain = cv2.resize(
            noise.normal(0, 1, (height // 3 + 1, 12)).astype(np.float32), (width, height), interpolation=cv2.INTER_CUBIC
        )
        tone += 0.12 * grain
    elif kind == "cloth":
        yy, xx = np.mgrid[0:height, 0:width]
        tone += 0.35 * (((xx // 40) + (yy // 40)) % 2)
    tone += 0.03 * noise.normal(0, 1, (height, width)).astype(np.float32)
    return (tone[:, :, None] * np.array(base, np.float32)).astype(np.float32)


def _light(width: int, height: int, rng: Random, noise: np.random.Generator, level: int, done: list[str]) -> Floats:
    yy, xx = np.mgrid[0:height, 0:width].astype(np.float32)
    a, b = rng.uniform(-1, 1), rng.uniform(-1, 1)
    fall = (a * xx / width + b * yy / height - min(a, 0) - min(b, 0)) / (abs(a) + abs(b))
    light = 1 - (0.15, 0.3, 0.5)[level] * rng.uniform(0.5, 1) * fall
    if rng.random() < (0.1, 0.3, 0.5)[level]:  # the hand with the telephone
        done.append("shadow")
        x, y = rng.uniform(0.2, 0.8) * width, height * rng.uniform(0.75, 1.1)
        shade = np.zeros((height // 8 + 1, width // 8 + 1), np.float32)
        size = width / 8 * rng.uniform(0.16, 0.3)
        cv2.ellipse(shade, (int(x / 8), int(y / 8)), (int(size), int(size * 1.3)), rng.uniform(-30, 30), 0, 360, 1, -1)
        for k in range(-2, 3):
            tip = (int(x / 8 + k * size * 0.45), int(y / 8 - size * rng.uniform(1.6, 2.3)))
            cv2.line(shade, (int(x / 8 + k * size * 0.35), int(y / 8)), tip, 1, max(2, int(size * 0.3)))
        shade = cv2.GaussianBlur(shade, (0, 0), width / 8 * rng.uniform(0.015, 0.05))
        light *= 1 - (0.18, 0.28, 0.42)[level] * rng.uniform(0.6, 1) * cv2.resize(shade, (width, height))
    return light.astype(np.float32)


def _curved(out: Floats, rng: Random, level: int) -> Floats:
    """A sheet that does not lie flat: a slow wave from left to right."""
    h, w = out.shape[:2]
    yy, xx = np.mgrid[0:h, 0:w].astype(np.float32)
    depth = rng.uniform(0.004, 0.006 * level + 0.002) * h * rng.choice((-1, 1))
    wave = depth * np.sin(np.pi * xx / w) * (0.6 + 0.4 * yy / h)
    return np.asarray(
        cv2.remap(out, xx, (yy + wave).astype(np.float32), cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE),
        np.float32,
    )
