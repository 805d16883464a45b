"""Which of the shop's forms a picture shows, by what is printed on it, and that sheet as if it had been scanned without a fault.

Forms that `forms print` made are found by their corner marks and their QR code, learned ones by their print (features of the blank
picture). Both are then drawn to the blank patch by patch, because paper bends. Where nothing fits, the page is read like any other.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from orderproc.model.form_code import FormCode, parse_code
from orderproc.model.shop import Form
from orderproc.reading.image_folds import without_folds
from orderproc.reading.image_straighten import MAX_DPI, Gray, Matrix, Sheet, evened, gray_of, ink_of

LOOK = 1800  # pixels of the longer side: where marks are looked for
BLANK_DPI = 100.0  # of the pictures of the blank
LEAST_DPI = 150.0
LEAST_MARKS = 3
LEAST_PAIRS = 14  # features of the blank found again in their places
FITS, FITS_CODE = (
    0.45,
    0.2,
)  # least share of the blank's print found, beyond chance; where the code has told the form already
PATCH, REACH = 120, 11  # pixels of the blank's picture


@dataclass(frozen=True)
class Registered:
    """`sheet` is the page in the form's own frame: pixel (x, y) is the place (72 x / dpi, 72 y / dpi) of the blank form."""

    form: Form
    page: int
    sheet: Sheet
    code: FormCode | None
    fit: float  # share of the blank's print that was found, beyond what chance would find


@dataclass(frozen=True)
class _Way:
    """From points of the blank form to pixels of the picture: a homography, after a small bend of the paper.

    `bend`: (2, 6) coefficients of 1, x, y, x², xy, y² (x and y from -1 to 1 over the sheet), in points."""

    there: Matrix
    width: float
    height: float
    bend: NDArray[np.float64]

    def pixels(self, points: NDArray[np.float64]) -> NDArray[np.float64]:
        """(n, 2) points of the blank to pixels of the picture."""
        moved = points + self._terms(points) @ self.bend.T
        return np.asarray(cv2.perspectiveTransform(moved[None], self.there)[0], dtype=np.float64)

    def _terms(self, points: NDArray[np.float64]) -> NDArray[np.float64]:
        x, y = 2 * points[:, 0] / self.width - 1, 2 * points[:, 1] / self.height - 1
        return np.stack([np.ones_like(x), x, y, x * x, x * y, y * y], axis=1)

    def bent(self, bend: NDArray[np.float64]) -> _Way:
        return _Way(self.there, self.width, self.height, self.bend + bend)

    def flat(self, gray: Gray, dpi: float, box: tuple[float, float, float, float] | None = None) -> Gray:
        """The sheet, or a box of it, in the form's frame at `dpi`; white where the picture ends."""
        x0, y0, x1, y1 = box or (0.0, 0.0, self.width, self.height)
        columns, rows = max(1, round((x1 - x0) * dpi / 72)), max(1, round((y1 - y0) * dpi / 72))
        step = 8  # the way is smooth: worked out on a grid, between by straight lines
        xs = np.arange(0, columns + step, step, dtype=np.float64)
        ys = np.arange(0, rows + step, step, dtype=np.float64)
        grid = np.stack(np.meshgrid(x0 + (xs + 0.5) * 72 / dpi, y0 + (ys + 0.5) * 72 / dpi), axis=-1).reshape(-1, 2)
        coarse = self.pixels(grid).reshape(len(ys), len(xs), 2).astype(np.float32) - 0.5
        across = np.arange(columns, dtype=np.float32) / step
        down = np.arange(rows, dtype=np.float32) / step
        where_x, where_y = np.meshgrid(across, down)
        full = cv2.remap(coarse, where_x, where_y, cv2.INTER_LINEAR)
        return np.asarray(
            cv2.remap(gray, full, None, cv2.INTER_LINEAR, borderMode=cv2.BORDER_CONSTANT, borderValue=255),
            dtype=np.uint8,
        )

    def resolution(self) -> float:
        """Pixels of the picture for an inch of the form, in the middle of the sheet."""
        x, y = self.width / 2, self.height / 2
        corners = self.pixels(np.array([[x - 36, y], [x + 36, y], [x, y - 36], [x, y + 36]]))
        return float(np.linalg.norm(corners[1] - corners[0]) + np.linalg.norm(corners[3] - corners[2])) / 2


