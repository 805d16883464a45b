# ruff: noqa: E501
"""What the labels of parties say, by meaning: who buys, where goods go, who is billed, who sells; in seven languages."""

from __future__ import annotations

import re
from enum import StrEnum
from functools import lru_cache

from orderproc.parsing import captions
from orderproc.parsing.head.keyvalues import without_number
from orderproc.parsing.words import bare


class Party(StrEnum):
    SHIP_TO = "ship_to"
    BILL_TO = "bill_to"
    BOTH = "both"  # one block for invoice and delivery
    SOLD_TO = "sold_to"
    VENDOR = "vendor"
    OTHER = "other"  # requisitioner, ship-from, carrier: known, not wanted


PLACED = frozenset({Party.SOLD_TO, Party.SHIP_TO, Party.BILL_TO, Party.BOTH})  # who has an address of his own


_ADDR = r"(?: (?:address|details|location|info(?:rmation)?|addr))?"


# the part of a house that asks for goods: with an address of its own it may be the buyer
_ASKS = r"(?:requesting|ordering) (?:department|dept|unit|office|service|section|team)|(?:unidad|centro|departamento|servicio|area|seccion|dependencia) (?:solicitante|peticionari[oa]|requirente)|(?:anfordernde|bestellende|bedarfs) ?(?:stelle|abteilung)|bedarfs(?:stelle|trager)|anforderer(?:in)?|(?:service|direction|unite) (?:demandeu(?:r|se)|emett(?:eur|rice)|prescript(?:eur|rice))|(?:ufficio|reparto|unita|struttura|servizio|settore) (?:richiedente|ordinante)|(?:aanvragende|bestellende) (?:afdeling|dienst)|(?:servico|unidade|departamento|seccao) (?:requisitante|solicitante|requerente)"


