"""What a fax machine prints along the edge of a page is nobody's name or number, and nothing of an order is taken for it."""

from __future__ import annotations

import pytest

from orderproc.model.reading import PageSource
from orderproc.parsing.faxed import without_fax_line
from tests.parsing.made import one, paper, pdf

FAXED = [
    "14-OCT-2026 08:51 FROM: ORCHARD GM 01225 555 310 TO: 01749 555 640 P. 02/03",
    "Oct. 14 2026 8:51AM HP Fax 802-555-0133 p.1",
    "14/10/26 08:51 FAX 0225550133 ORCHARD SUPPLY 001/002",
    "14.10.2026 08:51 +49 7231 55501 GARTENBAU KLEE S. 01/02",
    "VON : GARTENBAU KLEE 07231 55501 14. OKT 2026 08:51 SEITE 1",
    "DE: FERRETERIA LUNA NUM. 964 555 028 14 OCT. 2026 08:51 PAG 1/1",
    "DA: VIVAI MORI 0573 555 41 14 OTT 2026 08:51 PAG. 1",
    "VAN: KWEKERIJ DE LINDE 0172 555 610 14 OKT 2026 08:51 BLZ 01",
]
NOT_FAXED = [
    "Purchase order 4500123456 Date 14/10/2026 08:51 Page 1/1",
    "Bestellung 0450012345 vom 14.10.2026 08:51",
    "Printed 14.10.2026 08:51 Seite 1/1",
    "Orchard Supply Co. Tel 802 555 0133 Fax 802 555 0134",
    "14/10/2026 08:51 Orchard Supply, 12 High Street, Bath",
]


@pytest.mark.parametrize("line", FAXED)
@pytest.mark.parametrize("y", [12, 770])
def test_the_line_of_a_fax_machine_is_gone(line: str, y: float) -> None:
    page = paper([(y, ((30, line),)), (200, ((60, "3 TW-4410"),))], size=6, source=PageSource.SCAN)
    assert [w.text for w in without_fax_line(page).words] == ["3", "TW-4410"]


@pytest.mark.parametrize("line", NOT_FAXED)
def test_another_line_at_the_edge_stays(line: str) -> None:
    page = paper([(12, ((30, line),)), (200, ((60, "3 TW-4410"),))], size=6)
    assert without_fax_line(page) is page


@pytest.mark.parametrize("line", FAXED)
def test_it_stays_where_it_stands_in_the_text(line: str) -> None:
    page = paper([(300, ((30, line),))], size=6)
    assert without_fax_line(page) is page


@pytest.mark.parametrize("line", FAXED[:3])
def test_its_name_and_number_are_not_the_buyers(line: str) -> None:
    rows = [
        (12, ((30, line),)),
        (60, ((60, "Nina Alder"),)),
        (74, ((60, "7 Mill Road"),)),
        (88, ((60, "Albany NY 12207"),)),
        (200, ((60, "Please send me:"),)),
        (230, ((60, "3"), (100, "TW-4410"), (180, "Mug, stoneware, blue"))),
        (246, ((60, "2"), (100, "TW-1306"), (180, "Scissors, 8 inch, steel"))),
    ]
    draft = one(pdf(paper(rows, source=PageSource.SCAN)))
    assert draft.sold_to.name.value == "Nina Alder"
    assert draft.sold_to.company.value is None
    assert draft.customer_po.value is None
