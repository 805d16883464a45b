# ruff: noqa: E501
"""A private person's letter on paper, whose name stands below its closing words only."""

from __future__ import annotations

from dataclasses import replace

import pytest

from orderproc.model.reading import PageSource
from tests.parsing.made import context, one, paper, pdf

LETTERS = [
    (
        "GB",
        ("12 Mill Lane", "Bath BA1 1AA"),
        "Please send me:",
        "Yours faithfully",
        ("Mrs K. Hartley",),
        "Mrs K. Hartley",
    ),
    # the signature as it was recognized, the name in type below it
    (
        "GB",
        ("12 Mill Lane", "Bath BA1 1AA"),
        "Please send me:",
        "Yours sincerely",
        ("P Alder", "Peter Alder"),
        "Peter Alder",
    ),
    (
        "DE",
        ("Lindenweg 8", "31785 Hameln"),
        "Ich bestelle:",
        "Mit freundlichen Grüßen",
        ("Karin Vogel",),
        "Karin Vogel",
    ),
    (
        "FR",
        ("8 rue des Alpes", "73000 Chambéry"),
        "Je vous commande :",
        "Cordialement",
        ("Odile Perrin",),
        "Odile Perrin",
    ),
    ("ES", ("Calle Mayor 15", "44001 Teruel"), "Les ruego que me envíen:", "Atentamente,", ("Lucía Gil",), "Lucía Gil"),
    (
        "NL",
        ("Korte Delft 3", "4331 AB Middelburg"),
        "Graag ontvang ik:",
        "Hartelijke groet,",
        ("Bram Visser",),
        "Bram Visser",
    ),
    # a firm, an office, and two who sign: no name
    ("GB", ("12 Mill Lane", "Bath BA1 1AA"), "Please send me:", "Yours faithfully", ("Purchasing Manager",), None),
    ("GB", ("12 Mill Lane", "Bath BA1 1AA"), "Please send:", "Yours faithfully", ("Ann Hartley", "Peter Alder"), None),
]


@pytest.mark.parametrize(("country", "where", "asks", "closing", "signed", "name"), LETTERS)
def test_who_signs_is_who_orders(
    country: str, where: tuple[str, ...], asks: str, closing: str, signed: tuple[str, ...], name: str | None
) -> None:
    rows = [(50 + 14 * n, ((340, text),)) for n, text in enumerate(where)]
    rows += [(200, ((60, asks),)), (230, ((60, "3"), (100, "TW-4410"), (180, "Mug, stoneware, blue")))]
    rows += [(246, ((60, "2"), (100, "TW-1306"), (180, "Scissors, 8 inch, steel"))), (320, ((60, closing),))]
    rows += [(350 + 16 * n, ((60, text),)) for n, text in enumerate(signed)]
    draft = one(pdf(paper(rows, source=PageSource.SCAN)), context(country))
    assert draft.sold_to.street.value == where[0]
    assert draft.sold_to.name.value == name


def test_a_name_at_the_head_stays() -> None:
    rows = [(50, ((340, "Ann Hartley"),)), (64, ((340, "12 Mill Lane"),)), (78, ((340, "Bath BA1 1AA"),))]
    rows += [(200, ((60, "Please send me:"),)), (230, ((60, "3"), (100, "TW-4410"), (180, "Mug, stoneware, blue")))]
    rows += [(320, ((60, "Yours faithfully"),)), (350, ((60, "Peter Alder"),))]
    assert one(pdf(paper(rows, source=PageSource.SCAN)), context("GB")).sold_to.name.value == "Ann Hartley"


@pytest.mark.parametrize(
    ("country", "where", "closing", "signed", "name"),
    [
        (
            "GB",
            ("The Lantern Playhouse Ltd", "12 Mill Lane", "Bath BA1 1AA"),
            "With thanks,",
            ("Emrys Bevan", "Production Manager"),
            "Emrys Bevan",
        ),
        (
            "DE",
            ("Mühle Nord GmbH", "Lindenweg 8", "31785 Hameln"),
            "Mit freundlichen Grüßen",
            ("Karin Vogel", "Werkstattleiterin"),
            "Karin Vogel",
        ),
        (
            "FR",
            ("Moulins du Nord SA", "8 rue des Alpes", "73000 Chambéry"),
            "Cordialement",
            ("Odile Perrin", "Directrice"),
            "Odile Perrin",
        ),
        # without what he is there, it may be anybody's name
        (
            "GB",
            ("The Lantern Playhouse Ltd", "12 Mill Lane", "Bath BA1 1AA"),
            "With thanks,",
            ("Emrys Bevan",),
            None,
        ),
        (
            "GB",
            ("The Lantern Playhouse Ltd", "12 Mill Lane", "Bath BA1 1AA"),
            "With thanks,",
            ("Production Manager",),
            None,
        ),
    ],
)
def test_who_signs_for_a_firm_is_named_beside_it_by_what_he_is_there(
    country: str, where: tuple[str, ...], closing: str, signed: tuple[str, ...], name: str | None
) -> None:
    rows = [(50 + 14 * n, ((340, text),)) for n, text in enumerate(where)]
    rows += [(230, ((60, "3"), (100, "TW-4410"), (180, "Mug, stoneware, blue")))]
    rows += [(246, ((60, "2"), (100, "TW-1306"), (180, "Scissors, 8 inch, steel"))), (320, ((60, closing),))]
    rows += [(350 + 14 * n, ((60, text),)) for n, text in enumerate(signed)]
    draft = one(pdf(paper(rows)), context(country))
    assert (draft.sold_to.company.value, draft.sold_to.name.value) == (where[0], name)


