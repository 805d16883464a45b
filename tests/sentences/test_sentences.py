"""The model of sentences: what ships is what the program makes, and tells sentences that it has never seen."""

from __future__ import annotations

import io
import json
from pathlib import Path

import numpy as np
import pytest

from orderproc.parsing.text.asking import acts_of, is_innocent
from orderproc.parsing.text.sense import NOTHING, features, plain, sense_of, words_of
from orderproc.parsing.text.sense.network import LONGEST, Network, network, pieces_of
from orderproc.parsing.weights import Weights
from tests.sentences.__main__ import INNOCENT as CHANGES_NOTHING
from tests.sentences.__main__ import LABELS, held, trained
from tests.weights import packed

HELD_OUT = json.loads((Path(__file__).parent / "held_out.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    ("kind", "label"), [("as_before", "as_before"), ("condition", "condition"), ("goes_to", "elsewhere")]
)
def test_most_sentences_never_seen_are_told(kind: str, label: str) -> None:
    told = [getattr(sense_of(text), label) > 0.5 for texts in HELD_OUT[kind].values() for text in texts]
    assert sum(told) / len(told) > 0.65


@pytest.mark.parametrize("kind", ["pays", "signs_off", "several", "asks"])
def test_ordinary_sentences_say_nothing_that_a_person_must_see(kind: str) -> None:
    texts = [t if isinstance(t, str) else t["text"] for found in HELD_OUT[kind].values() for t in found]
    told = [max(sense_of(text)[1:7]) > 0.7 for text in texts]
    assert sum(told) / len(told) < 0.03


INNOCENT = (
    "The lid that was missing last time came on Saturday, perfect.",
    "No need to call, just send it on as usual.",
    "The credit note for the old complaint has arrived, so that's all settled.",
    "Die Gutschrift für die Rücksendung im Mai ist angekommen.",
    "Merci, la dernière livraison était complète et rien n'était cassé.",
    "Bellen is niet nodig.",
)
SERIOUS = (
    "The lid is missing, please send another.",
    "Please leave out the lids this time.",
    "If the blue is out of stock, send the green.",
    "Forget the second line.",
    "Ohne die Deckel bitte.",
    "Si le bleu manque, envoyez le vert.",
    "Annuleer de laatste regel.",
)


def test_most_innocent_sentences_are_told_and_no_serious_one() -> None:
    assert sum(is_innocent(text, 0.5) for text in INNOCENT) >= len(INNOCENT) - 1
    assert [text for text in SERIOUS if is_innocent(text, 0.5)] == []


@pytest.mark.parametrize("kind", ["as_before", "condition", "goes_to"])
def test_what_a_person_must_see_is_hardly_ever_innocent(kind: str) -> None:
    texts = [t if isinstance(t, str) else t["text"] for found in HELD_OUT[kind].values() for t in found]
    assert sum(is_innocent(text) for text in texts) / len(texts) < 0.07


def of_writers(kind: str) -> list[str]:
    """Sentences of a kind that the writers of the training part kept back from it."""
    return [text for texts in held()[f"held {kind}"].values() for text in texts]


@pytest.mark.parametrize("kind", ["as_before", "condition", "takes_back", "not_wanted", "asks_back"])
def test_few_serious_ones_of_other_people_are_innocent(kind: str) -> None:
    texts = of_writers(kind)
    assert sum(is_innocent(text) for text in texts) / len(texts) < 0.1


def test_what_goes_elsewhere_is_looked_at_for_places() -> None:
    texts = [*of_writers("goes_to"), *(text for texts in HELD_OUT["goes_to"].values() for text in texts)]
    passed_over = [max(sense_of(t).innocent, sense_of(t).asks) > 0.5 and sense_of(t).elsewhere < 0.02 for t in texts]
    assert sum(passed_over) / len(texts) < 0.01


def test_innocent_ones_of_other_people_set_no_condition_and_go_nowhere() -> None:
    told = [acts_of(text) for kind in CHANGES_NOTHING for text in of_writers(kind)]
    assert sum(acts.condition for acts in told) / len(told) < 0.03
    assert sum(acts.elsewhere for acts in told) / len(told) < 0.02


def test_several_sentences_and_codes_are_never_innocent() -> None:
    assert not is_innocent("Thank you very much. Many thanks again for all your help.", 0.0)
    assert not is_innocent("Thank you for AB-1042.", 0.0)


@pytest.mark.parametrize("text", ["", "ok", "12", "AB-1042"])
def test_what_is_no_sentence_says_nothing(text: str) -> None:
    assert sense_of(text) == NOTHING


def test_numbers_and_item_numbers_are_as_good_as_any_other() -> None:
    assert words_of("Send 12 AB-1042 à 4,50!") == words_of("send 7 XY-99 a 3,10!") == ["send", "0", "#", "a", "0", "!"]


def test_training_learns_and_packing_keeps_it() -> None:
    found = [("same again as last time please", "as_before"), ("the usual order again", "as_before")] * 20
    found += [
        ("twelve blue mugs and a pan", "asks"),
        ("we need three saws", "asks"),
        ("thank you very much", "harmless"),
    ] * 20
    with np.load(io.BytesIO(packed(trained(found)))) as model:
        kept = Weights(model["weights"], model["scale"], model["bias"])
    told = kept.each(features(words_of("the same again please")))
    assert LABELS[int(told.argmax())] == "as_before"


def test_the_network_looks_at_each_piece_with_its_neighbours() -> None:
    rng = np.random.default_rng(1)
    shapes = {
        "first": (6, 3),
        "first_bias": (3,),
        "second": (9, 3),
        "second_bias": (3,),
        "last": (6, 2),
        "last_bias": (2,),
    }
    made = {name: rng.normal(size=shape).astype(np.float32) for name, shape in shapes.items()}
    table = rng.integers(-127, 127, (5, 2)).astype(np.int8)
    found, edge = [4, 0, 2], [0.0, 0.0]
    rows = [edge, *(table[found] / 127).tolist(), edge]
    inner = [np.maximum(np.concatenate(rows[k : k + 3]) @ made["first"] + made["first_bias"], 0) for k in range(3)]
    around = [np.zeros(3), *inner, np.zeros(3)]
    both = [
        inner[k] + np.maximum(np.concatenate(around[k : k + 3]) @ made["second"] + made["second_bias"], 0)
        for k in range(3)
    ]
    told = np.concatenate([np.max(both, axis=0), np.mean(both, axis=0)]) @ made["last"] + made["last_bias"]
    assert np.allclose(Network(table, **made).scores(found), told, atol=1e-5)


def test_each_piece_has_its_vector_and_long_texts_end() -> None:
    assert len(network().table) > max(pieces_of("Bitte schicken Sie mir fünf Gießkannen – à bientôt, señor!"))
    assert len(pieces_of("word " * 500)) == LONGEST
    assert pieces_of("日本語")  # nothing of another script has a piece of its own, and it is no error


def test_the_network_reads_codes_numbers_and_capitals_alike() -> None:
    assert plain("PLEASE SEND 12 of AB-1042") == plain("please send 7 of XY-99") == "please send 0 of #"


def test_a_word_that_nobody_wrote_is_near_one_that_somebody_did() -> None:
    """None of the two nouns is in the training part."""
    assert sense_of("If the turquoise astrolabes have sold out, send the magenta ones.").condition > 0.5
    assert sense_of("Falls die Samoware vergriffen sind, nehme ich die Zinnkrüge.").condition > 0.5
