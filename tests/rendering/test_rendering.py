from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from orderproc.errors import ConfigurationError
from orderproc.rendering import Renderer, beside, columns, default_templates, paragraph, printable


def shop(tmp_path: Path, **files: str) -> Renderer:
    for name, text in files.items():
        (tmp_path / name).write_text(text)
    return Renderer([tmp_path, default_templates()], "en_US", "USD", "America/New_York")


def test_the_shops_own_template_stands_before_the_default(tmp_path: Path) -> None:
    assert (
        shop(tmp_path, **{"failure.txt.j2": "ours: {{ message }}"}).render("failure.txt.j2", message="x") == "ours: x"
    )


def test_html_is_escaped_and_text_is_not(tmp_path: Path) -> None:
    renderer = shop(tmp_path, **{"a.html.j2": "{{ x }}{{ say('greeting.named', name=x) }}", "a.txt.j2": "{{ x }}"})
    assert renderer.render("a.txt.j2", x="<&>") == "<&>"
    assert renderer.render("a.html.j2", x="<&>") == "&lt;&amp;&gt;Dear &lt;&amp;&gt;,"


def test_a_template_of_the_language_stands_before_the_general_one(tmp_path: Path) -> None:
    renderer = shop(tmp_path, **{"a.txt.j2": "general", "a.de.txt.j2": "deutsch"})
    assert renderer.render("a.txt.j2") == "general"
    assert renderer.in_language("de").render("a.txt.j2") == "deutsch"
    assert renderer.in_language("fr").render("a.txt.j2") == "general"
    assert renderer.in_language("xx").language == "en"


def test_a_shop_replaces_single_sentences(tmp_path: Path) -> None:
    (tmp_path / "words").mkdir()
    (tmp_path / "words" / "en.toml").write_text('[greeting]\nplain = "Ahoy,"\n')
    renderer = shop(tmp_path)
    assert renderer.say("greeting.plain") == "Ahoy,"
    assert renderer.say("greeting.named", name="Ann") == "Dear Ann,"


@pytest.mark.parametrize(
    ("text", "line", "what"),
    [
        ("one\ntwo {{ missing }}", 2, "missing"),
        ("one\n\n{% if x %}", 3, "endif"),
        ("{{ 1 / 0 }}", 1, "ZeroDivisionError"),
        ("a\n{{ x.__class__.__mro__ }}", 2, "unsafe"),
        ("a\n{{ x | nofilter }}", 2, "nofilter"),
        ("a\n{{ say('no.such') }}", 2, "no.such"),
    ],
)
def test_an_error_names_file_and_line(text: str, line: int, what: str, tmp_path: Path) -> None:
    with pytest.raises(ConfigurationError) as caught:
        shop(tmp_path, **{"a.txt.j2": text}).render("a.txt.j2", x="x")
    assert what in caught.value.message
    if what != "no.such":
        assert f"{tmp_path}/a.txt.j2, line {line}" in caught.value.message


def test_a_template_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(ConfigurationError, match=r"no template .*nothing.txt.j2"):
        shop(tmp_path).render("nothing.txt.j2")
    with pytest.raises(ConfigurationError, match=r"gone.txt.j2"):
        shop(tmp_path, **{"a.txt.j2": "{% include 'gone.txt.j2' %}"}).render("a.txt.j2")


@pytest.mark.parametrize("text", ["[a\n", "[a]\nb = 3\n", "\udcff"])
def test_words_that_can_not_be_read(text: str, tmp_path: Path) -> None:
    (tmp_path / "words").mkdir()
    (tmp_path / "words" / "en.toml").write_text(text, errors="surrogateescape")
    with pytest.raises(ConfigurationError, match=r"words/en.toml"):
        shop(tmp_path).say("greeting.plain")


@pytest.mark.parametrize(
    ("locale", "currency", "zone"), [("xx_YY_1", "USD", "UTC"), ("", "USD", "UTC"), ("en_US", "USD", "Mars/One")]
)
def test_settings_that_are_wrong(locale: str, currency: str, zone: str) -> None:
    with pytest.raises(ConfigurationError, match=r"\[shop\]"):
        Renderer([default_templates()], locale, currency, zone).time(datetime(2026, 1, 1, tzinfo=UTC))


@pytest.mark.parametrize(
    ("locale", "currency", "money", "quantity", "day", "share"),
    [
        ("en_US", "USD", "$1,234.50", "1,200", "November 20, 2026", "8.875%"),
        ("de_DE", "EUR", "1.234,50 €", "1.200", "20. November 2026", "8,875 %"),
        ("fr_FR", "EUR", "1 234,50 €", "1 200", "20 novembre 2026", "8,875 %"),
        ("ja_JP", "JPY", "¥1,234", "1,200", "November 20, 2026", "8.875%"),  # no words for it: all in English
        ("de_CH", "CHF", "CHF 1’234.50", "1’200", "20. November 2026", "8.875%"),
    ],
)
def test_numbers_as_people_write_them(
    locale: str, currency: str, money: str, quantity: str, day: str, share: str
) -> None:
    renderer = Renderer([default_templates()], locale, currency, "UTC")

    def plain(text: str) -> str:
        return text.replace("\xa0", " ").replace("\u202f", " ")

    assert plain(renderer.money(Decimal("1234.50"))) == money
    assert plain(renderer.quantity(Decimal("1200.000"))) == quantity
    assert renderer.date(date(2026, 11, 20)) == day
    assert plain(renderer.percent(Decimal("0.08875"))) == share
    assert (
        renderer.money(None)
        == renderer.quantity(None)
        == renderer.date(None)
        == renderer.percent(None)
        == renderer.time(None)
        == ""
    )


def test_days_are_those_of_the_shop() -> None:
    moment = datetime(2026, 11, 21, 3, 30, tzinfo=UTC)
    renderer = Renderer([default_templates()], "en_US", "USD", "America/New_York")
    assert renderer.date(moment) == "November 20, 2026"
    assert renderer.time(moment) == "Nov 20, 2026, 10:30 PM"


def test_the_customers_language_in_the_shops_country() -> None:
    renderer = Renderer([default_templates()], "de_DE", "EUR", "Europe/Berlin")
    assert renderer.language == "de"
    assert renderer.in_language("en").date(date(2026, 11, 20)) == "20 November 2026"
    assert renderer.in_language("en").in_language("de").say("greeting.plain") == "Guten Tag,"


@given(st.text(st.characters(codec=None)))
def test_what_is_printed_can_be_written_and_has_one_kind_of_line_end(text: str) -> None:
    shown = printable(text)
    shown.encode("utf-8")
    assert not set(shown) & set("\r\0\x85\u2028\u2029\u202e")
    assert printable(shown) == shown


LINE = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Zl", "Zp"]), max_size=30)


@given(LINE, LINE)
def test_flush_right(left: str, right: str) -> None:
    line = beside(left, right, 60)
    assert line.startswith(left)
    assert line.endswith(right)
    assert columns(line) == max(60, columns(left) + columns(right) + 2)


def test_paragraph_keeps_words_and_width() -> None:
    text = paragraph("one two  three\nfour " * 20, indent=4, width=40)
    assert all(columns(line) <= 40 for line in text.splitlines())
    assert text.splitlines()[1].startswith("    ")
    assert " ".join(text.split()) == " ".join(("one two three four " * 20).split())
