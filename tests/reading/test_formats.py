"""Text, HTML, XML, JSON, EDI and archives; who reads what; and bytes that nobody should read."""

from __future__ import annotations

import io
import json
import zipfile

import pytest

from orderproc.errors import UnreadableError
from orderproc.model.issue import Code
from orderproc.model.reading import Media
from orderproc.model.settings import Reading as Limits
from orderproc.reading import base
from orderproc.reading.charset import decode
from orderproc.reading.edi import edifact, x12
from orderproc.reading.text import body_page

from .made import pdf, read, text_page, xlsx

# its directory would be its tenth sector
HALF_AN_XLS = (
    b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".ljust(30, b"\0")
    + b"\x09\0".ljust(18, b"\0")
    + b"\x09\0\0\0".ljust(28, b"\0")
    + b"\x08"
).ljust(700, b"\0")
ISA = "ISA*00*          *00*          *ZZ*SENDER         *ZZ*RECEIVER       *261120*1000*U*00401*000000001*0*P*>~"


@pytest.mark.parametrize(
    ("data", "name", "reader"),
    [
        pytest.param(pdf(text_page), "order.txt", "pdf", id="a PDF"),  # made anew by each worker, at its own time
        pytest.param(xlsx(lambda b: b.active.append(["a"])), "order.pdf", "spreadsheet", id="a workbook"),
        (b"From: a@b.example\nTo: c@d.example\nSubject: x\n\nhello", "order.txt", "e-mail"),
        (b"<!DOCTYPE html><html><body>2 mugs</body></html>", "a.txt", "html"),
        (b"<?xml version='1.0'?><Order/>", "a.txt", "xml"),
        (b"<Order xmlns='urn:x'><ID>1</ID></Order>", "a", "xml"),
        (b'{"order": 1}', "a.txt", "json"),
        (b"UNB+UNOC:3+S+R+261120:1000+1'UNH+1+ORDERS:D:96A:UN'", "a.txt", "edi"),
        ((ISA + "GS*PO*S*R~").encode(), "a.txt", "edi"),
        (b"sku;qty\nA;1\nB;2\n", "a.txt", "csv"),
        (b"sku,qty\nA,1\nB,2\n", "a.csv", "csv"),
        (b"please send 2 mugs", "a.txt", "text"),
    ],
)
def test_the_content_tells_who_reads(data: bytes, name: str, reader: str) -> None:
    assert read(data, name).reader == reader


@pytest.mark.parametrize(
    ("data", "name", "code", "says"),
    [
        (b"", "scan.pdf", Code.EMPTY_FILE, "empty (0 bytes)"),
        (b"\0" * 5000, "scan.pdf", Code.EMPTY_FILE, "nothing but blanks"),
        (b"", "a\nb\udcff.pdf", Code.EMPTY_FILE, "a?b"),
        (HALF_AN_XLS, "half-a-book.xls", Code.UNREADABLE, "damaged: it is cut off"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "order.doc", Code.UNKNOWN_FORMAT, "Microsoft Office"),
        (b"{\\rtf1 hello}", "order.rtf", Code.UNKNOWN_FORMAT, "RTF"),
        (b"\x01\x02\x03\x04" * 50, "what", Code.UNKNOWN_FORMAT, "no kind that can be read"),
        (b"MZ\x90\0\x03" + bytes(200), "invoice.exe", Code.UNKNOWN_FORMAT, "program"),
        (b"<a><b></a>", "o.xml", Code.UNREADABLE, "no well-formed XML (line 1)"),
        (b'{"a": ', "o.json", Code.UNREADABLE, "no JSON"),
        (b"\x1f\x8b\x08\x00broken", "o.gz", Code.UNREADABLE, "cut off"),
    ],
)
def test_what_cannot_be_read_is_named(data: bytes, name: str, code: str, says: str) -> None:
    with pytest.raises(UnreadableError) as raised:
        read(data, name)
    assert raised.value.code == code
    assert says in raised.value.message
    raised.value.message.encode()  # can be printed


@pytest.mark.parametrize(
    "data",
    [
        b'<!DOCTYPE o [<!ENTITY e SYSTEM "file:///etc/passwd">]><o>&e;</o>',
        b'<!DOCTYPE o [<!ENTITY e SYSTEM "http://127.0.0.1:9/x">]><o>&e;</o>',
        b'<!DOCTYPE o [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;">]><o>&b;</o>',
        b'<!DOCTYPE o [<!ENTITY % p SYSTEM "file:///etc/passwd">%p;]><o/>',
    ],
)
def test_xml_with_entities_of_its_own_is_refused(data: bytes) -> None:
    with pytest.raises(UnreadableError, match="entities|entity"):
        read(data, "o.xml")


