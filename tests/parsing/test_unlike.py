"""What was taken for a part of an address and looks like nothing of one waits."""

from __future__ import annotations

import pytest

from orderproc.model.draft import DraftAddress, Field, OrderDraft
from orderproc.model.issue import Code, Kind
from orderproc.parsing.doubts.unlike import unlike, without_labels, without_nobody


def address(**parts: str) -> DraftAddress:
    return DraftAddress(**{part: Field(value=text, raw=text) for part, text in parts.items()})


@pytest.mark.parametrize(
    ("part", "text"),
    [
        ("company", "Vielen Dank schon einmal vorab und"),
        ("company", "As agreed with your Mr Field on the phone"),
        ("name", "La marchandise est attendue avant le"),
        ("name", "Por favor avisen antes de"),
        ("street", "It would be good to have them by"),
        ("company", "Con i migliori auguri di buone feste"),
        ("name", "Alvast hartelijk bedankt"),
        ("street2", "Agradeço desde já a vossa atenção"),
    ],
)
def test_a_piece_of_a_sentence_waits(part: str, text: str) -> None:
    draft = OrderDraft(kind=Kind.ORDER, sold_to=address(**{part: text}))
    found = list(unlike(draft))
    assert [(issue.code, issue.field) for issue in found] == [(Code.ADDRESS_DOUBTFUL, f"sold_to.{part}")]
    assert text in found[0].message
    assert list(unlike(OrderDraft(kind=Kind.OTHER, sold_to=draft.sold_to))) == []


@pytest.mark.parametrize(
    "parts",
    [
        {"name": "Thaddeus Okonjo", "company": "Wrenfield Candle Makers", "street": "1408 Chokecherry Lane", "street2": "Unit 9B"},
        {"name": "wiebke thormählen", "street": "obere mühlgasse 7a", "street2": "hinterhaus, 2. stock"},
        {"company": "Les Ruchers de Maude", "street": "27 bis, rue des Tanneurs", "street2": "Service des achats"},
        {"company": "AMPA del CEIP Los Olmos", "street": "Camino del Molino s/n", "street2": "Conserjería"},
        {"name": "Suor Agnese Conti", "company": "Scuola materna Santa Rita", "street": "Vicolo della Seta 4"},
        {"company": "BSO De Boomhut", "street": "Zwanenveld 90-12", "street2": "lokaal 3"},
        {"name": "Dulce Pimentel", "street": "Travessa da Fonte, 8", "street2": "1.º D"},
    ],
)  # fmt: skip
def test_an_address_does_not(parts: dict[str, str]) -> None:
    assert list(unlike(OrderDraft(kind=Kind.ORDER, ship_to=address(**parts)))) == []


def test_who_is_billed_and_who_sells_is_somebody() -> None:
    told = without_nobody(
        OrderDraft(
            kind=Kind.ORDER,
            bill_to=address(name="Vorkasse per Überweisung"),
            vendor=address(company="Bitte vormittags bis 11 Uhr anliefern"),
        )
    )
    assert told.bill_to.empty
    assert not told.vendor.company
    somebody = OrderDraft(
        kind=Kind.ORDER, bill_to=address(name="Wiebke Thormählen"), vendor=address(company="Novák a syn s.r.o.")
    )
    assert without_nobody(somebody) == somebody


@pytest.mark.parametrize(
    ("name", "company", "kept"),
    [
        ("Ann Baker", "Kunden-Nr.", ("Ann Baker", None)),
        ("Zahlungsart", "Doe Tools Ltd", (None, "Doe Tools Ltd")),
        ("Exp. 88/2026 (contrato menor)", "Colegio San Juan", (None, "Colegio San Juan")),
        ("Ann Baker", "Praxis", ("Ann Baker", "Praxis")),
        ("Ann Baker", "Client Services Ltd", ("Ann Baker", "Client Services Ltd")),
        ("Ann Baker", "4th Derby Scout Group", ("Ann Baker", "4th Derby Scout Group")),
        (None, "Kunden-Nr.", (None, "Kunden-Nr.")),  # nobody else: a person must see it
    ],
)
def test_a_label_is_nobodys_name_where_somebody_else_is_named(
    name: str | None, company: str, kept: tuple[str | None, str | None]
) -> None:
    address = without_labels(DraftAddress(name=Field(value=name), company=Field(value=company)))
    assert (address.name.value, address.company.value) == kept


@pytest.mark.parametrize(
    ("street2", "kept"), [("gérard moreau", None), ("Lycée Moreau", None), ("Bâtiment C", "Bâtiment C")]
)
def test_whom_it_is_for_is_said_once(street2: str, kept: str | None) -> None:
    address = DraftAddress(
        name=Field(value="Gérard Moreau"), company=Field(value="Lycée Moreau"), street2=Field(value=street2)
    )
    assert without_labels(address).street2.value == kept


@pytest.mark.parametrize(
    ("line", "kept"),
    [("atelier corsini", False), ("Atelier Corsini S.n.c.", False), ("Atelier", True), ("Corsini House", True)],
)
def test_a_firms_name_once_more_is_no_second_line(line: str, kept: bool) -> None:
    address = DraftAddress(company=Field(value="Atelier Corsini S.n.c. di Corsini M. e F."), street2=Field(value=line))
    assert bool(without_labels(address).street2.value) is kept
