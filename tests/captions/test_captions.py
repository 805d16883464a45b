"""The model of labels: what ships is what the program makes, and tells labels that it has never seen."""

from __future__ import annotations

import io

import numpy as np
import pytest

from orderproc.parsing.captions import HEAD, KINDS, NONE, PARTIES, PARTS, asked, chances, features
from orderproc.parsing.weights import Weights
from tests.captions.__main__ import trained, written
from tests.weights import packed

# in nobody's list and none of the labels that it learned from
UNSEEN = {
    "po": (
        "Our internal order file no.", "Bestellakte-Nr. (Kunde)", "Réf. interne du bon", "N.º interno de pedido",
        "Nr. buono interno", "Intern bonnr. besteller", "N.º interno da requisição de compra",
    ),
    "custno": (
        "Membership/account code with you", "Unsere Kd.-Kennung im Haus", "Votre code abonné client", "Cód. de socio cliente",
        "Ns. cod. cliente c/o Vs. azienda", "Ons debiteurnr. in uw systeem",
    ),
    "wanted": (
        "Goods needed on site before", "Ware benötigt spätestens KW", "A livrer impérativement pour le",
        "Plazo máximo de entrega en obra", "Merce richiesta entro il giorno", "Uiterste dag van aflevering",
    ),
    "shipto": (
        "Goods to be delivered at this address", "Ware bitte abladen bei", "Adresse du chantier à livrer",
        "Dirección de descarga de la mercancía", "Luogo di scarico merce", "Losadres van de goederen",
    ),
    "billto": (
        "Address the invoice to our office at", "Rechnung bitte ausstellen auf", "Facture à établir au nom de la mairie",
        "Facturar a nombre de esta entidad", "Intestare la fattura all'ente", "Factuur graag op naam zetten van",
    ),
    NONE: (
        "Tidewater Garden Supplies", "Hand-forged hoe, ash handle", "With many thanks for your help", "Immer gut beraten",
        "Rue des Carmes", "Martina Hollerbach", "Mug azul grande",
    ),
}  # fmt: skip


def test_most_labels_never_seen_are_told() -> None:
    labels = [(text, kind) for kind, texts in UNSEEN.items() for text in texts]
    assert not {text for text, _ in written()} & {text for text, _ in labels}
    told = [max(chances(text), key=chances(text).__getitem__) == kind for text, kind in labels]
    assert sum(told) >= 0.8 * len(told)


def test_what_is_no_label_asks_for_nothing() -> None:
    assert [t for t in UNSEEN[NONE] if any(asked(t, group) for group in (HEAD, PARTIES, PARTS))] == []


@pytest.mark.parametrize("text", ["", "12", "---", "Delivery address: 12 Mill Lane"])
def test_what_holds_no_letter_or_an_answer_asks_for_nothing(text: str) -> None:
    assert all(asked(text, group) is None for group in (HEAD, PARTIES, PARTS))


def test_training_learns_and_packing_keeps_it() -> None:
    found = [("Order no.", "po"), ("Our order number", "po"), ("Ship to", "shipto"), ("Deliver to", "shipto")] * 20
    with np.load(io.BytesIO(packed(trained(found)))) as model:
        kept = Weights(model["weights"], model["scale"], model["bias"])
    told = kept.one_of_all(features("Your order no."))
    assert KINDS[int(told.argmax())] == "po"
    assert told.sum() == pytest.approx(1.0, abs=1e-5)
