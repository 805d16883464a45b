"""The network of the labeller: six layers of a multilingual encoder, trained on to say of each word which part of whose address it is.

`README.md` beside this says where it comes from and how well it does. Loaded when a text needs it, and not before.
"""

from __future__ import annotations

import io
from collections.abc import Sequence
from functools import cache, lru_cache
from importlib import resources
from typing import TYPE_CHECKING, Any, NamedTuple

from orderproc.parsing.party.labeller.words import GOODS, MARKS, Placed, marks_of

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

PIECES, TABLE, LAYERS = "pieces-1.model", "table-1.npy", "layers-1.onnx"
PARTS = ("", "name", "company", "department", "street", "street2", "city", "region", "postal_code", "country")
ROLES = ("both", "ship", "bill", "us", "other")
WINDOW = 480  # pieces that are read together
OF_A_WORD = 12  # pieces of a word that are looked at
_BLOCK = 32  # numbers of the table that share a scale
_BEGIN, _END, _UNKNOWN = 0, 1, 2  # the first rows of the table


class Chances(NamedTuple):
    """`parts`: (words, 10), the probability of each of PARTS; `roles`: (words, 5), of each of ROLES, where it is a part at all."""

    parts: NDArray[np.float32]
    roles: NDArray[np.float32]


def chances(text: str, words: Sequence[Placed], us: str = "") -> Chances:
    """What each word of a text is. `words` as `words_in` gives them, one or more; `us`: the name of our house."""
    import numpy as np

    pieces: list[int] = []
    owners: list[int] = []
    for at, word in enumerate(words):
        found = _pieces(written(text, word))
        pieces += found
        owners += [at] * len(found)
    marks, owner = marks_of(words, us), np.array(owners)
    none = np.zeros((1, MARKS), np.float32)
    told: list[list[NDArray[np.float32]]] = []
    for start in range(0, len(pieces), WINDOW):
        rows = _rows([_BEGIN, *pieces[start : start + WINDOW], _END])
        given = np.concatenate([none, marks[owner[start : start + WINDOW]], none])
        told.append([part[1:-1] for part in _layers().run(None, {"rows": rows, "marks": given})])
    counts = np.bincount(owner, minlength=len(words))[:, None]
    means = []
    for part in range(2):
        of_pieces = np.concatenate([window[part] for window in told])
        total = np.zeros((len(words), of_pieces.shape[1]), np.float32)
        np.add.at(total, owner, of_pieces)
        means.append(np.asarray(total / counts, np.float32))
    return Chances(*(_softmax(mean) for mean in means))


def written(text: str, word: Placed) -> str:
    """A word as it is split into pieces: with a sign where a blank stands before it; words in capitals in small letters."""
    if word.text.isspace():
        return "▁||" if word.text.count("\n") > 1 else "▁|"
    if word.text == GOODS:
        return "▁goods"
    said = word.text.lower() if len(word.text) > 3 and word.text.isupper() else word.text
    return ("▁" if word.start == 0 or text[word.start - 1].isspace() else "") + said


@lru_cache(maxsize=16384)
def _pieces(written: str) -> tuple[int, ...]:
    return tuple(_splitter().encode(written))[:OF_A_WORD] or (_UNKNOWN,)


def _softmax(scores: NDArray[np.float32]) -> NDArray[np.float32]:
    import numpy as np

    raised = np.exp(scores - scores.max(axis=1, keepdims=True))
    return np.asarray(raised / raised.sum(axis=1, keepdims=True))


def _rows(pieces: Sequence[int]) -> NDArray[np.float32]:
    """(n, 384): the rows of the table. A block of it is a scale (half precision) and 32 numbers of four bits, the lower halves first."""
    import numpy as np

    packed = _table()[list(pieces)].reshape(-1, 2 + _BLOCK // 2)
    scale = packed[:, :2].copy().view(np.float16).astype(np.float32)
    low, high = (packed[:, 2:] & 15).astype(np.int8), (packed[:, 2:] >> 4).astype(np.int8)
    return np.asarray(((np.concatenate([low, high], axis=1) - 8) * scale).reshape(len(pieces), -1), np.float32)


@cache
def _table() -> NDArray[np.uint8]:
    import numpy as np

    return np.asarray(np.load(io.BytesIO(resources.files(__package__).joinpath(TABLE).read_bytes())))


@cache
def _splitter() -> Any:
    from sentencepiece import SentencePieceProcessor

    return SentencePieceProcessor(model_proto=resources.files(__package__).joinpath(PIECES).read_bytes())


@cache
def _layers() -> Any:
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1  # every document has a process of its own
    options.inter_op_num_threads = 1
    options.log_severity_level = 3
    options.enable_cpu_mem_arena = False  # texts of every length: the arena would grow with each
    model = resources.files(__package__).joinpath(LAYERS).read_bytes()
    return onnxruntime.InferenceSession(model, options, providers=["CPUExecutionProvider"])


__all__ = ["LAYERS", "OF_A_WORD", "PARTS", "PIECES", "ROLES", "TABLE", "WINDOW", "Chances", "chances", "written"]