_IF_OTHER = r"(?:only |nur |uniquement |seulement |solo |solamente |alleen |so |somente |apenas )?(?:if|wenn|falls|si|se|indien|als)(?: (?:it|they|sie|er|es|elle|zij|deze))?(?: (?:is|are|est|sont|es|e|dit))? ?(?:different|other|not the same|abweichend|anders|verschieden|differente?s?|autre|distint[oa]s?|divers[oa]s?|afwijkend)(?: (?:from|than|als|de|von|que|da|do|van|lautend) .{1,30})?"
# what is done with the goods, and where: "Enviar la mercancía a", "Die Ware senden an"
_GOODS_TO = (
    r"(?:please |kindly )?(?:send|ship|deliver|forward|dispatch) (?:(?:the|all|these) )?(?:goods|materials?|merchandise|items|products|parcels?) (?:to|at)"
    r"|(?:bitte )?(?:(?:die|alle) )?(?:waren?|artikel|material|sendung) (?:bitte )?(?:senden|schicken|liefern|versenden|zustellen) (?:an|nach)"
    r"|(?:envoyer|expedier|livrer|adresser) (?:(?:la|les|le) )?(?:marchandises?|materiel|articles|produits|colis) (?:a|chez)"
    r"|(?:enviar|remitir|mandar|entregar|suministrar|expedir|servir) (?:(?:la|las|el|los) )?(?:mercancias?|mercaderias?|materiales|material|genero|articulos|productos|bultos) (?:a|en)"
    r"|(?:inviare|spedire|consegnare|mandare|recapitare) (?:(?:la|il|i|gli) )?(?:merci?|materiale|prodotti|articoli|colli) (?:a|al|alla|presso)"
    r"|(?:de )?(?:goederen|artikelen|zending|waren) (?:graag )?(?:verzenden|sturen|zenden|leveren|bezorgen|afleveren) (?:naar|aan|op|bij)"
    r"|(?:enviar|entregar|expedir|remeter|mandar) (?:(?:a|as|o|os) )?(?:mercadorias?|material|artigos|produtos|encomenda) (?:para|a|em|ao)"
)
# public bodies, as the papers call them that they buy with
_PUBLIC = r"orgao(?: (?:requisitante|solicitante|comprador|contratante))?|unidade (?:gestora|compradora)|entidade?(?: (?:adjudicante|contratante|adquirente|compradora?))?|organismo(?: (?:contratante|comprador))?|organo de contratacion|organisme(?: acheteur)?|acheteur public|pouvoir adjudicateur|collectivite|ente(?: (?:appaltante|committente|ordinante))?|stazione appaltante|amministrazione(?: (?:aggiudicatrice|ordinante))?|(?:contracting |purchasing |buying )?authority|beschaffungsstelle|vergabestelle|behorde|aanbestedende dienst|instelling"
_PARTY: dict[Party, str] = {
    Party.BOTH: r"(?:invoic(?:e|ing)|bill(?:ing)?) ?(?:and|&|/) ?(?:shipping|delivery|ship to)(?: address| to)?|(?:bill|sold) to (?:and|&|/)? ?ship to|(?:shipping|delivery) (?:and|&|/) ?(?:billing|invoice)(?: address)?|rechnungs und lieferadresse|liefer und rechnungsadresse|liefer und rechnungsanschrift|adresse de facturation et de livraison|direccion de facturacion y (?:de )?envio|indirizzo di fatturazione e spedizione|factuur en (?:af)?leveradres",
    Party.SHIP_TO: rf"{_GOODS_TO}|erfullungsort|post(?: it| them| goods)? to|posted to|te leveren (?:op|aan|bij|in|te)|zu liefern (?:an|nach|in)|a livrer (?:a|au|chez|sur)|da consegnare (?:a|al|presso|in)|(?:a|para) entregar (?:em|en|a|na|no)|descargar en|descarregar em|scaricare (?:a|in|presso)|decharger (?:a|chez)|(?:entladen|abladen) (?:bei|in|an)|unload at|lossen (?:bij|op|in)|(?:everything|all parcels?|it all) to|alles (?:an|naar|nach)|(?:please|kindly) to|bitte (?:an|zu)|(?:merci|s il vous plait|svp) (?:a|chez)|por favor (?:a|para|em)|per favore (?:a|da)|(?:graag|aub|svp) (?:aan|naar)|tout a|todo a|tutto a|tudo para|{_IF_OTHER}|(?:send )?gifts? (?:directly )?(?:to|for)|present (?:to|for)|geschenk(?:sendung)? (?:an|fur)|(?:colis )?cadeau (?:pour|a|voor)|regalo (?:para|a|per)|oferta para|enviar el pedido a|recapitare a|gift recipient|mail to|ship to (?:another|different|other|alternate) address|geschenkanschrift|bezorgen (?:bij|op)|entrega (?:em|en)|dados de entrega|datos de entrega|dati di consegna|(?:if )?(?:a )?gift(?: order)?,? ?(?:please )?(?:ship|send|deliver|mail) (?:it )?to|(?:send|ship|mail|deliver) (?:this |the |my |our )?(?:order|goods|parcel|gift)s? to|(?:please )?(?:ship(?:ped|ping)?|deliver(?:y|ed)?|send|consign(?:ed)?|dispatch)(?: goods| to be)? ?(?:to|address|location)?{_ADDR}(?: if different(?: from above| from billing)?)?|ship to{_ADDR}|deliver to{_ADDR}|send (?:it|them|goods|order|everything|the order|this) to|delivery point|place of delivery|recipient|consignee|(?:abweichende )?liefer(?:adresse|anschrift|ort)|lieferung an|versand(?:adresse|anschrift)|liefern (?:sie )?(?:bitte )?an|lief an(?: adresse)?|warenempfanger|empfanger|adresse de livraison|livraison|livrer a|lieu de livraison|livre a|adresse d ?(?:e )?(?:envoi|expedition)|destinataire|direccion de (?:envio|entrega)|enviar a|entregar (?:a|en|em)|lugar de entrega|datos de envio|destinatario|indirizzo di (?:spedizione|consegna)|spedire a|consegna(?:re)? a|destinazione(?: merce)?|luogo di consegna|(?:af)?lever(?:ings)?adres|verzendadres|(?:(?:af)?lever(?:en|ing)|bezorg(?:en|ing)|verzend(?:en|ing)) (?:aan|op|naar|te)(?: (?:de )?locatie)?|(?:(?:an)?lieferung|(?:an)?liefern|versand) nach|bezorgadres|endereco de (?:entrega|envio)|morada de (?:entrega|envio)|entregar a|local de (?:entrega|descarga)|lugar de descarga|lieu de dechargement|luogo di scarico|losadres|(?:ab|ent)ladestelle|anliefer(?:stelle|adresse|ort)|(?:ship|deliver|send) (?:all )?(?:items|materials?|goods) to|(?:job ?)?site address|delivery site|deliver|our delivery address is|our shipping address is|the delivery address is|delivery address is|ship it to|goes to|geht an|gehen an",
    Party.BILL_TO: rf"send bill to|intestare fattura a|fattura intestata a|factuur t n v|dados para fatura(?:cao)?|facture a adresser a|factuur (?:naar|sturen naar)|accounts? payable(?: address| dept| department)?|kreditorenbuchhaltung|comptabilite fournisseurs|(?:bill(?:ed|ing)?|invoic(?:e|ed|ing))(?: to)?{_ADDR}|bill to{_ADDR}|invoicee|(?:bill|invoice) in (?:duplicate|triplicate|\w+ copies) to|rechnung (?:in )?(?:zweifach|dreifach|\d fach) an|facture en (?:double|triple|\w+) exemplaires? a|facturar? por (?:duplicado|triplicado) a|fattura in (?:duplice|triplice) copia a|factuur in (?:tweevoud|drievoud) aan|fatura em (?:duplicado|triplicado) a|charge to|payer|payment will be made by|(?:please )?(?:submit|mail|send|forward|direct|remit|address) (?:all |the |your |original )*invoices? (?:in (?:duplicate|triplicate) )?to|pay to{_ADDR}|rech an(?: adresse)?|rechnung(?:s)?(?:adresse|anschrift|empfanger)|rechnung an|adresse de facturation|facturer a|facturation|facture a|facturar a|direccion de facturacion|datos de facturacion|(?:indirizzo di |dati di )?fatturazione|fatturare a|intestatario(?: fattura)?|factuur aan|factuuradres|dados de faturacao|factureren aan|facturatieadres|endereco de (?:faturacao|cobranca|faturamento)|morada de faturacao|faturar a",
    Party.SOLD_TO: rf"{_PUBLIC}|(?:authori[sz]ed )?(?:reseller|dealer|retailer)|(?:fach)?handler|wiederverkaufer|revendeur|detaillant|revendedora?|rivenditore|rivendita|wederverkoper|your address details|buyer s? ?details|bestelladresse|commanditaire|datos de contacto|datos del solicitante|dati anagrafici|coordonnees de l acheteur|klantgegevens|kundendaten|bestellerdaten|nom et adresse du client|sender|encomendado por|ordinato da|encargado por|(?:name|adresse) (?:des|der) (?:bestellers|bestellerin|kunden)|sold to{_ADDR}|mittente|remitente|remetente|expediteur|afzender|afz|mitt|rte|remite|buyer{_ADDR}|(?:buyer|customer|purchaser|company|client) name(?: (?:and|&) address)?|purchaser{_ADDR}|customer{_ADDR}|client{_ADDR}|ordered by|order(?:ed)? from us by|(?:(?:this|my|our) )?order (?:by|of)|(?:bestellung|auftrag) (?:von|vom)|(?:commande|pedido|encomenda) (?:de|du|del|da|do)|ordine (?:di|del|della|da|dal|dalla)|bestelling van|purchased by|from|account name|kunde|besteller|kauf(?:er|erin)|auftraggeber|kaufer|bestellt von|absender|acheteur|client|commande par|donneur d ordre|comprador|cliente|pedido por|besteld door|acquirente|committente|koper|inkoper|klant|besteller|opdrachtgever|comprador|von|de|da|van|my address(?: is)?|our address(?: is)?|(?:meine|unsere) (?:adresse|anschrift)|(?:mon|notre) adresse|(?:mi|nuestra) direccion|(?:il )?(?:mio|nostro) indirizzo|(?:mijn|ons) adres|(?:a )?(?:minha|nossa) morada|(?:o )?(?:meu|nosso) endereco|issued by|buying organization|company|ordinante|requisitante|solicitante|emissor|emisor|emittente|emetteur|adquirente|societe|entreprise|empresa|azienda|ditta|bedrijf|firma|unternehmen",
    # who was awarded a public body's order is who sells
    Party.VENDOR: rf"vendido por|vendu par|venduto da|verkauft (?:von|durch)|verkocht door|adjudicatari[oa]|(?:empresa )?adjudicada|aggiudicatari[oa]|(?:ditta )?aggiudicataria|attributaire|titulaire(?: du marche)?|auftragnehmer(?:in)?|zuschlagsempfanger(?:in)?|gegunde(?: partij)?|awarded to|a|aan|para|(?:pedido|orden|commande|ordine|bestelling|bestellung|encomenda) (?:a|an|aan|bei|bij|chez|para|presso|junto a)|(?:vendor|supplier|seller|contractor){_ADDR}|(?:vendor|supplier|seller) name(?: (?:and|&) address)?|spett(?: ?le)?(?: ditta)?|(?:order )?to|order from|purchase from|issued to|lieferant(?:en)?(?:adresse|anschrift)?|verkaufer|an|fournisseur|vendeur|proveedor|vendedor|fornitore|venditore|leverancier|verkoper|fornecedor|vendor name|messrs|exmos? srs?|exmo s srs?|ex ?mo s? ?sr s|sr es|(?:muy )?senores|remit to|sold by",
    Party.OTHER: rf"{_ASKS}|ship from|buyer requisitionner|requisitioner|requisitionner|requested by|aanvrager|carrier|agent|end user|manufacturer|references|delivery|totals|contact|responsable|responsabile|sachbearbeiter(?:in)?|bearbeiter|einkaufer(?:in)?|comprador responsable|notes(?: aai)?",
}


