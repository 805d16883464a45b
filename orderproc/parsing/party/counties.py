# ruff: noqa: E501
"""Counties of Great Britain and Ireland, in full and as people shorten them ("Pembs", "W. Sussex", "Co Mayo"): none of them is a post town."""

from __future__ import annotations

import re

from orderproc.parsing.words import fold

# but those in -shire; the short forms are Royal Mail's, and what is written beside them
_COUNTIES = frozenset(
    """angus anglesey argyll avon beds berks borders bucks caithness cambs carms ceredigion ches cleveland clwyd conwy cornwall cornw cumberland
    cumbria denbs derbs derbys devon dorset dyfed essex fermanagh fife flints glamorgan glam glos gwent gwynedd hants heref herefords herts
    highland humberside hunts iow kent lancs leics lincs london lothian manchester merseyside middlesex middx midlands mons moray
    norfolk northants northd northumb northumberland notts orkney oxon pembs powys rutland salop shetland somerset staffs suffolk surrey sussex
    sutherland tyrone warks warwicks westmorland wilts worcs yorks""".split()
)
_PARTED = re.compile(
    r"(?:(?:west|east|north|south|mid|greater|w|e|n|s|gt)\.? )?(?P<county>[a-z]+(?:-shire)?)|tyne (?:and|&) wear|isle of (?:wight|man|anglesey|skye)"
    r"|i\.?o\.?w|(?:east|west|north|e|w|n)\.? (?:riding(?: of yorkshire)?)|argyll (?:and|&) bute|county [a-z]+|co\.? [a-z]+|western isles"
)


def is_county(text: str) -> bool:
    """Whether a text is a county's name and nothing else."""
    found = _PARTED.fullmatch(fold(text.strip(" ,.")))
    if found is None:
        return False
    named = found["county"]
    return named is None or named in _COUNTIES or (named.endswith("shire") and len(named) > len("shire"))


def is_post_town(text: str) -> bool:
    """Whether what may be a county's name is that of a post town as well (Royal Mail): "Manchester", "London"."""
    return fold(text.strip(" ,.")) in ("conwy", "london", "manchester")


__all__ = ["is_county", "is_post_town"]
