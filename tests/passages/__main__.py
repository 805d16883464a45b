"""python -m tests.passages [--kinds a,b] [--languages en,de] [--half odd|even|all] [--data DIR] [--show] [--keep DIR]:
makes documents and counts them.

`python -m tests.passages --kinds rows --languages en --half even --show` shows what is wrong or waits, with its passage;
`--only 12,40` takes some passages by their numbers; `--keep` keeps the documents and the shops that read them, in the form of
`tests.generator`.
"""

from __future__ import annotations

import argparse
import json
import tempfile
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from tests.innocent.words import WORDS
from tests.passages import marks
from tests.passages.counted import problems
from tests.passages.documents import DATA, KINDS, LANGUAGES, SENDERS, SOURCES, document, shops
from tests.score.generated import Document, documents, judged_each


def passages(kind: str, lang: str, half: str = "all", data: Path = DATA) -> Iterator[tuple[int, dict[str, Any]]]:
    """The passages of one file with their numbers: the first is 0."""
    file = data / f"{SOURCES[kind]}_{lang}.jsonl"
    for at, line in enumerate(file.read_text(encoding="utf-8").splitlines() if file.exists() else ()):
        if half == "all" or (at % 2 == 1) == (half == "odd"):
            found = json.loads(line)
            yield at, marks.passage(found["text"]) if SOURCES[kind] == "told" else found


def write(out: Path, kind: str, lang: str, at: int, passage: dict[str, Any]) -> None:
    """One document in a folder of its own, numbered by language (en 0000, de 1000, …)."""
    made = document(kind, lang, at, passage)
    folder = out / kind / f"{LANGUAGES.index(lang) * 1000 + at:04d}"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / made.name).write_bytes(made.data)
    (folder / "expected.json").write_text(json.dumps({"orders": made.orders}, ensure_ascii=False, indent=1), "utf-8")
    about = {"kind": kind, "shop": made.shop, "language": lang, "at": at, "passage": passage, "today": "2026-11-23"}
    (folder / "meta.json").write_text(json.dumps(about, ensure_ascii=False), "utf-8")


def counted(found: Sequence[Document]) -> Iterator[tuple[Document, str, list[str]]]:
    """Each document with "right", "waits", "silent" (accepted and wrong) or "lost", and why."""
    return judged_each(found, judged)


def judged(one: Document, got: list[dict[str, Any]]) -> tuple[str, list[str]]:
    truth, lang = one.expected[0], one.meta["language"]
    verdicts = [g["verdict"] for g in got]
    sender = SENDERS[lang] if SOURCES[one.meta["kind"]] == "addresses" else WORDS[lang].who
    free = f"{sender} {one.meta['passage'].get('optional', '')}"
    why = [
        f"{i['code']} {i['field'] or ''}: {i['message']}" for g in got for i in g["issues"] if i["severity"] != "note"
    ]
    wrong = [f"{len(got)} orders"] if len(got) != 1 else list(problems(truth, got[0], free))
    if truth["verdict"] != "accepted":
        fine = verdicts[0] in (truth["verdict"], *truth["allowed"])
        return ("right", []) if fine else ("silent", ["accepted"]) if "accepted" in verdicts else ("lost", why)
    if "accepted" in verdicts:
        return ("silent", wrong) if wrong else ("right", [])
    return ("waits" if "review" in verdicts else "lost"), [*why, *wrong]


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.passages", description=__doc__)
    parser.add_argument("--kinds", default=",".join(KINDS))
    parser.add_argument("--languages", default=",".join(LANGUAGES))
    parser.add_argument("--half", choices=("odd", "even", "all"), default="odd")
    parser.add_argument("--only", default="")
    parser.add_argument("--data", type=Path, default=DATA)
    parser.add_argument("--show", action="store_true")
    parser.add_argument("--keep", type=Path)
    asked = parser.parse_args()
    only = {int(n) for n in asked.only.split(",") if n}
    with tempfile.TemporaryDirectory() as scratch:
        out = asked.keep or Path(scratch)
        for wares in shops():
            wares.write(out / "shops" / wares.name)
        for kind in asked.kinds.split(","):
            for lang in asked.languages.split(","):
                for at, passage in passages(kind, lang, asked.half, asked.data):
                    if not only or at in only:
                        write(out, kind, lang, at, passage)
        tell(list(counted(list(documents(out)))), show=asked.show)
    return 0


def tell(results: Sequence[tuple[Document, str, list[str]]], *, show: bool) -> None:
    for kind in KINDS:
        of_kind = sorted((r for r in results if r[0].meta["kind"] == kind), key=lambda r: str(r[0].file))
        for one, how, why in of_kind if show else ():
            if how != "right":
                passage = one.meta["passage"]
                said = passage.get("text") or "\n".join(
                    " | ".join("" if c is None else str(c) for c in row) for s in passage["sheets"] for row in s["rows"]
                )
                print(f"{how.upper()} {kind} {one.meta['language']} {one.meta['at']} ({passage['verdict']})")
                print("    " + said.replace("\n", "\n    "))
                print("".join(f"  ! {line[:400]}\n" for line in why), end="")
        for lang in LANGUAGES:
            count = Counter(how for one, how, _ in of_kind if one.meta["language"] == lang)
            if count:
                told = ", ".join(f"{n} {how}" for how, n in count.items() if how != "right")
                print(f"{kind} {lang}: {count['right']} of {count.total()} right{', ' if told else ''}{told}")


if __name__ == "__main__":
    raise SystemExit(main())
