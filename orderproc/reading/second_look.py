"""A second look: crops that were read unsurely are read again in other ways. What all readings agree on is as sure as the surest of them;
where they differ, the doubt stays.

Test-time augmentation, as classifiers use it (Krizhevsky et al. 2012, section 4.1). Counted on 2,607 lines of print from 30 damaged
pages: more paper around a line is what errors survive least (half of them are betrayed by it, one right line in twenty is doubted for it);
and of lines on which all looks agree, no more are wrong at a given confidence of the surest look than of lines that were that sure at once.
To take what two later looks agree on instead was right hardly more often (455 of 534 unsure lines, not 452).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

import cv2
import numpy as np

from orderproc.reading import ocr
from orderproc.reading.image_straighten import Gray

HOPELESS, SURE = 0.3, 0.995  # read less surely than this is hardly writing; more surely needs no second look
MOST = 80  # lines of one page that are looked at again, the surer ones first: a page that is unsure all over stays so
PAD = 0.12  # of the crop's height: paper put around it


def look_again(crops: Sequence[Gray], read: Sequence[ocr.Recognized], but: Sequence[int] = ()) -> list[ocr.Recognized]:
    """The readings of one page's crops, the unsure ones after a second look; those numbered in `but` as they are."""
    unsure = [
        at
        for at, found in enumerate(read)
        if at not in but and HOPELESS < found.confidence < SURE and any(character.isalnum() for character in found.text)
    ]
    unsure = sorted(unsure, key=lambda at: -read[at].confidence)[:MOST]
    if not unsure:
        return list(read)
    looks = ocr.recognize([look(crops[at]) for look in LOOKS for at in unsure])
    result = list(read)
    for n, at in enumerate(unsure):
        again = [looks[n + k * len(unsure)] for k in range(len(LOOKS))]
        again[0] = _as_unpadded(again[0], crops[at])
        result[at] = settled(read[at], again)
    return result


def settled(first: ocr.Recognized, again: Sequence[ocr.Recognized]) -> ocr.Recognized:
    """What several readings of one line are worth together."""
    if any(_key(found) != _key(first) for found in again):
        return first
    return max((first, *again), key=lambda found: found.confidence)


def _key(found: ocr.Recognized) -> str:
    return "".join(found.text.split())


def _padded(crop: Gray) -> Gray:
    by = _pad(crop)
    return np.asarray(cv2.copyMakeBorder(crop, by, by, by, by, cv2.BORDER_CONSTANT, value=250), dtype=np.uint8)


def _pad(crop: Gray) -> int:
    return max(2, round(PAD * float(crop.shape[0])))


def _as_unpadded(found: ocr.Recognized, crop: Gray) -> ocr.Recognized:
    """What was read of a padded crop, its places in the crop without padding."""
    by, width = _pad(crop), crop.shape[1]
    whole = width + 2 * by
    places = tuple(min(1.0, max(0.0, (place * whole - by) / width)) for place in found.places)
    return replace(found, places=places, steps=found.steps * width / whole)


def _sharper(crop: Gray) -> Gray:
    soft = cv2.GaussianBlur(crop, (0, 0), max(0.8, crop.shape[0] / 32))
    return np.asarray(cv2.addWeighted(crop, 1.8, soft, -0.8, 0), dtype=np.uint8)


LOOKS: tuple[Callable[[Gray], Gray], ...] = (_padded, _sharper)
