# ruff: noqa: E501
"""What is printed to choose from beside a label of an address, with boxes that are characters: "[X] account address  [ ] other (write below)",
"☐ same as billing  ☒ other:". Which is marked says whose the place is, and not that "same" stands there."""

from __future__ import annotations

import re
from dataclasses import replace

from orderproc.parsing.party.blocks import Block
from orderproc.parsing.party.sameplace import chosen, says_same
from orderproc.parsing.words import fold

# the address that we have of the customer
_ON_FILE = re.compile(
    r"(?:to |as |an |wie |a |en |la |l['’]|the |my |our |de |het |op |alla? |all['’]|na |no )*(?:(?:account|invoice|billing|registered|customer) address|(?:rechnungs|kunden|konto)(?:adresse|anschrift|konto)|adresse (?:du compte|de facturation|enregistree)"
    r"|direccion (?:de la cuenta|de facturacion|registrada|fiscal)|indirizzo (?:del conto|di fatturazione|registrato|del cliente)|(?:factuur|klant|account)adres|(?:morada|endereco) (?:da conta|de faturacao|de faturamento|registad[ao]|de cliente))"
)


def by_choice(block: Block) -> Block:
    """A block by what is marked in its first row: the same place as another's, or what stands below that row. Where another place is marked and
    none stands below, and where nothing is marked or more than one is, it stays as it is, and is no same place by its words."""
    first = [c for c in block.chunks if c.page == block.chunks[0].page and c.box.y0 < block.chunks[0].box.y1]
    told = chosen([word.text for chunk in first for word in chunk.words])
    if told is None:
        return block
    words = [word for chunk in first for word in chunk.words][told[0] : told[1]]
    said = " ".join(word.text for word in words).strip(" :")
    if said and (says_same(said) or _ON_FILE.fullmatch(fold(said))):
        return replace(block, chunks=[replace(first[0], words=tuple(words))], same=True)
    below = block.chunks[len(first) :]
    if below:
        return replace(block, chunks=below, same=False)
    return replace(block, same=block.same and not said)


__all__ = ["by_choice"]