@pytest.mark.parametrize(
    ("pen", "typed", "sure", "name"),
    [
        ("Ghaene Tuke", "Graeme Tuke, Manager", 0.4, "Graeme Tuke"),
        ("Hilary Thwaile", "Hilary Thwaite (Mrs)", 0.9, "Hilary Thwaite"),
        ("Karim Vogei", "Karin Vogel", 0.7, "Karin Vogel"),
        ("Karin Vogel", "Peter Alder", 0.7, None),  # another who signs
    ],
)
def test_a_name_in_type_below_the_pens_is_the_surer_one(pen: str, typed: str, sure: float, name: str | None) -> None:
    rows = [(50, ((340, "12 Mill Lane"),)), (64, ((340, "Bath BA1 1AA"),)), (200, ((60, "Please send me:"),))]
    rows += [(230, ((60, "3"), (100, "TW-4410"), (180, "Mug, stoneware, blue"))), (320, ((60, "Yours faithfully"),))]
    rows += [(350, ((60, pen),)), (366, ((60, typed),))]
    page = paper(rows, source=PageSource.SCAN)
    page = replace(page, words=tuple(replace(w, confidence=sure) if w.box.y0 == 350 else w for w in page.words))
    assert one(pdf(page), context("GB")).sold_to.name.value == name


@pytest.mark.parametrize(
    ("country", "firm", "place", "lead", "closing", "signed", "name"),
    [
        ("IE", "FEENEY AUTO REPAIRS", ("Tuam Road", "Galway H91 X5F8"), "Order for this week:", "Cheers", "Noel Feeney", "Noel Feeney"),
        ("GB", "Moss's Bakery", ("12 Mill Lane", "Bath BA1 1AA"), "Please send me:", "Regards", "Ann Moss", "Ann Moss"),
        ("DE", "Gärtnerei Vogel", ("Lindenweg 8", "31785 Hameln"), "Ich bestelle:", "Mit freundlichen Grüßen", "Karin Vogel", "Karin Vogel"),
        ("FR", "Garage Perrin", ("8 rue des Alpes", "73000 Chambéry"), "Je vous commande :", "Cordialement", "Odile Perrin", "Odile Perrin"),
        ("ES", "Talleres Gil", ("Calle Mayor 15", "44001 Teruel"), "Les ruego que me envíen:", "Atentamente,", "Lucía Gil", "Lucía Gil"),
        ("NL", "Tuincentrum Visser", ("Korte Delft 3", "4331 AB Middelburg"), "Graag ontvang ik:", "Hartelijke groet,", "Bram Visser", "Bram Visser"),
        ("IT", "Panificio Rossi", ("Via Roma 4", "16121 Genova GE"), "Vi ordino:", "Cordiali saluti", "Anna Rossi", "Anna Rossi"),
        ("GB", "Moss's Bakery", ("12 Mill Lane", "Bath BA1 1AA"), "Please send me:", "Regards", "Peter Alder", None),
    ],
)  # fmt: skip
def test_a_firm_that_is_called_by_the_name_of_who_signs(
    country: str, firm: str, place: tuple[str, ...], lead: str, closing: str, signed: str, name: str | None
) -> None:
    rows = [firm, *place, "", lead, "3 x TW-4410", "2 x TW-1415", "", closing, signed]
    draft = one(pdf(paper([(60.0 + 14 * n, [(50.0, text)]) for n, text in enumerate(rows) if text])), context(country))
    assert draft.sold_to.name.value == name
    assert draft.sold_to.street.value == place[0]


