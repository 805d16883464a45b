"""What leaves an order open, and what is wished beside it and changes nothing."""

from __future__ import annotations

import pytest

from orderproc.model.issue import Code, Severity
from orderproc.parsing.text.awaits import left_open
from tests.parsing.made import mail, one

HOME = "\n\nAnn Baker\n12 Elm Street\nAlbany, NY 12207\n"


def waits(text: str) -> bool:
    draft = one(mail(f"Please send:\n12 TW-4410\n3 TW-1306\n\n{text}{HOME}", "order"))
    return any(issue.code == Code.NEEDS_PERSON and issue.severity is not Severity.NOTE for issue in draft.issues)


@pytest.mark.parametrize(
    "text",
    [
        # somebody's word
        "Please hold these back until the head has signed.",
        "Bitte noch nichts verschicken, die Freigabe fehlt.",
        "N'expédiez rien tant que le maire n'a pas signé.",
        "No envíen nada hasta que lo apruebe la directora.",
        "Tenete in sospeso, decide il consiglio.",
        "Nog niet versturen, de voorzitter moet nog tekenen.",
        "Não enviem nada até a directora aprovar.",
        # a check
        "Not sure which of the two we have, please check before you send them.",
        "Bitte vorher die Größe prüfen, bevor es rausgeht.",
        "Vérifiez la taille avant l'envoi.",
        "Dudo si es la pequeña o la grande.",
        "Verificate la misura prima di spedire.",
        "Controleer de maat voordat u verstuurt.",
        "Confirmem a medida antes de enviar.",
        # a condition
        "If you can deliver by Friday I'd take them.",
        "Subject to the price being as in June.",
        "Wenn Sie bis Freitag liefern können, nehme ich sie.",
        "Si vous pouvez livrer avant vendredi, je les prends.",
        "Si pueden entregar el viernes, me los quedo.",
        "Valido solo se consegnate entro il 5.",
        "Als u voor vrijdag kunt leveren, neem ik ze.",
        "Só se houver em stock.",
        # about so many
        "12 TW-1118, plus whatever you can spare.",
        "TW-1118: 12 (more or less).",
        "12 TW-1118, however many fit in the box.",
        "12 TW-1118 or whatever you have.",
        "12 TW-1118, give or take.",
        "12 TW-1118, gern auch mehr.",
        "12 TW-1118 oder was Sie da haben.",
        "12 TW-1118, ou ce que vous avez.",
        "12 TW-1118 o los que tengan.",
        "12 TW-1118, più o meno.",
        "12 TW-1118 of wat u heeft.",
        # goods without their names
        "Plus a few of the small ones.",
        "Und was wir sonst immer dazu nehmen.",
        "et quelques joints, vous savez lesquels",
        "Y unos cuantos de los pequeños.",
        "En wat van dat spul, Piet weet wel welk.",
        # money
        "The whole lot may cost no more than £200.",
        "Insgesamt bitte nicht mehr als 200 Euro.",
        "Al massimo 200 euro in tutto.",
        # another order, and the goods themselves
        "This replaces the order of Monday.",
        "Dit vervangt de bestelling van maandag.",
        "Do they fit the old model?",
        "¿Sirven para el modelo antiguo?",
        "Passen deze ook op het oude model?",
    ],
)
def test_what_leaves_an_order_open(text: str) -> None:
    assert left_open(text)
    assert waits(text)


@pytest.mark.parametrize(
    "text",
    [
        "Don't deliver before 8 am, the gate is shut until then.",
        "Wait for the forklift before unloading.",
        "Please confirm the delivery date by mail.",
        "Only deliver on weekdays.",
        "Bitte nicht vor 8 Uhr anliefern.",
        "Mandate tutto insieme, anche se ci vuole una settimana in più.",
        "Merci d'appeler avant de livrer.",
        "Cualquier duda, me llaman.",
        "Chiamate prima di consegnare.",
        "Niet leveren voor 8 uur.",
        "Bel even voordat u komt lossen.",
        "Não temos pressa.",
        "Tracking number to me please.",
    ],
)
def test_what_is_wished_and_changes_nothing(text: str) -> None:
    assert not left_open(text)
    assert not waits(text)


@pytest.mark.parametrize(
    "sentence",
    [
        "and please hold it back until we have paid.",
        "Bitte halten Sie die Ware zurück, bis wir gezahlt haben.",
        "Merci de garder le tout jusqu'au paiement.",
        "Guárdenlo hasta que hayamos pagado.",
        "Trattenete tutto finché non abbiamo pagato.",
        "Houd alles vast tot we betaald hebben.",
    ],
)
def test_goods_kept_until_the_money_is_there(sentence: str) -> None:
    assert waits(sentence)


@pytest.mark.parametrize("sentence", ["We pay within 30 days.", "We hold back 2 % until the invoice is right."])
def test_money_alone_leaves_nothing_open(sentence: str) -> None:
    assert not waits(sentence)
