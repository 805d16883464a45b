import pytest

from orderproc.model.cards import card_last4, mask_cards


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("Visa 4111 1111 1111 1111 exp 12/27", "Visa card ending 1111 exp 12/27"),
        ("4111-1111-1111-1111", "card ending 1111"),
        ("Amex 378282246310005.", "Amex card ending 0005."),
        ("MC 5555 5555 5555 4444, thanks", "MC card ending 4444, thanks"),
    ],
)
def test_a_whole_card_number_keeps_its_last_four(text: str, masked: str) -> None:
    assert mask_cards(text) == masked
    assert card_last4(text) == masked[masked.index("ending ") + 7 :][:4]


@pytest.mark.parametrize(
    "text",
    [
        "GTIN 9783898307529",
        "EAN 4006381333931",
        "EAN 4000000000006",
        "order 4111111111111112",
        "12 x 4410, 3 x 4411",
        "0000 0000 0000 0000",
        "tel +1 212 555 0100",
        "",
    ],
)
def test_other_numbers_stay(text: str) -> None:
    assert mask_cards(text) == text
    assert card_last4(text) is None


@pytest.mark.parametrize("text", ["6.99 9785621647094", "9.1 9785621647094 8"])
def test_a_price_and_the_gtin_behind_it_are_no_card(text: str) -> None:
    assert card_last4(text) is None


def test_a_telephone_number_and_a_postal_code_are_no_card() -> None:
    assert card_last4("Telef. +351 253 555 851 7800-001 Beja") is None
