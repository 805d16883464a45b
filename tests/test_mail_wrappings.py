"""What mail programs wrap orders in: S/MIME, PGP, winmail.dat, ZIP, a mail in a mail. What can't be opened waits for a person."""

from __future__ import annotations

import base64
import io
import json
import struct
import zipfile
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from email.message import EmailMessage
from functools import cache
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.serialization import pkcs7
from cryptography.x509.oid import NameOID
from hypothesis import given
from hypothesis import strategies as st

from orderproc.errors import UnreadableError
from orderproc.reading.base import Context
from orderproc.reading.envelope import WinmailReader, signed_content, without_pgp
from tests.shops import order_mail, order_sheet, orderproc

ORDER = order_mail(1, 0, [(0, 2), (4, 1)])
HEAD, _, TEXT = ORDER.partition(b"\n\n")
OUTER = b"\n".join(line for line in HEAD.splitlines() if not line.lower().startswith((b"content-", b"mime-"))) + b"\n"
ENTITY = b"Content-Type: text/plain; charset=utf-8\r\n\r\n" + TEXT.replace(b"\n", b"\r\n")


@cache
def signer() -> tuple[x509.Certificate, rsa.RSAPrivateKey]:
    key = rsa.generate_private_key(65537, 2048)
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "Ann")])
    made = x509.CertificateBuilder().subject_name(name).issuer_name(name).public_key(key.public_key()).serial_number(1)
    now = datetime.now(UTC)
    return made.not_valid_before(now).not_valid_after(now + timedelta(days=9)).sign(key, hashes.SHA256()), key


def signed(encoding: serialization.Encoding, *options: pkcs7.PKCS7Options) -> bytes:
    certificate, key = signer()
    builder = pkcs7.PKCS7SignatureBuilder().set_data(ENTITY).add_signer(certificate, key, hashes.SHA256())
    return builder.sign(encoding, list(options))


def encrypted() -> bytes:
    builder = pkcs7.PKCS7EnvelopeBuilder().set_data(ENTITY).add_recipient(signer()[0])
    return builder.encrypt(serialization.Encoding.DER, [])


def wrapped(data: bytes, how: str) -> bytes:
    kind = f"application/pkcs7-mime; smime-type={how}; name=smime.p7m"
    return (
        OUTER
        + f"MIME-Version: 1.0\nContent-Type: {kind}\nContent-Transfer-Encoding: base64\n\n".encode()
        + base64.encodebytes(data)
    )


def attached(name: str, data: bytes, text: str = "Please see the attached file.\n") -> bytes:
    mail = EmailMessage()
    mail["From"], mail["To"] = "Ann Baker <ann.baker@example.org>", "orders@harborlane.example"
    mail["Subject"], mail["Message-ID"] = "from Ann", f"<{name}@example.org>"
    mail.set_content(text)
    mail.add_attachment(data, maintype="application", subtype="octet-stream", filename=name)
    return mail.as_bytes()


def zipped(**files: str) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, text in files.items():
            archive.writestr(name.replace("_", "."), text)
    return out.getvalue()


def winmail(*files: tuple[str, bytes], long_name: str = "", body: bytes = b"") -> bytes:
    """As Outlook writes it (MS-OXTNEF §2.1.3)."""

    def attribute(level: int, kind: int, value: bytes) -> bytes:
        return struct.pack("<BII", level, kind, len(value)) + value + struct.pack("<H", sum(value) & 0xFFFF)

    out = b"\x78\x9f\x3e\x22\x01\x00" + attribute(1, 0x00089006, b"\x00\x00\x01\x00")
    if body:
        out += attribute(1, 0x0002800C, body + b"\0")
    for name, data in files:
        out += attribute(2, 0x00069002, bytes(14)) + attribute(2, 0x00018010, name.encode() + b"\0")
        out += attribute(2, 0x0006800F, data)
        if long_name:
            value = long_name.encode() + b"\0"
            padded = value + bytes(-len(value) % 4)
            out += attribute(
                2, 0x00069005, struct.pack("<IHHIHHII", 2, 3, 0x0E20, 7, 30, 0x3707, 1, len(value)) + padded
            )
    return out


def read(shop: Path, raw: bytes) -> list[dict]:
    file = shop / "one.eml"
    file.write_bytes(raw)
    done = orderproc(shop, "read", file, "--json")
    return [json.loads(line) for line in done.stdout.splitlines()]


CLEAR = (
    b"-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA512\n\n%b\n"
    b"-----BEGIN PGP SIGNATURE-----\n\niQEz\n=abcd\n-----END PGP SIGNATURE-----\n"
)
SHEET = order_sheet(7, 0, [(0, 2), (1, 3)])