def register(image: NDArray[Any], dpi: float, forms: Sequence[Form]) -> Registered | None:
    """The form that a picture shows, laid flat; None where it shows none. `dpi` of the picture, for places on the page as it came."""
    if not any(form.anchors or form.pictures for form in forms):
        return None
    gray = gray_of(image)
    found = _by_marks(gray, forms) or _by_print(gray, forms)
    if found is None:
        return None
    form, page, way, code, fit = found
    out = min(MAX_DPI, max(LEAST_DPI, way.resolution()))
    flat = without_folds(evened(way.flat(gray, out)), out)
    points = np.array([[0, 0], [way.width, 0], [way.width, way.height], [0, way.height]], dtype=np.float64)
    inner = points * 0.8 + np.array([way.width, way.height]) * 0.1
    straight = cv2.getPerspectiveTransform(
        (inner * out / 72).astype(np.float32), (way.pixels(inner) * 72 / dpi).astype(np.float32)
    )
    edge = way.pixels(points)
    turn = float(np.degrees(np.arctan2(edge[1, 1] - edge[0, 1], edge[1, 0] - edge[0, 0])))
    return Registered(form, page, Sheet(flat, out, straight, -turn % 360), code, fit)


_Found = tuple[Form, int, _Way, FormCode | None, float]


def _by_marks(gray: Gray, forms: Sequence[Form]) -> _Found | None:
    """The printed form whose marks and code are there; without a code that can be read, the one that fits best."""
    printed = [form for form in forms if form.anchors]
    if not printed:
        return None
    marks = _marks(gray)
    if len(marks) < LEAST_MARKS:
        return None
    unsure: list[_Found] = []
    for form, page, way in _ways(printed, marks):
        code = read_code(gray, way, form) if form.code else None
        if code is not None:
            same = [f for f in printed if code.fits(f.name, f.version)]
            if not same or code.page != page:
                continue
            if same[0] is not form:
                way = next((w for f, p, w in _ways(same, marks) if p == code.page), way)
            nearer, fit = _drawn_to(gray, way, same[0], page)
            if fit >= FITS_CODE:
                return same[0], page, nearer, code, fit
            continue
        nearer, fit = _drawn_to(gray, way, form, page)
        if fit >= FITS:
            unsure.append((form, page, nearer, None, fit))
    return max(unsure, key=lambda found: found[4], default=None)


