"""Makes the sample shop's forms, mail and post again, with the truth of each in tests/cases: `python samples/make.py`.

Seeded: the same bytes every time on the same versions of the libraries. The shop's tables are written by hand and only read.
"""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from making import books, cases, catches, files, forms, letters, other_mail, own_forms, scans, spoiled, threads


def blank_forms() -> None:
    for blank in forms.blank_forms():
        paper = blank.paper()
        blank.draw(paper)
        folder = cases.SAMPLES / "shop" / "forms"
        (folder / f"{blank.name}.pdf").write_bytes(paper.pdf())
        if blank.name != "tw2":  # that one is learned from its blank
            (folder / f"{blank.name}.toml").write_text(blank.toml(), encoding="utf-8")
    own_forms.forms()


def main() -> int:
    if books.xls([[]]) is None:
        print("bluebird-november.xls wants xlwt: pip install xlwt", file=sys.stderr)
        return 1
    cases.clear()
    blank_forms()
    scans.make()
    own_forms.make()
    files.make()
    spoiled.make()
    letters.make()
    threads.make()
    catches.make()
    other_mail.make()
    size = sum(
        file.stat().st_size for file in cases.SAMPLES.rglob("*") if file.is_file() and "__pycache__" not in file.parts
    )
    print(
        f"{len(list(cases.POST.iterdir()))} pieces of post, {len(list((cases.MAIL / 'new').glob('[0-9]*')))} mails, {size / 1e6:.1f} MB"
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
