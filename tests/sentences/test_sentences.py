"""The model of sentences: what ships is what the program makes, and tells sentences that it has never seen."""

from __future__ import annotations

import io
import json
from pathlib import Path

import numpy as np
import pytest

from orderproc.parsing.text.asking import is_innocent
from orderproc.parsing.text.sense import NOTHING, features, sense_of, words_of
from orderproc.parsing.weights import Weights
from tests.sentences.__main__ import LABELS, trained
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
