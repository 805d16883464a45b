"""`python -m tests.looks train` writes the model that ships; `measure` counts it on every fifth line, trained on the others."""

from __future__ import annotations

import argparse
import random
from collections import Counter
from pathlib import Path

import numpy as np

import orderproc.parsing.party.looks as looks
from orderproc.parsing.weights import Weights
from tests import weights
from tests.weights import Row

HERE = Path(__file__).parent
EPOCHS = 8
PEOPLE, PLACES = 200, 60  # made up for each of these countries
SENTENCES = 3000
COUNTRIES = "en_US en_GB en_CA en_AU en_IE en_IN de_DE de_AT de_CH fr_FR fr_CA fr_CH es_ES es_MX it_IT nl_NL nl_BE pt_PT pt_BR".split()
# where customers' families come from: first names and surnames only
ORIGINS = "pl_PL cs_CZ tr_TR hr_HR hu_HU ro_RO sv_SE da_DK fi_FI no_NO".split()
Line = tuple[str, str]


def written() -> list[Line]:
    """(line, kind) as people wrote them for this."""
    found = []
    for file in sorted(HERE.glob("data/*/*.txt")):
        lines = dict.fromkeys(line.strip() for line in file.read_text(encoding="utf-8").splitlines())
        found += [(line, file.stem) for line in lines if line]
    return found


def hasty(lines: list[Line], every: int = 8) -> list[Line]:
    """Some of them in small letters, as people write in haste."""
    return [(line.lower(), kind) for line, kind in lines[::every] if kind != "aside"]


def said(count: int = SENTENCES, seed: int = 7) -> list[Line]:
    """Sentences of orders, and what they begin with: none of it is a line of an address."""
    texts = [
        line.strip()
        for file in sorted((HERE.parent / "sentences" / "data").glob("*/*.txt"))
        for line in file.read_text(encoding="utf-8").splitlines()
        if len(line.split()) > 3
    ]
    rng = random.Random(seed)
    found = []
    for text in rng.sample(texts, count):
        words = text.split()
        found.append((" ".join(words[: rng.randint(2, 7)]) if rng.random() < 0.6 else text, "aside"))
    return found


def made_up(seed: int = 7) -> list[Line]:
    """People, streets and towns out of Faker's lists, written in the ways that addresses have them. Seeded."""
    from faker import Faker

    rng, found = random.Random(seed), []
    for country in (*COUNTRIES, *ORIGINS):
        fake = Faker(country)
        fake.seed_instance(seed)
        names = [(fake.first_name(), fake.last_name()) for _ in range(PEOPLE)]
        found += [(_person(first, last, country, rng), "person") for first, last in names]
        for _ in range(PLACES if country in COUNTRIES else 0):
            found += [(fake.street_address().replace("\n", ", "), "street"), (fake.city(), "town")]
    return found


_ADDRESSED = {
    "en": "Mr Mrs Ms Miss Dr Prof. Rev. Fr",
    "de": "Herr Frau Dr. Prof. Fam. Familie Hr. Fr.",
    "fr": "M. Mme Mlle Monsieur Madame Dr Me Sœur",
    "es": "Sr. Sra. D. Dª Don Doña Dr. Hna.",
    "it": "Sig. Sig.ra Dott. Dott.ssa Ing. Don Suor Geom.",
    "nl": "Dhr. Mevr. Meneer Mevrouw dr. Fam.",
    "pt": "Sr. Sra. D. Dr. Dra. Eng. Eng.ª Prof.",
}


def _person(first: str, last: str, country: str, rng: random.Random) -> str:
    """A name as it stands in an address."""
    title = rng.choice(_ADDRESSED.get(country[:2], "").split() or [""])
    middle = rng.choice("ABCDEFGHJKLMPRSTW")
    forms = (
        (50, f"{first} {last}"), (8, f"{first[0]}. {last}"), (6, f"{first} {middle}. {last}"), (6, f"{last}, {first}"),
        (8, f"{title} {first} {last}"), (6, f"{title} {last}"), (3, f"{first} {last.upper()}"), (3, f"{first}"),
        (2, f"{first[0]} {last}"),
    )  # fmt: skip
    name = rng.choices([form for _, form in forms], [weight for weight, _ in forms])[0].strip()
    how = rng.random()
    return name.upper() if how < 0.06 else name.lower() if how < 0.1 else name


def trained(found: list[Line]) -> Weights:
    """The model of these lines: a softmax."""
    rows = [
        Row(
            np.array(looks.features(text)), np.eye(len(looks.KINDS))[looks.KINDS.index(kind)], np.ones(len(looks.KINDS))
        )
        for text, kind in found
    ]
    return weights.trained(rows, looks.BITS, EPOCHS, weights.one_of_all)


def measure() -> None:
    """For each kind: how many of the lines held out are told as each kind, and how many that are told with 0.95 are wrong."""
    lines = written()
    learned = [line for n, line in enumerate(lines) if n % 5]
    model = trained(learned + hasty(learned) + made_up() + said())
    told: Counter[Line] = Counter()
    sure = wrong = 0
    for text, kind in lines[::5]:
        chances = model.one_of_all(looks.features(text))
        best = looks.KINDS[int(chances.argmax())]
        told[kind, best] += 1
        sure += chances.max() > 0.95
        wrong += chances.max() > 0.95 and best != kind
    print(f"{'lines':12}" + "".join(f"{kind:>12}" for kind in looks.KINDS))
    for kind in looks.KINDS:
        count = sum(told[kind, other] for other in looks.KINDS)
        if count:
            print(f"{kind:12}" + "".join(f"{told[kind, other] / count:12.1%}" for other in looks.KINDS))
    print(
        f"{sure} of {len(lines[::5])} told with 0.95 or more, {wrong} of them as another kind than it was written for"
    )


if __name__ == "__main__":
    parser = argparse.ArgumentParser(prog="python -m tests.looks")
    parser.add_argument("what", choices=("train", "measure"))
    if parser.parse_args().what == "train":
        model = Path(str(looks.__file__)).with_name(looks.MODEL)
        found = written() + hasty(written()) + made_up() + said()
        model.write_bytes(weights.packed(trained(found)))
        print(f"{model.name}: {model.stat().st_size / 1000:.0f} kB, {len(found)} lines")
    else:
        measure()
