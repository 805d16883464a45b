"""The training program: what it draws is what its labels say, seeded, and of one part; the model that came of it reads hands better."""

from __future__ import annotations

from random import Random

import numpy as np
import pytest

from orderproc.reading import models, ocr
from tests.generator.hands import Habits, hands
from tests.recognizer import crops, faces
from tests.recognizer.measure import KINDS, a_text, numbers


def test_the_same_seed_draws_the_same_crop() -> None:
    one, two = (crops.by_hand(hands("train")[0], "4711-B", Random(3)) for _ in range(2))
    assert one is not None
    assert two is not None
    assert one[1] == two[1]
    assert np.array_equal(one[0], two[0])


def test_the_label_is_what_the_writer_writes() -> None:
    """Who has no small letters writes capitals; a sign that nobody wrote is not made up."""
    capitals = Habits(capitals=True)
    hand = hands("train")[0]
    assert crops.as_written(hand, capitals, "Weißbier 12") == "WEISSBIER 12"
    assert crops.as_written(hand, Habits(), "漢") is None


def test_damage_leaves_one_trimmed_line() -> None:
    page = crops.printed("Hex bolt M8x40", Random(1))
    for seed in range(12):
        crop = crops.finished(page, Random(seed), printed=True)
        assert crop is not None
        assert 8 < crop.shape[0] <= page.shape[0]
        assert crop.dtype == np.uint8


def test_a_hand_that_does_not_exist_shapes_every_sample_of_a_letter_alike() -> None:
    glyphs = {"a": [[[(0, 0), (50, 100), (90, 0)]], [[(0, 0), (50, 100), (90, 0)]]]}
    reshaped = crops._Reshaped(glyphs, Random(2))
    one, two = reshaped["a"]
    assert one == two != glyphs["a"][0]
    assert reshaped["a"] == [one, two]
    with pytest.raises(KeyError):
        reshaped["b"]


def test_a_face_drawn_after_a_hand_says_its_text_or_nothing() -> None:
    drawn = [faces.by_face(text, Random(seed)) for seed, text in enumerate(("4711-B", "Oak Ave 8", "漢字"))]
    assert drawn[2] is None
    for made in drawn[:2] if faces.pen_faces() else []:
        assert made is not None
        assert made[1].casefold() in ("4711-b", "oak ave 8")
        assert (made[0] < 150).any()


def test_a_catalogue_of_near_twins() -> None:
    assert len(set(numbers())) == len(numbers()) > 300


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_of_field_has_a_text(kind: str) -> None:
    assert a_text(kind, Random(4)).strip()


@pytest.mark.slow
def test_the_own_model_reads_hands_better_than_the_stock_model_and_print_no_worse() -> None:
    def right(recognizer: str, made: list[tuple[crops.Gray, str]]) -> int:
        models.use(recognizer)
        read = ocr.recognize([ocr.trimmed(page) for page, _ in made], ["text"] * len(made))
        return sum(found.text.casefold() == text.casefold() for found, (_, text) in zip(read, made, strict=True))

    rng = Random(5)
    written = [
        made
        for at in range(96)
        if (
            made := crops.by_hand(
                hands("train")[at % len(hands("train"))], a_text(list(KINDS)[at % len(KINDS)], rng), rng
            )
        )
    ]
    texts = [a_text(list(KINDS)[at % len(KINDS)], rng) for at in range(48)]
    printed = [(crops.printed(text, rng), text) for text in texts]
    try:
        assert right("own", written) > right("stock", written)
        assert right("own", printed) >= right("stock", printed) - 1
    finally:
        models.use(models.OWN)


def test_the_stock_model_as_a_module_and_back_says_the_same() -> None:
    torch = pytest.importorskip("torch")
    onnxruntime = pytest.importorskip("onnxruntime")
    from tests.recognizer.network import Network, stock, write_back

    base = stock(models.stock(models.RECOGNITION))
    picture = np.random.default_rng(1).normal(size=(1, 3, 48, 160)).astype(np.float32)

    def run(model: bytes) -> np.ndarray[tuple[int, ...], np.dtype[np.float32]]:
        return np.asarray(onnxruntime.InferenceSession(model).run(None, {"x": picture})[0])

    network = Network(base)
    ours = network(torch.from_numpy(picture)).softmax(-1).detach().numpy()
    assert np.allclose(ours, run(base.SerializeToString()), atol=1e-4)
    assert np.allclose(ours, run(write_back(network, base).SerializeToString()), atol=0.02)  # weights of 16 bits
