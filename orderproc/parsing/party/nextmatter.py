"""Where what stands beside a label ends and another matter begins in the same line: "Consegna: presso la sede. Pagamento a 30 giorni"."""

from __future__ import annotations

from dataclasses import replace

from orderproc.parsing.head.keyvalues import key_listed
from orderproc.parsing.head.ways import speaks_of_paying
from orderproc.parsing.lines import Chunk
from orderproc.parsing.party.partynames import Party, party_of

_LONGEST = 3  # words of a label, or of what a sentence begins with


def without_next_matter(chunk: Chunk) -> Chunk:
    """A run up to the first sentence that begins with another label, a word of paying or of the bill; whole where none does. A sentence
    begins behind a stop, with a capital, and has two words or more."""
    words = chunk.words
    for at in range(1, len(words) - 1):
        if words[at - 1].text.endswith((".", ";")) and words[at].text[:1].isupper() and _begins(chunk, at):
            last = replace(words[at - 1], text=words[at - 1].text.rstrip(".;"))
            return replace(chunk, words=(*words[: at - 1], last)) if last.text else chunk
    return chunk


def _begins(chunk: Chunk, at: int) -> bool:
    said = [word.text for word in chunk.words[at : at + _LONGEST]]
    first = [" ".join(said[:size]).strip(" :.,") for size in range(1, len(said) + 1)]
    return speaks_of_paying(first[0]) or any(
        key_listed(text) is not None or party_of(text) is Party.BILL_TO for text in first
    )