def test_two_readers_that_are_equally_sure_are_an_error_unless_the_ending_tells() -> None:
    class One:
        name, suffixes = "one", (".one",)

        def claims(self, data: bytes, name: str) -> float:
            return 0.7

        def read(self, data: bytes, name: str, ctx: base.Context) -> base.Reading:
            return base.Reading(media=Media.TEXT)

    class Two(One):
        name, suffixes = "two", (".two",)

    assert base.settle(b"x", "a.two", (One(), Two())).name == "two"
    with pytest.raises(UnreadableError, match="one and two"):
        base.settle(b"x", "a.txt", (One(), Two()))


@pytest.mark.parametrize("reader", base.readers(), ids=lambda reader: reader.name)
def test_every_reader_keeps_the_contract(reader: base.Reader) -> None:
    assert reader.name
    assert all(suffix.startswith(".") for suffix in reader.suffixes)
    for data in (
        b"",
        b"\0",
        b"\xff" * 100,
        b"PK\x03\x04",
        b"From: x",
        b"%PDF-",
        b"<",
        b"{",
        b"UNA",
        b"ISA",
        b"\x1f\x8b\x08",
    ):
        assert 0 <= reader.claims(data, "x") <= 1
        try:
            reader.read(data + b"\x01rubbish", "x", base.Context(limits=Limits()))
        except AssertionError:
            raise
        except Exception:
            continue


def test_text_keeps_line_and_column() -> None:
    (page,) = read(b"SKU      Qty\nTW-1       2\n", "a.txt").pages
    assert [(w.text, w.box.x0, w.box.y0) for w in page.words] == [
        ("SKU", 0, 0),
        ("Qty", 9, 0),
        ("TW-1", 0, 1),
        ("2", 11, 1),
    ]


@pytest.mark.parametrize(
    ("text", "columns"),
    [
        ("213965\tCake tin, springform\t8\n1\tMug\t12\n\t\t20", [[0, 8, 13, 18, 30], [0, 8, 30], [30]]),
        ("10 mugs\t2\n1234567\t3", [[0, 3, 16], [0, 16]]),  # the stop after the next: a tab parts
        ("Note:\tring\n\tdo not knock", [[0, 8], [8, 11, 15]]),
    ],
)
def test_tabs_part_and_rows_pasted_from_a_sheet_keep_their_columns(text: str, columns: list[list[int]]) -> None:
    page = body_page(text.splitlines())
    rows = [[w.box.x0 for w in page.words if w.box.y0 == row] for row in range(len(columns))]
    assert rows == columns


@pytest.mark.parametrize(
    ("data", "declared", "text"),
    [
        ("Größe".encode(), None, "Größe"),
        ("Größe".encode("cp1252"), None, "Größe"),
        ("Größe".encode("cp1252"), "us-ascii", "Größe"),
        ("Größe".encode(), "iso-8859-1", "Größe"),
        ("Größe".encode("utf-16"), None, "Größe"),
        ("注文書です".encode("cp932"), "shift_jis", "注文書です"),
        ("Заказ".encode("koi8-r"), "koi8-r", "Заказ"),
        ("Größe".encode(), "no-such-charset", "Größe"),
        ("Größe".encode("cp1252"), "utf-8", "Größe"),
    ],
)
def test_charsets(data: bytes, declared: str | None, text: str) -> None:
    assert decode(data, declared) == text


def test_xml_becomes_nodes_without_prefixes() -> None:
    tree = read(
        b'<u:Order xmlns:u="urn:u"><u:Line n="1"><u:Id>A</u:Id></u:Line><u:Line n="2"/></u:Order>', "o.xml"
    ).tree
    assert tree is not None
    assert (tree.name, tree.namespace) == ("Order", "urn:u")
    assert [line.attribute("n") for line in tree.find_all("Line")] == ["1", "2"]
    assert tree.value("Line/Id") == "A"


def test_json_numbers_stay_as_they_are_written() -> None:
    tree = read(
        b'{"order": {"total": 1.10, "lines": [{"sku": "A"}, {"sku": "B"}], "paid": true, "x": null}}', "o.json"
    ).tree
    assert tree is not None
    assert tree.value("order/total") == "1.10"
    assert [node.value("sku") for node in tree.find_all("order/lines")] == ["A", "B"]
    assert tree.value("order/paid") == "true"


