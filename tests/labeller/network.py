"""The labeller in PyTorch: the first layers of the encoder, trained on; and the files that ship, made of it."""

from __future__ import annotations

import io
import math
import random
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import torch
from sentencepiece import SentencePieceProcessor
from torch import nn
from torch.nn import functional

from orderproc.parsing.party.labeller import model as shipped
from orderproc.parsing.party.labeller.words import MARKS, marks_of, words_in
from tests.labeller.encoder import Encoder
from tests.labeller.texts import UNTOLD, Text, drawn, labels, pool_of

LAYERS, EPOCHS, BATCH, SEED = 6, 8, 12, 1
RATE, OF_NEW = 1.2e-4, 1.5e-3  # of the encoder's numbers and of those that are new
FORGOTTEN, DROPPED = 0.04, 0.15  # of the pieces, at each turn; of what is between the layers


class Labeller(nn.Module):
    """(n, 384) rows of the table and (n, MARKS) marks of pieces in, (n, parts) and (n, roles) scores out."""

    def __init__(self, encoder: Encoder) -> None:
        super().__init__()
        hidden, self.epsilon = encoder.hidden, encoder.epsilon
        whole = lambda name: nn.Parameter(torch.tensor(encoder.vector(name)))  # noqa: E731
        places = torch.tensor(encoder.vector("emb.pos")).view(-1, hidden)
        self.places = nn.Parameter(places + torch.tensor(encoder.vector("emb.type"))[:hidden])
        self.scale, self.shift = whole("emb.ln.w"), whole("emb.ln.b")
        self.marks = nn.Linear(MARKS, hidden)
        nn.init.normal_(self.marks.weight, std=0.003)
        nn.init.zeros_(self.marks.bias)
        self.layers = nn.ModuleList()
        for n in range(LAYERS):
            layer = nn.ParameterDict()
            for name in ("q", "k", "v", "ao", "fi", "fo"):
                width = encoder.inner if name == "fo" else hidden
                layer[f"{name}_w"] = nn.Parameter(torch.tensor(encoder.matrix(f"l{n}.{name}.w", width)))
                layer[f"{name}_b"] = whole(f"l{n}.{name}.b")
            for name in ("aln", "oln"):
                layer[f"{name}_w"], layer[f"{name}_b"] = whole(f"l{n}.{name}.w"), whole(f"l{n}.{name}.b")
            self.layers.append(layer)
        self.heads, self.width = encoder.heads, hidden
        self.parts, self.roles = nn.Linear(hidden, len(shipped.PARTS)), nn.Linear(hidden, len(shipped.ROLES))

    def hidden(self, rows: torch.Tensor, marks: torch.Tensor) -> torch.Tensor:
        """(n, 384): what it makes of each piece."""
        n, width = rows.shape[0], self.width
        drop = lambda x: functional.dropout(x, DROPPED, self.training)  # noqa: E731
        norm = lambda x, w, b: functional.layer_norm(x, (width,), w, b, self.epsilon)  # noqa: E731
        x = drop(norm(rows + self.places[:n] + self.marks(marks), self.scale, self.shift))
        for p in self.layers:
            q, k, v = (
                functional.linear(x, p[f"{c}_w"], p[f"{c}_b"]).view(-1, self.heads, width // self.heads).transpose(0, 1)
                for c in "qkv"
            )
            shares = torch.softmax(q @ k.transpose(1, 2) / math.sqrt(width // self.heads), -1)
            seen = (shares @ v).transpose(0, 1).reshape(-1, width)
            x = norm(x + drop(functional.linear(seen, p["ao_w"], p["ao_b"])), p["aln_w"], p["aln_b"])
            inner = functional.gelu(functional.linear(x, p["fi_w"], p["fi_b"]))
            x = norm(x + drop(functional.linear(inner, p["fo_w"], p["fo_b"])), p["oln_w"], p["oln_b"])
        return x

    def forward(self, rows: torch.Tensor, marks: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
        x = self.hidden(rows, marks)
        return self.parts(x), self.roles(x)


class Reader:
    """Texts as the network takes them."""

    def __init__(self, encoder: Encoder) -> None:
        self.kept = encoder.kept()
        self.model = encoder.splitter(self.kept)
        self.splitter: Any = SentencePieceProcessor(model_proto=self.model)
        self.packed = encoder.packed("emb.word")[self.kept]
        self.rows = torch.tensor(encoder.matrix("emb.word", encoder.hidden)[self.kept])

    def scores(self, net: Labeller, text: str, us: str) -> tuple[torch.Tensor, torch.Tensor]:
        """(words, parts) and (words, roles) of a text: means over the pieces of each word."""
        words = words_in(text)
        pieces: list[int] = []
        owners: list[int] = []
        for at, word in enumerate(words):
            found = self.splitter.encode(shipped.written(text, word))[: shipped.OF_A_WORD] or [2]
            pieces += found
            owners += [at] * len(found)
        owner, marks = torch.tensor(owners), torch.tensor(marks_of(words, us))
        none, told = torch.zeros(1, MARKS), []
        for start in range(0, len(pieces), shipped.WINDOW):
            part = slice(start, start + shipped.WINDOW)
            rows = self.rows[[0, *pieces[part], 1]]
            if net.training:
                rows = rows * (torch.rand(len(rows), 1) > FORGOTTEN)
            told.append(net.hidden(rows, torch.cat([none, marks[owner[part]], none]))[1:-1])
        hidden = torch.cat(told)
        mean = torch.zeros(len(words), hidden.shape[1]).index_add(0, owner, hidden)
        mean = mean / torch.bincount(owner, minlength=len(words))[:, None]
        mean = functional.dropout(mean, 0.2, net.training)
        return net.parts(mean), net.roles(mean)


def trained(found: Sequence[Text], encoder: Encoder, reader: Reader) -> Labeller:
    """The network that learned these texts. Seeded; tells the mean loss of each epoch."""
    torch.manual_seed(SEED)
    rng, pool, net = random.Random(SEED), pool_of(found), Labeller(encoder)
    new = [p for name, p in net.named_parameters() if name.startswith(("parts.", "roles.", "marks."))]
    old = [p for name, p in net.named_parameters() if not name.startswith(("parts.", "roles.", "marks."))]
    groups = [{"params": old, "lr": RATE, "most": RATE}, {"params": new, "lr": OF_NEW, "most": OF_NEW}]
    steps = torch.optim.AdamW(groups, weight_decay=0.02)
    done, all_of_them = 0, EPOCHS * (len(found) // BATCH + 1)
    for epoch in range(EPOCHS):
        net.train()
        order, losses = rng.sample(range(len(found)), len(found)), []
        for at in range(0, len(order), BATCH):
            for group in steps.param_groups:
                group["lr"] = group["most"] * min(1, (done + 1) / 80) * max(0.02, 1 - done / all_of_them)
            done += 1
            steps.zero_grad()
            batch = [drawn(found[n], pool, rng) for n in order[at : at + BATCH]]
            right = [labels(one) for one in batch]
            count = sum(int((parts != UNTOLD).sum()) for parts, _ in right)
            losses.append(0.0)
            for one, (parts, roles) in zip(batch, right, strict=True):
                of_parts, of_roles = reader.scores(net, one.text, one.us)
                loss = 3 * _loss(of_parts, parts) + 2 * _loss(of_roles, roles)
                (loss / count).backward()
                losses[-1] += loss.item() / count
            nn.utils.clip_grad_norm_(net.parameters(), 1.0)
            steps.step()
        print(f"epoch {epoch}: loss {np.mean(losses):.3f}", flush=True)
    return net.eval()


def _loss(scores: torch.Tensor, right: Any) -> torch.Tensor:
    return functional.cross_entropy(scores, torch.tensor(right), ignore_index=UNTOLD, reduction="sum")


def write(net: Labeller, reader: Reader, folder: Path) -> None:
    """The three files that ship: the layers with whole numbers of eight bits for weights, the table as the encoder has it, the pieces."""
    from onnxruntime.quantization import QuantType, quantize_dynamic

    whole = folder / "layers.onnx"
    torch.onnx.export(
        net.eval(), (torch.randn(40, net.places.shape[1]), torch.zeros(40, MARKS)), str(whole), dynamo=False,
        input_names=["rows", "marks"], output_names=["parts", "roles"], opset_version=17,
        dynamic_axes={name: {0: "n"} for name in ("rows", "marks", "parts", "roles")},
    )  # fmt: skip
    quantize_dynamic(whole, folder / shipped.LAYERS, weight_type=QuantType.QInt8, per_channel=True)
    whole.unlink()
    table = io.BytesIO()
    np.save(table, reader.packed)
    (folder / shipped.TABLE).write_bytes(table.getvalue())
    (folder / shipped.PIECES).write_bytes(reader.model)
