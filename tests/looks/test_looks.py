"""The model of lines: what ships is what the program makes, and tells lines that it has never seen."""

from __future__ import annotations

import io

import numpy as np
import pytest

from orderproc.parsing.party.in_one_line import two_in_one
from orderproc.parsing.party.looks import KINDS, NOTHING, features, looks_of
from orderproc.parsing.weights import Weights
from tests.looks.__main__ import trained, written
from tests.weights import packed

# of nobody's list and of none of the lines that it learned from
UNSEEN = {
    "firm": (
        "Wrenfield Candle Makers", "Tobler & Zünd Modellbau", "Les Ruchers de Maude", "Talleres Hermanos Urrutikoetxea",
        "Vivaio Tre Querce",
        "Kaashandel Van Iersel", "Padaria Flor do Mondego", "Sankt-Ursula-Realschule", "Quilters of Cache County", "Collège Jean Vuarnet",
    ),
    "person": (
        "Thaddeus Okonjo", "Wiebke Thormählen", "Solveig Arnesen-Roy", "Iker Mendizabal", "Fiorenza Baldassarre", "Joukje Dijkhuizen",
        "Dulce Pimentel", "Frau Dr. Grabowski", "Mme Vve Lachenal", "Sig.ra Pasqualotto",
    ),
    "street": (
        "1408 Chokecherry Lane", "Obere Mühlgasse 7a", "27 bis, rue des Tanneurs", "Camino del Molino s/n", "Vicolo della Seta 4",
        "Zwanenveld 90-12", "Travessa da Fonte, 8 - 1.º D", "P.O. Box 4417",
    ),
    "inside": ("Apt. 14C", "2. OG links", "3º izq.", "Bât. D, esc. 2", "Scala F, int. 21", "bus 102", "Unit 9B"),
    "aside": (
        "With kind regards from a rainy Oban,", "Herzlich grüßt", "Bien amicalement à toute l'équipe", "Quedo a la espera de sus noticias",
        "Grazie mille e buon lavoro", "Met dank voor de moeite", "We are closed on Mondays.", "VAT No. GB 412 7781 20",
    ),
}  # fmt: skip


@pytest.mark.parametrize("kind", UNSEEN)
def test_most_lines_never_seen_are_told(kind: str) -> None:
    seen = {text for text, _ in written()}
    assert not seen & set(UNSEEN[kind])
    told = [max(zip(looks_of(text), KINDS, strict=True))[1] == kind for text in UNSEEN[kind]]
    assert sum(told) >= 0.8 * len(told)


def test_hardly_anybody_is_surely_a_firm_and_no_firm_a_person() -> None:
    assert [text for text in UNSEEN["person"] if looks_of(text).firm > 0.8] == []
    assert [text for text in UNSEEN["firm"] if looks_of(text).person > 0.8] == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Thaddeus Okonjo, props department supervisor", ("Thaddeus Okonjo", "")),
        ("Wiebke Thormählen (Schatzmeisterin)", ("Wiebke Thormählen", "")),
        ("Responsable des achats - Claire Lachenal", ("Claire Lachenal", "")),
        ("Dulce Fernandes Pimentel, Padaria Flor do Mondego", ("Dulce Fernandes Pimentel", "Padaria Flor do Mondego")),
        ("Kaashandel Van Iersel - Joukje Dijkhuizen", ("Joukje Dijkhuizen", "Kaashandel Van Iersel")),
        ("Conservator, Wrenfield Archive Trust", ("", "Wrenfield Archive Trust")),
        ("Tanner, Hale & Briggs LLP", None),
        ("Wrenfield Candles, Inc.", None),
        ("12 Mill Lane, Unit 4", None),
        ("Okonjo, Thaddeus", None),
    ],
)
def test_two_things_in_one_line(text: str, told: tuple[str, str] | None) -> None:
    assert two_in_one(text) == told


@pytest.mark.parametrize("text", ["", "12", "---"])
def test_what_holds_no_letter_looks_like_nothing(text: str) -> None:
    assert looks_of(text) == NOTHING


def test_training_learns_and_packing_keeps_it() -> None:
    found = [("Ann Lee", "person"), ("Bob Hill", "person"), ("Hill Tools Ltd", "firm"), ("Lee Farm Shop", "firm")] * 20
    with np.load(io.BytesIO(packed(trained(found)))) as model:
        kept = Weights(model["weights"], model["scale"], model["bias"])
    told = kept.one_of_all(features("Green Tools Ltd"))
    assert KINDS[int(told.argmax())] == "firm"
    assert told.sum() == pytest.approx(1.0, abs=1e-5)
