"""`python -m tests.captions train` writes the model that ships; `measure` counts it on every fifth label, trained on the others."""

from __future__ import annotations

import argparse
import random
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import numpy as np

import orderproc.parsing.captions as captions
from orderproc.parsing.weights import Weights
from tests import weights
from tests.weights import Row

HERE = Path(__file__).parent
EPOCHS = 8
LINES, SENTENCES = 6000, 3000
Label = tuple[str, str]


def written() -> list[Label]:
    """(label, kind) as people wrote them for this."""
    found: dict[Label, None] = {}
    for file in sorted(HERE.glob("data/*.tsv")):
        for line in file.read_text(encoding="utf-8").splitlines():
            kind, _, text = line.partition("\t")
            found[text.strip(), kind] = None
    return list(found)


def none_of_it(seed: int = 7) -> list[Label]:
    """Lines of addresses and signatures, sentences and what they begin with: they ask for nothing."""
    rng, tests = random.Random(seed), HERE.parent
    lines = [line for file in sorted((tests / "looks" / "data").glob("*/*.txt")) for line in _lines(file)]
    said = [line for file in sorted((tests / "sentences" / "data").glob("*/*.txt")) for line in _lines(file)]
    found = rng.sample(lines, LINES)
    for text in rng.sample(said, SENTENCES):
        words = text.split()
        found.append(" ".join(words[: rng.randint(2, 7)]) if rng.random() < 0.6 else text)
    return [(text, captions.NONE) for text in found]


def _lines(file: Path) -> list[str]:
    return [line.strip() for line in file.read_text(encoding="utf-8").splitlines() if line.strip()]


def in_other_hands(labels: list[Label], seed: int = 7) -> list[Label]:
    """Some in capitals, some in small letters, as programs and people in haste write them."""
    rng = random.Random(seed)
    return [
        (text.upper() if rng.random() < 0.6 else text.lower(), kind)
        for text, kind in labels
        if kind != captions.NONE and rng.random() < 0.25
    ]


def trained(found: list[Label]) -> Weights:
    """The model of these labels: a softmax."""
    many = len(captions.KINDS)
    rows = [
        Row(np.array(captions.features(text)), np.eye(many)[captions.KINDS.index(kind)], np.ones(many))
        for text, kind in found
    ]
    return weights.trained(rows, captions.BITS, EPOCHS, weights.one_of_all, most=31)


GROUPS = (captions.HEAD, captions.PARTIES, captions.PARTS)


def counted(found: list[Label], told: Callable[[str, tuple[str, ...]], str | None]) -> dict[str, Counter[str]]:
    """For each kind how many are told right, as another of its group, or not at all; for what asks for nothing, how many are told."""
    tally: dict[str, Counter[str]] = {}
    for text, kind in found:
        of_kind = tally.setdefault(kind, Counter())
        if kind == captions.NONE:
            of_kind["right" if all(told(text, group) is None for group in GROUPS) else "wrong"] += 1
            continue
        if kind in captions.TABLE:
            continue
        said = told(text, next(group for group in GROUPS if kind in group))
        of_kind["right" if said == kind else "none" if said is None else "wrong"] += 1
    return tally


def measure() -> None:
    labels = written()
    learned = [label for n, label in enumerate(labels) if n % 5]
    held = labels[::5]
    none = none_of_it()
    model = trained(learned + in_other_hands(learned) + none[: len(none) * 4 // 5])
    captions._model = lambda: model  # type: ignore[assignment]
    for n, (name, found) in enumerate((("held out", held), ("lines and sentences", none[len(none) * 4 // 5 :]))):
        tally = counted(found, captions.asked)
        print(f"{name}: {len(found)}")
        for kind in captions.KINDS if not n else (captions.NONE,):
            count = tally.get(kind, Counter())
            if count:
                shares = (f"  {how} {count[how] / count.total():6.1%}" for how in ("right", "none", "wrong"))
                print(f"  {kind:11}{count.total():6}" + "".join(shares))


if __name__ == "__main__":
    parser = argparse.ArgumentParser(prog="python -m tests.captions")
    parser.add_argument("what", choices=("train", "measure"))
    if parser.parse_args().what == "train":
        path = Path(str(captions.__file__)).with_name(captions.MODEL)
        found = written() + in_other_hands(written()) + none_of_it()
        path.write_bytes(weights.packed(trained(found)))
        print(f"{path.name}: {path.stat().st_size / 1000:.0f} kB, {len(found)} labels and lines")
    else:
        measure()
