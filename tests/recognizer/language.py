"""Counts what names, streets and towns look like: `orderproc/checking/language/ngrams-1.json.gz`. Wants Faker; seeded."""

from __future__ import annotations

import gzip
import json
from collections import Counter
from pathlib import Path
from random import Random

from orderproc.checking import language
from tests.recognizer import texts

FILE = Path(language.__file__).parent / "ngrams-1.json.gz"
KINDS = ("name", "street", "town")
RARE = 2  # seen less often than this, a text of three characters and more is left out


def count(kind: str, lines: int, seed: int = 1) -> dict[str, int]:
    """Of `lines` texts of a kind, each text of up to ORDER characters and how often it was seen."""
    rng, found = Random(f"{seed} {kind}"), Counter[str]()
    for _ in range(lines):
        line = language.START * (language.ORDER - 1) + texts.text(kind, rng).casefold() + language.END
        for end in range(language.ORDER, len(line) + 1):
            found.update(line[end - long : end] for long in range(1, language.ORDER + 1))
    return {text: n for text, n in sorted(found.items()) if len(text) < 3 or n >= RARE}


def write(lines: int, file: Path = FILE) -> None:
    counts = {kind: count(kind, lines) for kind in KINDS}
    packed = json.dumps(counts, ensure_ascii=False, separators=(",", ":")).encode()
    file.write_bytes(gzip.compress(packed, 9, mtime=0))
