"""`python -m tests.sentences train` writes the model that ships; `measure` counts it on sentences that it has never seen."""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
from pathlib import Path

import numpy as np

import orderproc.parsing.text.sense as sense
from orderproc.judging import Shop
from orderproc.model.document import Channel
from orderproc.parsing import Context
from orderproc.parsing.sheets import sheet_of
from orderproc.parsing.text.paragraphs import paragraphs_of
from orderproc.parsing.text.sense.network import NETWORK, PIECES
from orderproc.parsing.text.sentences import sentences_of
from orderproc.parsing.weights import Weights
from orderproc.reading import read_bytes
from tests import weights
from tests.score.generated import documents
from tests.weights import Floats, Row

HERE = Path(__file__).parent
LABELS = (
    "asks",
    "as_before",
    "condition",
    "goes_to",
    "takes_back",
    "in_parts",
    "vague",
    "not_order",
    "innocent",
)  # as in Sense
# lists of sentences that change nothing, whatever words are in them
INNOCENT = frozenset(("harmless", "settled", "not_needed", "wants_papers"))
EPOCHS = 12
WEIGHT = np.array(
    [1.5, *[3.0] * (len(LABELS) - 2), 1.0]
)  # of a sentence that is of the category: few are, and most are innocent
ORDERED = "ordered"  # a sentence of a mail that orders: it says nothing that a person must see
UNASKED = "unasked"  # of a mail that is no order: it asks for no goods


def sentences() -> list[tuple[str, str]]:
    """(sentence, category) of the training part."""
    found = []
    for file in sorted(HERE.glob("data/*/*.txt")):
        found += [(line.strip(), file.stem) for line in file.read_text(encoding="utf-8").splitlines() if line.strip()]
    return found


def of_mails(kind: str, label: str, count: int = 600) -> list[tuple[str, str]]:
    """The sentences of mails of `tests.generator`, part train: of those that should be accepted nothing needs a person, and of those
    that are no order nothing asks for goods."""
    found: dict[str, None] = {}
    with tempfile.TemporaryDirectory() as folder:
        make = ["-m", "tests.generator", folder, "--n", str(count), "--kinds", kind, "--seed", "sentences"]
        subprocess.run([sys.executable, *make], check=True, stdout=subprocess.DEVNULL)
        for document in documents(Path(folder)):
            wanted = "accepted" if label == ORDERED else "not_an_order"
            if document.file.suffix != ".eml" or any(order["verdict"] != wanted for order in document.expected):
                continue
            shop = Shop.open(document.shop)
            reading = read_bytes(document.file.read_bytes(), document.file.name, shop.folder.settings.reading)
            context = Context(
                shop=shop.folder.settings.shop, tables=shop.tables, today=shop.today, channel=Channel.EMAIL
            )
            for group in paragraphs_of(list(enumerate(sheet_of(reading.pages, context).flat))):
                found |= dict.fromkeys(sentences_of(" ".join(line.text for _, line in group)))
                found |= dict.fromkeys(line.text.strip() for _, line in group)
    return [(text, label) for text in found]


def rights(kind: str) -> Floats:
    """(9,): 1 for the category that a sentence of a kind is of."""
    return np.array([label == kind or (label == "innocent" and kind in INNOCENT) for label in LABELS], float)


def counts(kind: str) -> Floats:
    """(9,): 1 where a sentence of a kind tells whether it is of the category. Which of an order's asks for goods is not known; whether what
    asks for goods says something else as well, neither."""
    asks = np.array([label == "asks" for label in LABELS], float)
    innocent = np.array([label == "innocent" for label in LABELS], float)
    if kind in (ORDERED, UNASKED, "asks"):
        return {ORDERED: 1 - asks - innocent, UNASKED: asks, "asks": 1 - innocent}[kind]
    return np.ones(len(LABELS))


def learned(found: list[tuple[str, str]]) -> tuple[Floats, Floats]:
    """(sentences, 9) twice: what each is, and how much an error in it counts."""
    right = np.array([rights(kind) for _, kind in found])
    return right, np.where(right > 0, WEIGHT, 1.0) * np.array([counts(kind) for _, kind in found])


def trained(found: list[tuple[str, str]]) -> Weights:
    """The logistic regressions of these sentences, one category against the rest."""
    rows = [
        Row(np.array(sense.features(sense.words_of(text)), dtype=np.int64), right, counted)
        for (text, _), right, counted in zip(found, *learned(found), strict=True)
    ]
    return weights.trained(rows, sense.BITS, EPOCHS, weights.each)


def held() -> dict[str, dict[str, list[str]]]:
    """Sentences that nothing learns from, by kind and language: `held_out.json`, and `held/LANG/KIND.txt` by the writers of the training
    part."""
    lists = json.loads((HERE / "held_out.json").read_text(encoding="utf-8"))
    found = {
        kind: {lang: [t if isinstance(t, str) else t["text"] for t in texts] for lang, texts in by_language.items()}
        for kind, by_language in lists.items()
    }
    for file in sorted(HERE.glob("held/*/*.txt")):
        texts = file.read_text(encoding="utf-8").splitlines()
        found.setdefault(f"held {file.stem}", {})[file.parent.name] = texts
    return found


def measure() -> None:
    """For each list of the held-out sentences: how many are told as each category."""
    print(f"{'list':17} sentences  " + "  ".join(f"{label:>10}" for label in LABELS))
    for name, by_language in held().items():
        texts = [text for found in by_language.values() for text in found]
        told = np.array([sense.sense_of(text) for text in texts]) > 0.5
        print(f"{name:17} {len(texts):9}  " + "  ".join(f"{share:10.1%}" for share in told.mean(axis=0)))


if __name__ == "__main__":
    parser = argparse.ArgumentParser(prog="python -m tests.sentences")
    parser.add_argument("what", choices=("train", "measure"))
    if parser.parse_args().what == "train":
        from tests.sentences import network

        folder = Path(str(sense.__file__)).parent
        found = sentences() + of_mails("mail_text", ORDERED) + of_mails("no_order", UNASKED)
        split, made = network.trained([text for text, _ in found], *learned(found))
        files = {sense.MODEL: weights.packed(trained(found)), PIECES: split, NETWORK: made}
        for name, data in files.items():
            (folder / name).write_bytes(data)
            print(f"{name}: {len(data) / 1000:.0f} kB, {len(found)} sentences")
    else:
        measure()
