"""The plain order in seven languages: the words of its mail and of its paper."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Words:
    """`place` is who orders and where it goes, line by line; `head` the headings of the paper's table."""

    country: str
    locale: str
    town: tuple[str, str]  # of the shop: postal code, town
    hello: str
    ask: str
    where: str
    place: tuple[str, ...]
    number: str
    pays: str
    bye: str
    who: str
    subject: str
    title: str
    supplier: str
    head: tuple[str, str, str, str, str]
    total: str
    pieces: str


WORDS = {
    "en": Words(
        "GB", "en_GB", ("DH1 3HN", "Durham"), "Hello,", "please send us the following:", "Delivery and invoice address:",
        ("Marlow & Finch Ltd", "14 Mill Lane", "Kendal", "LA9 4DJ"), "Our order number: BO-4471", "Payment: 30 days net, on invoice",
        "Kind regards", "Harriet Moss", "Order BO-4471", "PURCHASE ORDER", "Supplier",
        ("Item no.", "Description", "Qty", "Unit price", "Amount"), "Total", "pcs",
    ),
    "de": Words(
        "DE", "de_DE", ("36037", "Fulda"), "Guten Tag,", "wir bestellen:", "Liefer- und Rechnungsadresse:",
        ("Marlow & Fink GmbH", "Mühlgasse 14", "36037 Fulda"), "Unsere Bestellnummer: BO-4471", "Zahlung: 30 Tage netto auf Rechnung",
        "Mit freundlichen Grüßen", "Heike Moos", "Bestellung BO-4471", "BESTELLUNG", "Lieferant",
        ("Art.-Nr.", "Bezeichnung", "Menge", "Einzelpreis", "Betrag"), "Gesamt", "Stück",
    ),
    "fr": Words(
        "FR", "fr_FR", ("49000", "Angers"), "Bonjour,", "merci de nous livrer :",
        "Adresse de livraison et de facturation :",
        ("Marlot & Fils SARL", "14 rue du Moulin", "49000 Angers"),
        "Notre numéro de commande : BO-4471", "Paiement : sur facture à 30 jours",
        "Cordialement", "Hélène Mousse", "Commande BO-4471", "BON DE COMMANDE", "Fournisseur",
        ("Référence", "Désignation", "Qté", "Prix unitaire", "Montant"), "Total", "pièces",
    ),
    "es": Words(
        "ES", "es_ES", ("18001", "Granada"), "Buenos días:", "les pedimos lo siguiente:",
        "Dirección de entrega y facturación:",
        ("Marín y Hijos S.L.", "Calle del Molino 14", "18001 Granada"),
        "Nuestro número de pedido: BO-4471", "Forma de pago: factura a 30 días",
        "Un saludo", "Elena Mora", "Pedido BO-4471", "PEDIDO DE COMPRA", "Proveedor",
        ("Referencia", "Descripción", "Cantidad", "Precio unitario", "Importe"), "Total", "unidades",
    ),
    "it": Words(
        "IT", "it_IT", ("60121", "Ancona"), "Buongiorno,", "ordiniamo quanto segue:", "Indirizzo di consegna e fatturazione:",
        ("Marini & Figli S.r.l.", "Via del Mulino 14", "60121 Ancona"), "Nostro numero d'ordine: BO-4471", "Pagamento: fattura a 30 giorni",
        "Cordiali saluti", "Elena Mori", "Ordine BO-4471", "ORDINE D'ACQUISTO", "Fornitore",
        ("Codice", "Descrizione", "Q.tà", "Prezzo unitario", "Importo"), "Totale", "pezzi",
    ),
    "nl": Words(
        "NL", "nl_NL", ("1781 AA", "Den Helder"), "Goedemorgen,", "graag bestellen wij:", "Aflever- en factuuradres:",
        ("Marlo & Zonen B.V.", "Molenstraat 14", "1781 AA Den Helder"), "Ons bestelnummer: BO-4471", "Betaling: op factuur, 30 dagen",
        "Met vriendelijke groet", "Hilde Moes", "Bestelling BO-4471", "INKOOPORDER", "Leverancier",
        ("Artikelnr.", "Omschrijving", "Aantal", "Prijs", "Bedrag"), "Totaal", "stuks",
    ),
    "pt": Words(
        "PT", "pt_PT", ("7800-001", "Beja"), "Bom dia,", "agradecemos o envio de:", "Morada de entrega e faturação:",
        ("Marques & Filhos, Lda.", "Rua do Moinho 14", "7800-001 Beja"), "A nossa encomenda n.º: BO-4471", "Pagamento: fatura a 30 dias",
        "Cumprimentos", "Helena Mota", "Encomenda BO-4471", "NOTA DE ENCOMENDA", "Fornecedor",
        ("Referência", "Descrição", "Quantidade", "Preço unitário", "Valor"), "Total", "unidades",
    ),
}  # fmt: skip