_PARTIES = tuple((party, re.compile(pattern)) for party, pattern in _PARTY.items())


_STEMS: tuple[tuple[Party, re.Pattern[str]], ...] = tuple(
    (party, re.compile(pattern))
    for party, pattern in (
        (
            Party.SHIP_TO,
            r"(?:(?:an|ab)?liefer|versand|zustell|empfang|waren?empfang|ablade)\w*|ship(?:s|ped|ping|ment|ments|to)?|deliver(?:y|ies|ed|ing)?|consign\w*|recipient|dispatch\w*|livr(?:er|e|ee|es|aisons?|ables?)|expedi\w+|destinat\w+|destino|destination|bestemming\w*|envi[oa]\w*|enviar|envoy\w+|entreg\w*|consegn\w*|spedi\w+|destinazione|(?:af)?lever\w*|verzend\w*|bezorg\w*|aflever\w*|remessa",
        ),
        (
            Party.BILL_TO,
            r"fiscal\w*|rechnung\w*|bill(?:s|ed|ing|to)?|invoic\w*|fact(?:uu?r)\w*|faktura\w*|fattur\w*|fatur\w*|cobranca",
        ),
        (
            Party.SOLD_TO,
            r"ordering|besteller\w*|auftraggeber\w*|kaufer\w*|buyer|purchaser|customer|acheteur|client|comprador\w*|cliente|acquirente|committente|opdrachtgever|koper|klant|kunde[nsr]?|kundin|kunden(?:daten|anschrift|adresse|angaben|information(?:en)?)|sold|orderer|mandant|ordonnateur",
        ),
        (
            Party.VENDOR,
            r"lieferant\w*|verkaufer\w*|auftragnehmer\w*|vendor|supplier|seller|contractor|opdrachtnemer|contratist\w*|suministrador\w*|prestataire|fournisseur|vendeur|proveedor|vendedor|fornitore|venditore|leverancier\w*|verkoper|fornecedor",
        ),
    )
)


