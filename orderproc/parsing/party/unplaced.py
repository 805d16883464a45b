# ruff: noqa: E501
"""A place beside a label of delivery whose address is said to come later: "Site trailer, Phase 3, Listowel (address to follow)"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from orderproc.model.draft import DraftAddress
from orderproc.model.issue import Code, Issue
from orderproc.parsing.lines import Chunk
from orderproc.parsing.words import fold

# that the address itself comes later
_FOLLOWS = re.compile(
    r"\b(?:address|adresse|anschrift|direccion|indirizzo|adres|morada|endereco)\b[^,;()]{0,20}\b(?:to follow|follows|will follow|tbc|tba|to be (?:confirmed|advised)|folgt|wird (?:noch )?(?:mitgeteilt|nachgereicht)"
    r"|suit|suivra|a suivre|a confirmer|sigue|seguira|por confirmar|segue|seguira|da confermare|volgt|a confirmar)\b"
)


def unplaced(block: Sequence[Chunk], address: DraftAddress) -> Issue | None:
    """A doubt where one line beside a label of delivery says that the address follows, and no street or postal code is read there."""
    numbered = any(c.isdigit() for c in address.street.value or "")
    if len(block) != 1 or numbered or address.postal_code:
        return None
    said = block[0]
    if not _FOLLOWS.search(fold(said.text)):
        return None
    message = f"'{said.text[:140]}': where is that? Its address does not stand here."
    return Issue(code=Code.ADDRESS_DOUBTFUL, message=message, field="ship_to", page=said.page, box=said.box)


__all__ = ["unplaced"]
