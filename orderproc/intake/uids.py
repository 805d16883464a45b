"""UIDs as IMAP writes them: sets with ranges (RFC 3501 §9, `sequence-set`)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

LONGEST = 900  # octets of one set: a command line stays below a thousand (RFC 2683 §3.2.1.5)


def sets_of(uids: Iterable[int]) -> Iterator[str]:
    """Sets of exactly these UIDs, each short enough for one command: 1, 2, 3, 7 → "1:3,7"."""
    text = ""
    for first, last in _runs(sorted(set(uids))):
        run = str(first) if first == last else f"{first}:{last}"
        if text and len(text) + 1 + len(run) > LONGEST:
            yield text
            text = ""
        text = f"{text},{run}" if text else run
    if text:
        yield text


def _runs(uids: list[int]) -> Iterator[tuple[int, int]]:
    """First and last of those that follow one another without a gap."""
    start = 0
    for n in range(1, len(uids) + 1):
        if n == len(uids) or uids[n] != uids[n - 1] + 1:
            yield uids[start], uids[n - 1]
            start = n
