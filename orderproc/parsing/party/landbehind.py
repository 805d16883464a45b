"""The country that stands behind the town in its line, with a sign before it or none: "10115 Berlin Deutschland", "Burlington, ON L7L 5M4
(Canada)"."""

from __future__ import annotations

from functools import lru_cache

from orderproc.parsing.party.places import AUSTRALIAN_STATES, country_of, state_of
from orderproc.parsing.words import bare

# those that people write so behind a town; "Georgia", "Jersey", "Granada" and the like are towns and states as well
_LANDS = frozenset(
    "US CA GB IE AU NZ DE AT CH LI LU BE NL FR ES PT IT DK SE NO FI PL CZ SK HU SI HR RO BG GR EE LV LT MX AR CL CO BR ZA".split()
)
_SHORT = frozenset({"USA", "UK", "U.S.A", "U.K"})
# as programs print it behind a postal code: "Portland, ME 04101 US"; behind a town two letters are a province
_BEHIND_CODE = frozenset({"US", "CA", "GB", "IE", "AU", "NZ"})
_LONGEST, _LEAST = 3, 4  # words, and letters of one that is not short for several
_OF = frozenset("de del della di do da du des d of la le the der den van von new nueva nouvelle nova nuova neu".split())


@lru_cache(maxsize=8192)
def land_behind(text: str) -> tuple[str, str] | None:
    """A line without the country at its end, and that country's code; None where the words are the end of a name ("Ciudad de México", "New
    South Wales") or nothing but the country would be left out of two words."""
    words = text.split()
    for size in range(min(_LONGEST, len(words) - 2), 0, -1):
        said = " ".join(words[-size:]).strip("().,;–-/| ")
        before = words[: len(words) - size]
        coded = said in _BEHIND_CODE and any(c.isdigit() for c in before[-1])
        code = said if coded else country_of(said)
        if (len(said) < _LEAST and said not in _SHORT and not coded) or code not in _LANDS:
            continue
        if bare(before[-1]) in _OF or any(_is_state(before[-more:], said) for more in (1, 2)):
            return None
        return " ".join(before).rstrip(" ,(–-/|·"), code
    return None


def _is_state(before: list[str], said: str) -> bool:
    whole = f"{' '.join(before)} {said}"
    return state_of(whole) is not None or bare(whole) in AUSTRALIAN_STATES
