"""The documents that are broken: the cases of the sample shop, and generated ones in shops of their own, each with what it says."""

from __future__ import annotations

import tempfile
from dataclasses import dataclass
from pathlib import Path

from orderproc.judging import Shop
from tests.fuzz.mutators import OF_KIND
from tests.generator.kinds import World
from tests.generator.world import write_shop
from tests.truth import ROOT, cases

GENERATED = (
    "spreadsheet",
    "structured",
    "mail_text",
)  # PDFs by browsers take too long; reportlab draws those of `structured`
_KIND_OF = {
    "jpg": "picture", "jpeg": "picture", "png": "picture", "tif": "picture", "tiff": "picture", "edi": "edi", "x12": "edi",
    "txt": "eml", "xlsm": "xlsx", "edifact": "edi", "tsv": "csv",
}  # fmt: skip
# zip bombs and the like are cases of their own: a mutant of them says nothing
_LARGE = 3_000_000


@dataclass(frozen=True)
class Original:
    kind: str  # of the file: one of `mutators.OF_KIND`
    name: str
    data: bytes
    shop: Shop


def of_cases() -> list[Original]:
    """The cases that are accepted: whatever else comes of a mutant must not be another order."""
    shop = Shop.open(ROOT / "samples" / "shop")
    found = []
    for case in cases():
        if not any(order["verdict"] == "accepted" for order in case.expected["orders"]):
            continue
        suffix = case.document.suffix.lower().lstrip(".") or "eml"
        kind = "eml" if "/mail/" in str(case.document) else _KIND_OF.get(suffix, suffix)
        if kind in OF_KIND and case.document.stat().st_size < _LARGE:
            found.append(Original(kind, f"{case.name}.{suffix}", case.document.read_bytes(), shop))
    return found


def generated(each: int, folder: Path, kinds: tuple[str, ...] = GENERATED, seed: str = "fuzz") -> list[Original]:
    """`each` documents of each kind of the generator's train part; their shops are written to `folder`."""
    world = World(seed, "train")
    shops: dict[str, Shop] = {}
    found = []
    for kind in kinds:
        for number in range(each):
            document = world.document(kind, number)
            if document is None or len(document.data) > _LARGE:
                continue
            if document.truth["orders"][0]["verdict"] != "accepted":
                continue
            key = document.shop.key
            if key not in shops:
                write_shop(document.shop, folder / key)
                shops[key] = Shop.open(folder / key)
            suffix = document.suffix.lstrip(".").lower()
            file_kind = "edi" if document.data[:3] in (b"UNA", b"UNB", b"ISA") else _KIND_OF.get(suffix, suffix)
            if file_kind in OF_KIND:
                found.append(Original(file_kind, f"{kind}-{number:04d}.{suffix}", document.data, shops[key]))
    return found


def originals(each: int, folder: Path | None = None, *, quick: bool = False) -> list[Original]:
    """`quick`: without scans inside PDFs and mails, which take seconds each; pictures themselves stay."""
    found = of_cases()
    if quick:
        found = [one for one in found if one.kind == "picture" or ("scan" not in one.name and len(one.data) < 60_000)]
    return [*found, *generated(each, folder or Path(tempfile.mkdtemp(prefix="fuzz-shops-")))]