@pytest.mark.parametrize(
    ("country", "firm", "place", "end", "name"),
    [
        ("GB", "Moss's Bakery", ("12 Mill Lane", "Bath BA1 1AA"), "Ann Moss", "Ann Moss"),
        ("BE", "Dierenarts Vermeulen", ("Coupure Rechts 12", "9000 Gent"), "Lies Vermeulen", "Lies Vermeulen"),
        ("DE", "Gärtnerei Vogel", ("Lindenweg 8", "31785 Hameln"), "Karin Vogel", "Karin Vogel"),
        ("FR", "Garage Perrin", ("8 rue des Alpes", "73000 Chambéry"), "Odile Perrin", "Odile Perrin"),
        ("ES", "Talleres Gil", ("Calle Mayor 15", "44001 Teruel"), "Lucía Gil", "Lucía Gil"),
        ("IT", "Panificio Rossi", ("Via Roma 4", "16121 Genova GE"), "Anna Rossi", "Anna Rossi"),
        ("PT", "Padaria Lopes", ("Rua da Escola 3", "8300-118 Silves"), "Rui Lopes", "Rui Lopes"),
        ("NL", "Tuincentrum Visser", ("Korte Delft 3", "4331 AB Middelburg"), "Tuincentrum Visser", None),
        ("GB", "Moss's Bakery", ("12 Mill Lane", "Bath BA1 1AA"), "Peter Alder", None),
    ],
)
def test_the_owner_signs_with_his_name_alone(
    country: str, firm: str, place: tuple[str, ...], end: str, name: str | None
) -> None:
    rows = [firm, *place, "", "Order 4471", "3 x TW-4410", "2 x TW-1415", "", end]
    draft = one(pdf(paper([(60.0 + 14 * n, [(50.0, text)]) for n, text in enumerate(rows) if text])), context(country))
    assert (draft.sold_to.name.value, draft.sold_to.street.value) == (name, place[0])


@pytest.mark.parametrize(
    ("country", "where", "said", "signed", "name"),
    [
        ("GB", ("Harling College", "12 Mill Lane", "Bath BA1 1AA"), "Please send the goods marked for my", ("attention.", "Kind regards,", "Emrys Bevan"), "Emrys Bevan"),
        ("NZ", ("Harling Institute", "51 Akoranga Road", "Hamilton 3200"), "We pay at 30 days.", ("Ngā mihi,", "Wiremu Paki", "Stores Technician"), "Wiremu Paki"),
        ("DE", ("Mühle Nord GmbH", "Lindenweg 8", "31785 Hameln"), "Lieferung bitte zu meinen Händen.", ("Mit freundlichen Grüßen", "Karin Vogel"), "Karin Vogel"),
        ("FR", ("Moulins du Nord SA", "8 rue des Alpes", "73000 Chambéry"), "Merci de livrer à mon attention.", ("Cordialement", "Odile Perrin"), "Odile Perrin"),
        ("ES", ("Talleres Norte S.L.", "Calle Mayor 15", "44001 Teruel"), "Envíenlo a mi atención.", ("Atentamente,", "Lucía Gil"), "Lucía Gil"),
        ("IT", ("Officine Nord S.r.l.", "Via Roma 4", "16121 Genova GE"), "Consegna alla mia attenzione.", ("Cordiali saluti", "Anna Rossi"), "Anna Rossi"),
        ("NL", ("Techniek Noord B.V.", "Korte Delft 3", "4331 AB Middelburg"), "Graag leveren t.a.v. ondergetekende.", ("Hartelijke groet,", "Bram Visser"), "Bram Visser"),
        ("PT", ("Clínica Norte", "Rua da Liberdade 74", "8800-399 Tavira"), "Pagamos a 30 dias.", ("Com os melhores cumprimentos,", "Inês Carrapato", "Diretora clínica"), "Inês Carrapato"),
        ("GB", ("Harling Works Ltd", "12 Mill Lane", "Bath BA1 1AA"), "We pay at 30 days.", ("Kind regards,", "Emrys Bevan", "Quality Engineer"), "Emrys Bevan"),
        ("FR", ("Moulins du Nord SA", "8 rue des Alpes", "73000 Chambéry"), "Nous payons à 30 jours.", ("Cordialement", "Odile Perrin", "Magasinière"), "Odile Perrin"),
        # a place, the firm, another person: nothing that he is there
        ("GB", ("Harling Works Ltd", "12 Mill Lane", "Bath BA1 1AA"), "We pay at 30 days.", ("Kind regards,", "Emrys Bevan", "Harling Works"), None),
        ("FR", ("Moulins du Nord SA", "8 rue des Alpes", "73000 Chambéry"), "Nous payons à 30 jours.", ("Cordialement", "Odile Perrin", "73000 Chambéry"), None),
        ("GB", ("Harling College", "12 Mill Lane", "Bath BA1 1AA"), "Mark it for the attention of the caretaker.", ("Kind regards,", "Emrys Bevan"), None),
    ],
)  # fmt: skip
def test_a_letter_that_wants_the_goods_marked_for_who_signs_it(
    country: str, where: tuple[str, ...], said: str, signed: tuple[str, ...], name: str | None
) -> None:
    rows = [(50 + 14 * n, ((60, text),)) for n, text in enumerate(where)]
    rows += [(230, ((60, "3"), (100, "TW-4410"), (180, "Mug, stoneware, blue")))]
    rows += [(246, ((60, "2"), (100, "TW-1306"), (180, "Scissors, 8 inch, steel"))), (306, ((60, said),))]
    rows += [(320 + 14 * n, ((60, text),)) for n, text in enumerate(signed)]
    draft = one(pdf(paper(rows)), context(country))
    assert (draft.sold_to.company.value, draft.sold_to.name.value) == (where[0], name)