def _marks(gray: Gray) -> dict[int, NDArray[np.float64]]:
    """Corners (4, 2) of the marks that are seen, by number, clockwise from each mark's own upper left, in pixels."""
    scale = min(1.0, LOOK / max(gray.shape))
    look = gray if scale == 1 else cv2.resize(gray, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
    parameters = cv2.aruco.DetectorParameters()
    parameters.cornerRefinementMethod = cv2.aruco.CORNER_REFINE_SUBPIX
    parameters.minMarkerPerimeterRate = 0.025
    detector = cv2.aruco.ArucoDetector(cv2.aruco.getPredefinedDictionary(cv2.aruco.DICT_4X4_50), parameters)
    best: dict[int, NDArray[np.float64]] = {}
    double = cv2.resize(look, None, fx=2, fy=2, interpolation=cv2.INTER_CUBIC) if max(look.shape) < 1500 else None
    for picture, factor in ((look, scale), (cv2.GaussianBlur(look, (5, 5), 0), scale), (double, scale * 2)):
        if picture is None:
            continue
        corners, numbers, _ = detector.detectMarkers(picture)
        if numbers is None:
            continue
        for number, corner in zip(np.asarray(numbers).ravel().tolist(), corners, strict=True):
            best.setdefault(int(number), (np.asarray(corner, dtype=np.float64).reshape(4, 2) + 0.5) / factor)
        if len(best) >= 4:
            break
    return best


def _ways(forms: Sequence[Form], marks: dict[int, NDArray[np.float64]]) -> Iterator[tuple[Form, int, _Way]]:
    """The sheets of these forms of which enough marks are seen, each with the way to it; those with most marks first."""
    found = []
    for form in forms:
        for page in range(1, form.pages + 1):
            seen = [a for a in form.anchors if a.page == page and a.mark in marks]
            if len(seen) >= LEAST_MARKS:
                found.append((len(seen), form, page, seen))
    for _, form, page, seen in sorted(found, key=lambda f: -f[0]):
        here = np.concatenate([_corners(a.box) for a in seen])
        there = np.concatenate([marks[a.mark] for a in seen])
        matrix, kept = cv2.findHomography(here, there, cv2.RANSAC, max(3.0, 0.004 * float(np.ptp(there))))
        if matrix is not None and kept is not None and kept.mean() >= 0.6:
            yield form, page, _Way(np.asarray(matrix), form.width, form.height, np.zeros((2, 6)))


def _corners(box: tuple[float, float, float, float]) -> NDArray[np.float64]:
    x0, y0, x1, y1 = box
    return np.array([[x0, y0], [x1, y0], [x1, y1], [x0, y1]], dtype=np.float64)


def read_code(gray: Gray, way: _Way, form: Form) -> FormCode | None:
    """What the QR code at its place says, looked at in several sharpnesses; None where it can't be read or is not ours."""
    assert form.code is not None
    x0, y0, x1, y1 = form.code
    margin = 6.0
    box = (x0 - margin, y0 - margin, x1 + margin, y1 + margin)
    detector = cv2.QRCodeDetector()
    dpi = 600.0
    crop = way.flat(gray, dpi, box)
    edge = margin * dpi / 72
    corners = np.array(
        [
            [
                [edge, edge],
                [crop.shape[1] - edge, edge],
                [crop.shape[1] - edge, crop.shape[0] - edge],
                [edge, crop.shape[0] - edge],
            ]
        ],
        dtype=np.float32,
    )
    level, _ = cv2.threshold(crop, 0, 255, cv2.THRESH_OTSU)
    smooth = cv2.GaussianBlur(crop, (0, 0), 4)
    hard = np.where(smooth > level, 255, 0).astype(np.uint8)
    for picture in (crop, cv2.GaussianBlur(crop, (0, 0), 3), hard):
        for at_its_place in (False, True):
            try:
                text = (detector.decode(picture, corners) if at_its_place else detector.detectAndDecode(picture))[0]
            except cv2.error:
                continue
            if text and (code := parse_code(text)):
                return code
    return None


def _by_print(gray: Gray, forms: Sequence[Form]) -> _Found | None:
    """The form whose blank picture is found again in a picture, by features that keep their places to one another."""
    known = [form for form in forms if form.pictures]
    if not known:
        return None
    scale = min(1.0, 1400 / max(gray.shape))
    look = cv2.resize(gray, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA) if scale < 1 else gray
    points, marks = _features(np.asarray(look))
    if marks is None or len(points) < LEAST_PAIRS:
        return None
    tries: list[tuple[int, Form, int, Matrix]] = []
    for form in known:
        for page, data in enumerate(form.pictures, 1):
            theirs, their_marks = _features_of(data)
            if their_marks is None:
                continue
            pairs = [
                best
                for best, *second in cv2.BFMatcher(cv2.NORM_L2).knnMatch(their_marks, marks, k=2)
                if second and best.distance < 0.8 * second[0].distance
            ]
            if len(pairs) < LEAST_PAIRS:
                continue
            here = np.array([theirs[p.queryIdx] for p in pairs]) * 72 / BLANK_DPI
            there = np.array([points[p.trainIdx] for p in pairs]) / scale
            matrix, kept = cv2.findHomography(here, there, cv2.USAC_MAGSAC, 4.0 / scale, maxIters=5000)
            if matrix is None or kept is None or int(kept.sum()) < LEAST_PAIRS or not _is_paper(matrix, form):
                continue
            tries.append((int(kept.sum()), form, page, np.asarray(matrix)))
    found: list[_Found] = []
    for _, form, page, matrix in sorted(tries, key=lambda t: -t[0])[:4]:
        way, fit = _drawn_to(gray, _Way(matrix, form.width, form.height, np.zeros((2, 6))), form, page)
        if fit >= FITS:
            code = read_code(gray, way, form) if form.code else None
            if code is not None and not (code.fits(form.name, form.version) and code.page == page):
                continue  # it says itself that it is another one
            found.append((form, page, way, code, fit))
    return max(found, key=lambda f: f[4], default=None)


def _is_paper(matrix: Matrix, form: Form) -> bool:
    """Whether a homography shows the sheet as a camera can: not mirrored, not folded, no side three times another."""
    corners = _corners((0, 0, form.width, form.height))
    if not np.isfinite(matrix).all():
        return False
    seen = cv2.perspectiveTransform(corners[None], matrix)[0]
    sides = np.linalg.norm(seen - np.roll(seen, -1, axis=0), axis=1) / np.linalg.norm(
        corners - np.roll(corners, -1, axis=0), axis=1
    )
    area = float(cv2.contourArea(seen.astype(np.float32), oriented=True))
    return bool(area > 0 and cv2.isContourConvex(seen.astype(np.float32)) and sides.max() < 2.5 * sides.min())


def _features(gray: Gray) -> tuple[NDArray[np.float64], Any]:
    sift = cv2.SIFT_create(nfeatures=2500, contrastThreshold=0.03)  # type: ignore[attr-defined]
    points, marks = sift.detectAndCompute(gray, None)
    return np.array([p.pt for p in points], dtype=np.float64).reshape(-1, 2), marks


@lru_cache(maxsize=32)
def _features_of(data: bytes) -> tuple[NDArray[np.float64], Any]:
    return _features(blank_picture(data))


@lru_cache(maxsize=32)
def blank_picture(data: bytes) -> Gray:
    """The picture of a blank sheet, gray, at `BLANK_DPI`."""
    return np.asarray(cv2.imdecode(np.frombuffer(data, np.uint8), cv2.IMREAD_GRAYSCALE), dtype=np.uint8)


def _drawn_to(gray: Gray, way: _Way, form: Form, page: int) -> tuple[_Way, float]:
    """The way drawn nearer to the blank, patch by patch, and how much of the blank's print is found there, beyond chance."""
    if page > len(form.pictures):
        return way, 1.0  # nothing to compare with
    blank = blank_picture(form.pictures[page - 1])
    for _ in range(2):
        flat = evened(way.flat(gray, BLANK_DPI))
        bend = _bend(blank, flat, way)
        if bend is None:
            break
        way = way.bent(bend)
    flat = evened(way.flat(gray, BLANK_DPI))
    return way, fit_of(blank, flat)


def _bend(blank: Gray, flat: Gray, way: _Way) -> NDArray[np.float64] | None:
    """By how much patches of the sheet lie beside those of the blank, as a smooth bend in points; None where too few tell."""
    height, width = min(blank.shape[0], flat.shape[0]), min(blank.shape[1], flat.shape[1])
    one = cv2.GaussianBlur(255 - blank[:height, :width], (0, 0), 1.2)
    two = cv2.GaussianBlur(255 - flat[:height, :width], (0, 0), 1.2)
    places, steps, weights = [], [], []
    for y in range(REACH, height - PATCH - REACH, PATCH * 3 // 4):
        for x in range(REACH, width - PATCH - REACH, PATCH * 3 // 4):
            part = one[y : y + PATCH, x : x + PATCH]
            if float((part > 60).mean()) < 0.01:
                continue
            around = two[y - REACH : y + PATCH + REACH, x - REACH : x + PATCH + REACH]
            likeness = cv2.matchTemplate(around, part, cv2.TM_CCOEFF_NORMED)
            _, top, _, (px, py) = cv2.minMaxLoc(likeness)
            if top < 0.35 or not 0 < px < 2 * REACH or not 0 < py < 2 * REACH:
                continue
            fine_x = _peak(likeness[py, px - 1 : px + 2])
            fine_y = _peak(likeness[py - 1 : py + 2, px])
            # a patch of level lines only says nothing about left and right: its peak is a ridge
            firm_x = float(top - likeness[py, [max(0, px - 4), min(2 * REACH, px + 4)]].max())
            firm_y = float(top - likeness[[max(0, py - 4), min(2 * REACH, py + 4)], px].max())
            places.append(((x + PATCH / 2) * 72 / BLANK_DPI, (y + PATCH / 2) * 72 / BLANK_DPI))
            steps.append(((px - REACH + fine_x) * 72 / BLANK_DPI, (py - REACH + fine_y) * 72 / BLANK_DPI))
            weights.append((max(0.0, firm_x - 0.04), max(0.0, firm_y - 0.04)))
    if len(places) < 8:
        return None
    terms = way._terms(np.array(places))
    out = np.zeros((2, 6))
    for axis in (0, 1):
        step, weight = np.array(steps)[:, axis], np.array(weights)[:, axis]
        if (weight > 0).sum() < 8:
            continue
        for _ in range(3):
            root = np.sqrt(weight)[:, None]
            damped = np.vstack([terms * root, np.eye(6) * 0.05])
            out[axis], *_ = np.linalg.lstsq(damped, np.append(step * root[:, 0], np.zeros(6)), rcond=None)
            off = np.abs(step - terms @ out[axis])
            weight = np.where(off > max(1.0, 3 * float(np.median(off))), 0, weight)
    return out


def _peak(three: NDArray[Any]) -> float:
    """Where between -0.5 and 0.5 the top of a parabola through three values lies."""
    a, b, c = (float(v) for v in np.ravel(three))
    bow = a - 2 * b + c
    return 0.0 if abs(bow) < 1e-9 else max(-0.5, min(0.5, 0.5 * (a - c) / bow))


def fit_of(blank: Gray, flat: Gray) -> float:
    """The share of the blank's print that is ink on the sheet too, less the share that would be by chance (1 is all, 0 is nothing)."""
    height, width = min(blank.shape[0], flat.shape[0]), min(blank.shape[1], flat.shape[1])
    print_ = (blank[:height, :width] < 140).astype(np.uint8)
    fills = cv2.morphologyEx(print_, cv2.MORPH_OPEN, np.ones((7, 7), np.uint8))
    print_ &= 1 - fills  # a dark panel is turned over in an evened sheet
    ink = cv2.dilate(ink_of(flat[:height, :width]), np.ones((3, 3), np.uint8))
    total = int(print_.sum())
    if total < 200:
        return 0.0
    share = float((print_ & ink).sum()) / total
    chance = max(float((print_ & np.roll(ink, shift, (0, 1))).sum()) / total for shift in ((13, 17), (-17, 11)))
    return max(0.0, (share - chance) / max(0.05, 1 - chance))
