from __future__ import annotations

import json
import re
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from orderproc.model import codec
from orderproc.model.settings import Settings
from orderproc.outbox import charts, check_templates, render_html, render_json, render_text, sample
from orderproc.outbox.report import DayCount, Report, Trouble
from orderproc.rendering import Renderer, default_templates


def test_text(renderer: Renderer) -> None:
    text = render_text(sample.report(), renderer)
    for part in (
        "run 118",
        "scan-0034.pdf: The PDF has a password.",
        "Review 41, scan-0031.pdf",
        "$2,384.17",
        "12 orders, 31 lines",
    ):
        assert part in text
    assert re.search(r"Orders accepted +26\n", text)
    assert all(len(line) <= 72 for line in text.splitlines())


def test_page_is_whole_in_itself(renderer: Renderer) -> None:
    page = render_html(sample.report(), renderer)
    assert "<script" not in page
    assert not re.findall(r"(?:src|href)=", page)
    assert not re.findall(r"url\(|@import", page)
    assert page.count("<svg") == 4
    assert "Needs a person" in page
    assert "xmlns" in page
    assert [address for address in re.findall(r"https?://[^\"<\s]+", page) if "w3.org" not in address] == []


def test_page_of_a_night_without_anything(renderer: Renderer) -> None:
    page = render_html(Report(shop="X", started=sample.AT, ended=sample.AT), renderer)
    assert "All is well" in page
    assert "<svg" not in page


def test_page_escapes_what_came_from_outside(renderer: Renderer) -> None:
    evil = Trouble(what="<script>x</script>.pdf", message="<b>", tip="&")
    report = replace(
        sample.report(shop="A & B <i>"),
        put_aside=(evil,),
        days=(DayCount(day=sample.AT.date(), channel="<em>", orders=1),),
    )
    page = render_html(report, renderer)
    assert "<script" not in page
    assert "<em>" not in page
    assert "A &amp; B &lt;i&gt;" in page


def test_json_is_read_back_as_it_was() -> None:
    report = sample.report()
    text = render_json(report)
    assert json.loads(text)["accepted"][0]["total"] == "2384.17"
    assert codec.loads(Report, text) == report


def test_well_or_not() -> None:
    quiet = Report(shop="X", started=sample.AT, ended=sample.AT)
    assert quiet.well
    assert not replace(quiet, errors=(Trouble(what="fetch", message="x"),)).well
    assert replace(sample.report(), put_aside=(), mails=quiet.mails).well, "what waits for the clerk is no fault"
    assert sample.report().by("verdict") == {"accepted": 26, "not_an_order": 6, "review": 3, "unreadable": 1}


def test_columns_stand_for_the_counts() -> None:
    label = charts.Label("Nov 1", "1")
    drawn = charts.stacked_columns(charts.Series((label, label), ("email", "post"), ((3, 1), (0, 2))))
    heights = [float(h) for h in re.findall(r'<rect [^>]*height="([\d.]+)"', drawn)]
    assert heights[0] == pytest.approx(3 * heights[1], abs=0.2)
    assert heights[2] == pytest.approx(2 * heights[1], abs=0.2)
    assert re.findall(r"middle\" fill=\"#1f2933\">(\d+)<", drawn) == ["4", "2"]


@pytest.mark.parametrize(
    ("most", "ceiling"), [(0, 2), (1, 2), (3, 4), (5, 6), (7, 10), (11, 20), (99, 100), (101, 200)]
)
def test_axis_ends_at_a_round_number(most: int, ceiling: int) -> None:
    assert charts._round_up(most) == ceiling


def test_every_day_has_its_place_and_no_more_than_a_month(renderer: Renderer) -> None:
    report = replace(sample.report(), days=(DayCount(day=date(2025, 1, 1), channel="post", orders=5),))
    assert render_html(report, renderer).count("<title>") - 1 == 31


# -- doctor ---------------------------------------------------------------------------------------------------------------


def shop_with(tmp_path: Path, **files: str) -> Renderer:
    for name, text in files.items():
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text)
    return Renderer([tmp_path, default_templates()], "en_US", "USD", "UTC")


def test_default_templates_are_whole(settings: Settings, renderer: Renderer) -> None:
    assert check_templates(renderer, settings) == ()


def test_default_templates_are_whole_elsewhere(settings: Settings) -> None:
    shop = settings.shop.model_copy(update={"locale": "ja_JP", "currency": "JPY", "country": "JP", "email": None})
    there = Renderer([default_templates()], "ja_JP", "JPY", "Asia/Tokyo")
    assert check_templates(there, settings.model_copy(update={"shop": shop})) == ()


def test_a_wrong_template_is_named_with_its_line(tmp_path: Path, settings: Settings) -> None:
    renderer = shop_with(tmp_path, **{"confirmation.txt.j2": "one\n{{ said.nothing }}\n", "case.txt.j2": "{% if %}"})
    problems = check_templates(renderer, settings)
    assert any(f"{tmp_path}/confirmation.txt.j2, line 2" in problem and "nothing" in problem for problem in problems)
    assert any(f"{tmp_path}/case.txt.j2, line 1" in problem for problem in problems)
    assert len(problems) == 2


def test_a_wrong_sentence_is_named(tmp_path: Path, settings: Settings) -> None:
    renderer = shop_with(tmp_path, **{"words/en.toml": '[greeting]\nnamed = "Hi {nam}"\n'})
    (problem, *_) = check_templates(renderer, settings)
    assert "greeting.named" in problem
    assert "{nam}" in problem


def test_a_name_that_nothing_asks_for(tmp_path: Path, settings: Settings) -> None:
    renderer = shop_with(tmp_path, **{"confirmatoin.txt.j2": "x", "_part.txt.j2": "x", "confirmation.it.txt.j2": "x"})
    (problem,) = check_templates(renderer, settings)
    assert "confirmatoin.txt.j2" in problem
    assert "confirmation.txt.j2" in problem
