"""Ink and language together: what is likely as a name is surer, what is likelier is proposed, what nobody has heard of stays."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from orderproc.checking import language
from orderproc.checking.evidence import CLERK
from orderproc.model.draft import DraftAddress, Field
from orderproc.model.lattice import Lattice


def written(*choices: dict[str, float]) -> Lattice:
    """A crop of so many characters, each one of several, by probability."""
    alphabet = "".join(sorted({c for choice in choices for c in choice}))
    rows = []
    for choice in choices:
        rows.append([1e-6, *(choice.get(c, 1e-6) for c in alphabet)])
        rows.append([1 - 1e-5 * len(alphabet), *[1e-5] * len(alphabet)])
    return Lattice(alphabet, len(rows), np.log(np.array(rows)).astype(np.float16).tobytes())


def plain(text: str, **odd: dict[str, float]) -> Lattice:
    """`text`, sure but for the characters named by their place: c2={"b": 0.6, "t": 0.4}."""
    return written(*(odd.get(f"c{at}", {c: 0.999}) for at, c in enumerate(text)))


def named(value: str, confidence: float, lattice: Lattice | None, source: str = "") -> DraftAddress:
    return DraftAddress(name=Field(value=value, raw=value, confidence=confidence, lattice=lattice, source=source))


@pytest.mark.parametrize(
    ("kind", "right", "wrong"),
    [
        ("name", "Ruben Castillo", "Ruten CastiM1o"),
        ("name", "Schreinerei Huber GmbH", "Schreinerei Hnber GmbH"),
        ("street", "2290 Cedar Hill Road", "2290 Cedar Hi11 Road"),
        ("street", "12 rue de la Gare", "12 rve de la Gare"),
        ("town", "Portland", "PorJLand"),
    ],
)
def test_what_is_written_often_is_likelier(kind: str, right: str, wrong: str) -> None:
    known = language.ngrams(kind)
    assert known.log_prob(right) > known.log_prob(wrong) + 2


def test_case_says_nothing() -> None:
    known = language.ngrams("name")
    assert known.log_prob("RUTH CARVER") == known.log_prob("Ruth Carver")


def test_a_name_that_is_likely_becomes_surer() -> None:
    ink = plain("Ruben", c2={"b": 0.8, "t": 0.2})
    found = language.spelled(named("Ruben", 0.8, ink)).name
    assert found.value == "Ruben"
    assert found.confidence > 0.95


def test_a_likelier_name_is_proposed_and_never_sure() -> None:
    ink = plain("Ruten", c2={"t": 0.6, "b": 0.4})
    found = language.spelled(named("Ruten", 0.6, ink)).name
    assert (found.value, found.raw) == ("Ruben", "Ruten")
    assert found.confidence <= language.PROPOSED


def test_a_name_that_nobody_has_heard_of_stays_as_it_is_written() -> None:
    """The ink leaves little doubt, and the language likes another better."""
    found = language.spelled(named("Rutxn", 0.97, plain("Rutxn", c3={"x": 0.97, "e": 0.0001}))).name
    assert found.value == "Rutxn"


def test_what_is_sure_by_the_ink_alone_is_not_asked_about() -> None:
    address = named("Rxxben", 0.999, plain("Rxxben"))
    assert language.spelled(address).name is address.name


@pytest.mark.parametrize(
    "address",
    [
        named("Ruten", 0.6, None),
        named("Ruten", 0.6, plain("Ruten", c2={"t": 0.6, "b": 0.4}), CLERK),
        named("Ruten Company", 0.6, plain("Ruten", c2={"t": 0.6, "b": 0.4})),
    ],
    ids=["typed", "set by the clerk", "not what the lattice is of"],
)
def test_what_is_not_ink_is_left(address: DraftAddress) -> None:
    assert language.spelled(address).name is address.name


def test_how_many_blanks_ink_leaves_between_words_says_nothing() -> None:
    """Each part of a lattice keeps the blanks at its ends, and a blank is set between two."""
    ink = Lattice.joined([plain("Schillerplatz "), plain(" 479b")])
    assert ink.readings(1)[0][0] == "Schillerplatz 479b"


def test_which_house_it_is_no_language_knows() -> None:
    ink = plain("Main St 479b", c11={"b": 0.9, "6": 0.1})
    address = DraftAddress(street=Field(value="Main St 479b", raw="", confidence=0.9, lattice=ink))
    assert language.spelled(address).street.confidence == pytest.approx(0.9, abs=0.01)


def test_what_the_ink_says_clearly_language_does_not_overrule() -> None:
    """A town with its accent, which is written without it more often."""
    lattice = plain("ORLÉANS", c3={"É": 0.985, "E": 0.015})
    city = Field(value="ORLÉANS", raw="ORLÉANS", confidence=0.985, lattice=lattice)
    found = language.spelled(DraftAddress(city=city)).city
    assert found.value == "ORLÉANS"
    assert found.confidence > 0.97


def test_the_points_of_a_legal_form_make_no_two_names() -> None:
    logs = plain("Kuipers B.V.").log_probs.copy()
    logs[22, 0], logs[22, 1 + plain("Kuipers B.V.").alphabet.index(".")] = np.log(0.75), np.log(0.25)
    ink = replace(plain("Kuipers B.V."), data=logs.astype(np.float16).tobytes())
    found = language.spelled(named("Kuipers B.V", 0.75, ink)).name
    assert (found.value, found.confidence > 0.98) == ("Kuipers B.V.", True)


@pytest.mark.parametrize(
    ("town", "at", "odd", "sure"),
    [
        ("Nîmes", 1, {"î": 0.8, "i": 0.2}, True),
        ("Köln", 1, {"ö": 0.8, "o": 0.2}, True),
        ("Évora", 0, {"É": 0.8, "E": 0.2}, True),
        ("Nîmes", 3, {"e": 0.6, "i": 0.4}, False),  # another letter is another town
    ],
)
def test_a_town_with_another_accent_is_the_same_town(town: str, at: int, odd: dict[str, float], sure: bool) -> None:
    ink = plain(town, **{f"c{at}": odd})
    read = DraftAddress(city=Field(value=town, raw=town, confidence=0.8, lattice=ink))
    assert (language.spelled(read).city.confidence > 0.97) is sure
    person = DraftAddress(name=Field(value=town, raw=town, confidence=0.8, lattice=ink))
    assert language.spelled(person).name.confidence < 0.97  # Muller is not Müller