_FILLERS = frozenset(
    """to the at for by address addresses adresse adressen anschrift adres direccion domicilio indirizzo morada endereco lieu lugar luogo local point place location party of
    andere anderes anderen anderer other another autre ander otra otro altra altro outra outro abweichung abweichende abweichender abweichenden bei folgende folgenden une una um uma presso in bij bei em no na junto en
    de d du des la les l del della dell di do da dos a an auf bitte please sie chez en para per naar aan van voor met goods merce merci ware waren marchandise marchandises mercancia mercancias mercadoria mercadorias goederen order orders bestelling bestellung
    intestazione intestatario titulaire titular kopf header ist is est es zugleich gleichzeitig auch also as well aussi egalement tambien anche tevens ook tambem details information info datos dati gegevens and und et y e en & / be if different from goes received name nom nombre nome naam organo organ ort site porte fin party""".split()
)


def _by_stems(text: str) -> Party | None:
    """A label made of nothing but words for delivering, invoicing, buying or supplying, with the small words around them."""
    tokens = [t for t in re.split(r"[\s/&-]+", text) if t]
    if not 0 < len(tokens) <= 6:
        return None
    if tokens[-1] in _WAYS:
        return None  # "Ship by", "Versand per", "Spedizione tramite": how, or by when
    found: set[Party] = set()
    for token in tokens:
        if token in _FILLERS:
            continue
        party = next((p for p, pattern in reversed(_STEMS) if pattern.fullmatch(token)), None)
        if party is None or _NO_STEM.search(token):
            return None
        found.add(party)
    if found == {Party.BILL_TO} and _BOTH.search(text) and _GOODS & {*tokens}:
        return Party.BOTH  # "Factuur en goederen naar"
    if found == {Party.SOLD_TO, Party.BILL_TO}:
        return Party.SOLD_TO
    if found == {Party.SOLD_TO, Party.SHIP_TO} and not _BOTH.search(text):
        return Party.SHIP_TO  # "Ship to customer": who buys stands elsewhere
    if found == {Party.SHIP_TO, Party.BILL_TO} and not (_BOTH.search(text) or len(_ADDRESSES.findall(text)) > 1):
        return Party.BILL_TO  # "Enviar factura a", "Destinatario de la factura": it is the bill that goes there
    if len(found) > 1 and Party.VENDOR not in found and Party.SHIP_TO in found:
        return Party.BOTH
    return found.pop() if len(found) == 1 else None