@pytest.mark.parametrize(
    ("raw", "lines"),
    [
        (wrapped(signed(serialization.Encoding.DER), "signed-data"), 2),
        (OUTER + signed(serialization.Encoding.SMIME, pkcs7.PKCS7Options.DetachedSignature), 2),
        (OUTER + b"\n" + CLEAR % TEXT, 2),
        (attached("winmail.dat", winmail(("ORDER~1.CSV", SHEET.encode()), long_name="my order.csv")), 2),
        (attached("winmail.dat", winmail(body=TEXT), ""), 2),
        (attached("orders.zip", zipped(my_csv=SHEET)), 2),
    ],
    ids=["S/MIME opaque", "S/MIME clear", "PGP clear", "winmail.dat", "winmail.dat, its text", "ZIP"],
)
def test_an_order_is_read_out_of_its_wrapping(shop: Path, raw: bytes, lines: int) -> None:
    (told,) = read(shop, raw)
    assert (told["kind"], told["verdict"]) == ("order", "accepted"), told["issues"]
    assert len(told["order"]["lines"]) == lines


PGP = b"-----BEGIN PGP MESSAGE-----\n\nhQEMA\n=abcd\n-----END PGP MESSAGE-----\n"
IN_PARTS = (
    b'MIME-Version: 1.0\nContent-Type: multipart/encrypted; protocol="application/pgp-encrypted"; boundary=B\n\n'
    b"--B\nContent-Type: application/pgp-encrypted\n\nVersion: 1\n\n--B\nContent-Type: application/octet-stream\n\n"
    + PGP
    + b"--B--\n"
)
SECRET = OUTER.replace(b"Subject: Order PO-0001", b"Subject: hello")


@pytest.mark.parametrize(
    "raw",
    [
        wrapped(encrypted(), "enveloped-data").replace(b"Subject: Order PO-0001", b"Subject: hello"),
        SECRET + IN_PARTS,
        SECRET + b"\n" + PGP,
        SECRET + b"\nHello,\n\n" + PGP,
        wrapped(b"no DER at all", "enveloped-data"),
    ],
    ids=["S/MIME", "PGP/MIME", "PGP in the text", "PGP below a text", "damaged"],
)
def test_what_is_encrypted_waits_for_a_person(shop: Path, raw: bytes) -> None:
    (told,) = read(shop, raw)
    assert told["verdict"] == "review"


def test_an_archive_with_several_orders_and_something_that_cant_be_read(shop: Path) -> None:
    both = zipped(a_csv=SHEET, b_csv=order_sheet(8, 1, [(3, 4)]))
    assert [told["document"]["part"] for told in read(shop, attached("two.zip", both))] == [
        "two.zip/a.csv",
        "two.zip/b.csv",
    ]
    (told,) = read(shop, attached("half.zip", zipped(a_csv=SHEET, b_pdf="%PDF-1.4\nthat is all\n")))
    assert (told["verdict"], told["issues"][0]["code"]) == ("review", "part_unreadable")


def test_a_zip_on_paper(shop: Path) -> None:
    """In the drop folder: two orders; one in which nothing can be read is put aside."""
    (shop / "post" / "two.zip").write_bytes(zipped(a_csv=SHEET, b_csv=order_sheet(8, 1, [(3, 4)])))
    (shop / "post" / "bad.zip").write_bytes(zipped(b_pdf="%PDF-1.4\nthat is all\n"))
    done = orderproc(shop, "run", "--json")
    assert done.returncode == 5
    assert len(orderproc(shop, "orders", "list", "--json").stdout.splitlines()) == 2
    assert [file.name for file in (shop / "post" / "rejected").iterdir()] == ["bad.zip"]


def test_pgp_lines() -> None:
    text = ["Hi,", *(CLEAR % b"one\n- -----dashes\nthree").decode().splitlines(), "bye"]
    assert without_pgp(text) == (["Hi,", "one", "-----dashes", "three", "bye"], False)
    assert without_pgp(["a", *PGP.decode().splitlines(), "b"]) == (["a", "b"], True)


@given(st.binary(max_size=300), st.integers(0, 400))
def test_rubbish_is_told(tail: bytes, cut: int) -> None:
    whole = winmail(("a.csv", SHEET.encode()), long_name="b.csv")
    for data in (b"\x78\x9f\x3e\x22\x01\x00" + tail, whole[:cut], whole[:cut] + tail):
        with suppress(UnreadableError):
            WinmailReader().read(data, "winmail.dat", Context())
    with pytest.raises(UnreadableError):
        signed_content(tail)