def test_edifact_with_its_own_separators_and_release_characters() -> None:
    segments, whole = edifact("UNA:+.? 'UNB+UNOC:3'IMD+F++:::Mug ?+ lid?'s?:x'\r\nLIN+1++TW-1:SA'UNZ+1+1'")
    assert whole
    assert segments[1].tag == "IMD"
    assert segments[1].get(2, 3) == "Mug + lid's:x"
    assert segments[2].get(2) == "TW-1"
    other, _ = edifact("UNA|*,! ~BGM*220*PO!*1~LIN*1**A|SA~")
    assert other[0].get(1) == "PO*1"
    assert other[1].elements[2] == ("A", "SA")


def test_x12_takes_its_separators_from_isa() -> None:
    text = (ISA + "ST*850*0001~PO1*1*3*EA*4.5**VN*TW-1~SE*3*0001~IEA*1*1~").replace("~", "|\n").replace("*", "^")
    segments, whole = x12(text, "o.x12")
    assert whole
    assert [s.tag for s in segments] == ["ISA", "ST", "PO1", "SE", "IEA"]
    assert segments[2].get(6) == "TW-1"
    assert not x12(ISA + "ST*850*0001~PO1*1~", "o")[1]


def zipped(**files: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return out.getvalue()


def test_files_of_a_zip_are_parts() -> None:
    reading = read(zipped(a=pdf(text_page), b=b"2 mugs please"), "orders.zip")
    assert reading.media is Media.ARCHIVE
    assert [p.reading.media for p in reading.parts if p.reading] == [Media.PDF, Media.TEXT]


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (zipped(a=bytes(300 * 2**20)), Code.BOMB),
        (zipped(**{f"f{n}": b"x" for n in range(150)}), Code.TOO_LARGE),
        (zipped(a=b"2 mugs please " * 50)[:-30], Code.UNREADABLE),
    ],
    ids=["bomb", "150 files", "truncated"],
)
def test_bad_archives(data: bytes, code: str) -> None:
    with pytest.raises(UnreadableError) as raised:
        read(data, "orders.zip")
    assert raised.value.code == code


def test_a_zip_in_a_zip_in_a_zip_has_an_end() -> None:
    data = zipped(a=b"2 mugs please")
    for _ in range(20):
        data = zipped(a=data)
    reading = read(data, "o.zip")
    depth = 0
    while reading.parts:
        depth += 1
        if reading.parts[0].reading is None:
            assert reading.parts[0].error is not None
            assert reading.parts[0].error.code == Code.TOO_LARGE
            break
        reading = reading.parts[0].reading
    assert depth == base.MAX_DEPTH + 1


def test_many_accents_of_a_western_language_are_windows_western() -> None:
    text = (
        "N1|BY|Établissements Lefèvre SARL~N3|798, place du Marché~PO1|1|Clé mixte chromée, mètre ruban, forêt à métaux~"
        * 3
    )
    assert decode(text.encode("cp1252")) == text


@pytest.mark.parametrize("text", ["Prix;9,50 €;Désignation", "Preis (€);12 €;Größe", "€ 3,20;três maçãs"])
def test_the_euro_of_latin_9(text: str) -> None:
    assert decode(text.encode("iso8859-15")) == text


def test_a_sign_of_latin_1_away_from_money_makes_no_latin_9() -> None:
    text = "caf\xe9 \xbd litre, \xa4 comme signe"
    assert decode(text.encode("cp1252")) == text


@pytest.mark.parametrize("noise", [b"\xff", b"\x83", b"\xe3\x81", b"\xc3", b"\x90\xfa\x96\x7b"])
def test_a_broken_byte_makes_json_no_other_language(noise: bytes) -> None:
    """JSON is UTF-8: what is broken is told, and the rest stays what it is."""
    town = "Logroño, Calle Peñalver 4"
    data = json.dumps({"order": 1, "city": town, "note": "x"}, ensure_ascii=False).encode()
    found = read(data.replace(b'"x"', b'"x' + noise + b'"'), "o.json")
    assert found.tree is not None
    assert found.tree.value("city") == town
    assert [remark.code for remark in found.warnings] == [Code.LOW_CONFIDENCE]


def test_json_of_an_old_program_is_western() -> None:
    found = read('{"order": 1, "city": "Logroño"}'.encode("cp1252"), "o.json")
    assert found.tree is not None
    assert (found.tree.value("city"), found.warnings) == ("Logroño", ())