_BOTH = re.compile(
    r"[/&]|\b(?:and|und|et|y|e|en|also|as well|auch|zugleich|gleichzeitig|aussi|egalement|tambien|anche|ook|tevens|tambem)\b"
)
_GOODS = frozenset(
    "goods merce merci ware waren marchandise marchandises mercancia mercancias mercadoria mercadorias goederen".split()
)
_WAYS = frozenset("by via per par por tramite durch door mezzo".split())
_ADDRESSES = re.compile(r"(?:adresse|address|anschrift|direccion|indirizzo|adres|morada|endereco)")


_NO_STEM = re.compile(
    r"(?:termin|bed|kond|terms?|datum|date|zeit|bedingung(?:en)?|konditionen|schein|nummer|nr|art|kosten|frist|note|ung(?:en)?sart|dag|tag|day)$|^(?:shipped|billed|invoiced)$"
)


# "per Rechnung", "sur facture": how it is paid, and no label
_HOW_PAID = re.compile(
    r"(?:auf|per|gegen|op|sur|con|su|contra|por) (?:rechnung|factuur|facture|factura|fattura|fatura)|a fattura"
)


def party_of(label: str) -> Party | None:
    """Which party a label heads, by the lists or, where they have nothing, by what it is like; None for any other text."""
    return party_listed(label) or _LIKELY.get(captions.asked(label, captions.PARTIES) or "")


@lru_cache(maxsize=16384)
def party_listed(label: str) -> Party | None:
    """The same by the lists alone, for what may be a label and the beginning of a name."""
    text = bare(re.sub(r"\([^)]*\)", " ", without_number(label))) or bare(label)
    if not text or len(text) > 50 or _HOW_PAID.fullmatch(text):
        return None
    whole = bare(label)  # "Sr(es)."
    for party, pattern in _PARTIES:
        if pattern.fullmatch(text) or pattern.fullmatch(whole):
            return party
    if " / " in label:  # in two languages: one of them may say it in words that nobody foresaw
        told = {found for part in label.split(" / ") if (found := party_listed(part)) is not None}
        if len(told) == 1:
            return told.pop()
        if Party.SHIP_TO in told and told <= PLACED:
            return Party.BOTH  # "From / delivery address / invoice address": one block for all of them
    return _by_stems(text)


_LIKELY = {
    "soldto": Party.SOLD_TO, "billto": Party.BILL_TO, "shipto": Party.SHIP_TO, "vendor": Party.VENDOR, "both": Party.BOTH,
}  # fmt: skip


def name_of_party(label: str) -> str | None:
    """The same as `party_of`, by the party's name in the draft."""
    party = party_of(label)
    return party.value if party is not None else None
