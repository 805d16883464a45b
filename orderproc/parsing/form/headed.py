# ruff: noqa: E501
"""Whether the print of a form says that it orders: a title in larger type with a word of ordering and none of another paper ("Counter order",
"Schnell bestellt", "Pedido de mostrador"), or a sentence at the top that asks for goods ("Please send us:")."""

from __future__ import annotations

import re
from collections.abc import Sequence

from orderproc.parsing.lines import Line
from orderproc.parsing.words import bare

TOP = 0.4  # of the lines of a page: lower stands no title
LARGE = 1.35  # times the usual height of the print
LONGEST = 7  # words of a title
FIRST = 3  # rows of a workbook in which one stands

_ORDERS = re.compile(
    r"\b(?:orders?|ordered|(?:reservation|subscription) (?:note|form|slip|card)|reservierung|vorbestellung|subskription|bon de reservation|prenotazione|hoja de reserva|reservering|nota de reserva|requisition|bestellen|(?:\w*-)?(?:fax)?(?:bestell(?:ung|t|schein|formular|karte|blatt|zettel)|bestelling|bestelbon|bestelformulier|opdracht|auftrag)|nachbestellung|(?:bedarfs)?anforderung|commandes?|commander|bon de commande"
    r"|pedidos?|ordin[ei]|(?:copia )?commissione|richiesta di (?:materiale|merce|forniture)|encomendas?|requisicao)\b"
)
_OTHERS = re.compile(
    r"\b(?:confirm\w*|acknowledg\w*|bestatig\w*|bevestig\w*|conferma\w*|cancel\w*|storno\w*|annul\w*|anular|chang\w*|ander\w*|wijzig\w*|modif\w*|alter\w*|return\w*|retour\w*|devol\w*|reso|ruckg\w*|status|history|tracking|invoice|rechnung|facture"
    r"|factura|fattura|factuur|fatura|quot\w*|angebot|offert?e|offre|oferta|offerta|presupuesto|preventivo|devis|delivery|dispatch|packing|picking|liefer\w*|livraison|entrega|consegna|lever\w*|payment|money|postal|standing|court|thank\w*|danke\w*|merci"
    r"|gracias|grazie|bedankt|obrigad\w*|receipt|sales|reorder|how|so bestellen|comment|como|come|hoe|to order|minimum|over|your order)\b"
)
_ASKS = re.compile(
    r"(?i)^(?:(?:yes|ja|oui|si|sí|sim)\b[,!:]* )?(?:please (?:send|supply|ship)(?: (?:us|me))?|bitte (?:senden|liefern|schicken) sie|(?:veuillez|merci de) (?:nous|me) (?:envoyer|livrer|faire parvenir)|(?:les|le) pedimos|s[ií]rvanse enviar\w*|rogamos (?:nos )?env[ií]\w*"
    r"|(?:desideriamo|desidero) ricevere|vogliate (?:fornir|inviar|spedir)\w*|(?:queiram|queira) (?:enviar|fornecer)\w*|(?:wij|we) bestellen|gelieve .{0,12}(?:te zenden|te leveren)|wir bestellen|ich bestelle|we order|i order|i would like to order"
    r"|nous commandons|je commande|(?:write|enter|fill in) your order|tragen sie (?:hier )?ihre bestellung|(?:inscrivez|ecrivez|écrivez) (?:ici )?votre commande|escriba (?:aqu[ií] )?su pedido|scriv(?:a|ete) (?:qui )?il (?:suo|vostro) ordine|schrijf (?:hier )?uw bestelling|escreva (?:aqui )?a sua encomenda|(?:wij|ik) wensen?)\b"
)


def headed_as_an_order(lines: Sequence[Line]) -> bool:
    """Whether its print says that it orders; in a workbook, where no type is larger, what begins one of the first rows is a title."""
    if not lines:
        return False
    heights = sorted(line.height for line in lines)
    usual = heights[len(heights) // 2]
    head = lines[: max(6, round(TOP * len(lines)))]
    for chunk in (chunk for line in head for chunk in line.chunks):
        said = bare(chunk.text)
        if any(
            _ASKS.match(part.strip()) for part in (chunk.text, chunk.text.rpartition(":")[2], *chunk.text.split(": "))
        ):
            return True
        large = max(word.box.height for word in chunk.words) >= LARGE * usual or chunk.text.isupper()
        large = large or any(line.row is not None and chunk is line.chunks[0] for line in lines[:FIRST])
        if large and len(said.split()) <= LONGEST and _ORDERS.search(said) and not _OTHERS.search(said):
            return True
    return False
