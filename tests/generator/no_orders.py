"""Mails that are no order, with item numbers and quantities in them to tempt. Part: train."""

from __future__ import annotations

from datetime import UTC, datetime
from decimal import Decimal
from random import Random

from tests.generator.kinds import Written, layout
from tests.generator.letters import message, signature
from tests.generator.orders import Order
from tests.generator.world import Shop

GOODS = "sku description quantity price amount address"


def none(data: bytes, kind: str | None = None, suffix: str | None = None, allowed: tuple[str, ...] = ()) -> Written:
    """No order: `kind` where DESIGN.md has a word for it."""
    result: dict[str, object] = {"verdict": "not_an_order"}
    if kind:
        result["kind"] = kind
    if allowed:
        result["allowed"] = list(allowed)
    return Written(data, {"orders": [result]}, suffix=suffix)


def listed(order: Order, rng: Random, money: bool = True) -> list[str]:
    return [
        f"{line.quantity} x {line.sku} {line.description}" + (f"  {order.money(line.amount, True)}" if money else "")
        for line in order.lines
    ]


def said(texts: dict[str, str], order: Order, **values: object) -> str:
    return texts[order.language].format(**values)


COMPLAINT = {
    "en": "last week you sent us {q} x {s} {d}. Two of them arrived broken, and the colour of the rest is not what the catalogue shows. We are not happy. Please tell us what you are going to do about it.",
    "de": "letzte Woche haben Sie uns {q} x {s} {d} geliefert. Zwei davon waren beschädigt, bei den übrigen stimmt die Farbe nicht. Wir reklamieren die Lieferung und bitten um Ihre Stellungnahme.",
    "fr": "la semaine dernière vous nous avez livré {q} x {s} {d}. Deux sont arrivés cassés et la couleur des autres ne correspond pas. Nous ne sommes pas satisfaits ; que proposez-vous ?",
    "nl": "vorige week leverde u {q} x {s} {d}. Twee waren beschadigd en de kleur klopt niet. Wij zijn niet tevreden; wat gaat u hieraan doen?",
    "es": "la semana pasada nos enviaron {q} x {s} {d}. Dos llegaron rotos y el color no es el del catálogo. Queremos reclamar; ¿qué solución nos dan?",
    "it": "la settimana scorsa ci avete consegnato {q} x {s} {d}. Due sono arrivati rotti e il colore non corrisponde. Presentiamo reclamo; che cosa proponete?",
    "pt": "na semana passada entregaram-nos {q} x {s} {d}. Dois chegaram partidos e a cor não corresponde. Queremos reclamar; que solução propõem?",
}  # fmt: skip
QUESTION = {
    "en": "could you tell me whether {d} ({s}) is in stock, and what {q} of them would cost including delivery? I have not decided yet.",
    "de": "ist der Artikel {s} {d} derzeit lieferbar, und was würden {q} Stück einschließlich Versand kosten? Ich möchte mich vorab nur informieren.",
    "fr": "l'article {s} {d} est-il disponible, et combien coûteraient {q} pièces, livraison comprise ? Je souhaite seulement me renseigner.",
    "nl": "is artikel {s} {d} op voorraad, en wat zouden {q} stuks kosten inclusief verzending? Ik wil alleen informatie.",
    "es": "¿tienen en existencias el artículo {s} {d}, y cuánto costarían {q} unidades con el envío? Solo quiero información.",
    "it": "l'articolo {s} {d} è disponibile, e quanto costerebbero {q} pezzi con la spedizione? Chiedo solo informazioni.",
    "pt": "o artigo {s} {d} está disponível, e quanto custariam {q} unidades com envio? Pretendo apenas informação.",
}  # fmt: skip
REMITTANCE = {
    "en": "we have today paid the following invoices by bank transfer:\n\nInvoice      Date         Amount\n{rows}\n\nTotal paid: {t}", "de": "wir haben heute folgende Rechnungen überwiesen (Zahlungsavis):\n\nRechnung     Datum        Betrag\n{rows}\n\nSumme der Zahlung: {t}",
    "fr": "avis de paiement : nous avons réglé ce jour par virement les factures suivantes :\n\nFacture      Date         Montant\n{rows}\n\nTotal payé : {t}", "nl": "betalingsadvies: wij hebben vandaag de volgende facturen betaald:\n\nFactuur      Datum        Bedrag\n{rows}\n\nTotaal betaald: {t}",
    "es": "aviso de pago: hoy hemos transferido el importe de las siguientes facturas:\n\nFactura      Fecha        Importe\n{rows}\n\nTotal pagado: {t}", "it": "avviso di pagamento: oggi abbiamo pagato con bonifico le seguenti fatture:\n\nFattura      Data         Importo\n{rows}\n\nTotale pagato: {t}",
    "pt": "aviso de pagamento: transferimos hoje o valor das seguintes faturas:\n\nFatura       Data         Valor\n{rows}\n\nTotal pago: {t}",
}  # fmt: skip
AWAY = {
    "en": ("Automatic reply: {x}", "I am out of the office until 4 December and will answer your message when I return. For orders please write to my colleague."), "de": ("Automatische Antwort: {x}", "Ich bin bis zum 4. Dezember nicht im Büro. Ihre Nachricht wird nicht weitergeleitet. In dringenden Fällen wenden Sie sich an meine Kollegin."),
    "fr": ("Réponse automatique : {x}", "Je suis absent du bureau jusqu'au 4 décembre. Pour toute commande, merci d'écrire à ma collègue."), "nl": ("Automatisch antwoord: {x}", "Ik ben tot 4 december afwezig en beantwoord uw bericht daarna."),
    "es": ("Respuesta automática: {x}", "Estaré fuera de la oficina hasta el 4 de diciembre. Para pedidos escriban a mi compañera."), "it": ("Risposta automatica: {x}", "Sono fuori ufficio fino al 4 dicembre. Per gli ordini scrivete alla mia collega."), "pt": ("Resposta automática: {x}", "Estou ausente até 4 de dezembro. Para encomendas escrevam à minha colega."),
}  # fmt: skip
NEWS = {
    "en": "This month's best offers! 20 x boxes for the price of 18. Order now and save. To unsubscribe from this newsletter click here.", "de": "Unsere Angebote im November! 20 Stück zum Preis von 18. Jetzt bestellen und sparen. Zum Abmelden vom Newsletter hier klicken.",
    "fr": "Nos offres du mois ! 20 pièces au prix de 18. Commandez maintenant. Se désabonner de la lettre d'information.", "nl": "Onze aanbiedingen! 20 stuks voor de prijs van 18. Bestel nu. Afmelden voor de nieuwsbrief.",
    "es": "¡Ofertas del mes! 20 unidades al precio de 18. Pida ahora. Darse de baja del boletín.", "it": "Le offerte del mese! 20 pezzi al prezzo di 18. Ordina ora. Annulla l'iscrizione alla newsletter.", "pt": "Ofertas do mês! 20 unidades pelo preço de 18. Encomende já. Cancelar a subscrição da newsletter.",
}  # fmt: skip
APPLICATION = {
    "en": "I would like to apply for the position in your warehouse. I have 12 years of experience and handled up to 200 orders a day. My CV follows on request.", "de": "hiermit bewerbe ich mich auf die Stelle im Lager. Ich habe 12 Jahre Erfahrung und habe bis zu 200 Bestellungen am Tag bearbeitet. Meinen Lebenslauf sende ich gern zu.",
    "fr": "je souhaite poser ma candidature au poste de magasinier. J'ai 12 ans d'expérience et traitais 200 commandes par jour.", "nl": "graag solliciteer ik naar de functie in uw magazijn. Ik heb 12 jaar ervaring en verwerkte 200 bestellingen per dag.",
    "es": "deseo presentar mi candidatura al puesto de almacén. Tengo 12 años de experiencia y tramitaba 200 pedidos al día.", "it": "desidero candidarmi per il posto in magazzino. Ho 12 anni di esperienza e gestivo 200 ordini al giorno.", "pt": "venho candidatar-me ao lugar no armazém. Tenho 12 anos de experiência e tratava 200 encomendas por dia.",
}  # fmt: skip
WHERE = {
    "en": "we ordered on {w} under number {po} and have not received anything yet. When will it be delivered? These are the items:", "de": "wir haben am {w} unter der Nummer {po} bestellt und noch nichts erhalten. Wann wird geliefert? Es geht um diese Artikel:",
    "fr": "nous avons commandé le {w} sous le n° {po} et n'avons encore rien reçu. Quand serons-nous livrés ? Il s'agit de :", "nl": "wij bestelden op {w} onder nummer {po} en hebben nog niets ontvangen. Wanneer wordt er geleverd? Het gaat om:",
    "es": "hicimos un pedido el {w} con el número {po} y aún no hemos recibido nada. ¿Cuándo lo entregarán? Se trata de:", "it": "abbiamo ordinato il {w} con il numero {po} e non abbiamo ancora ricevuto nulla. Quando consegnate? Si tratta di:", "pt": "encomendámos em {w} com o número {po} e ainda não recebemos nada. Quando entregam? Trata-se de:",
}  # fmt: skip
OFFER = {
    "en": ("Quotation {n}", "thank you for your interest. We can offer you, valid for 30 days:"), "de": ("Angebot {n}", "vielen Dank für Ihre Anfrage. Wir bieten Ihnen freibleibend an:"), "fr": ("Devis {n}", "suite à votre demande, nous vous proposons, offre valable 30 jours :"), "nl": ("Offerte {n}", "dank voor uw aanvraag. Wij bieden u aan, 30 dagen geldig:"),
    "es": ("Oferta {n}", "gracias por su interés. Les ofrecemos, con validez de 30 días:"), "it": ("Offerta {n}", "grazie per la richiesta. Vi offriamo, validità 30 giorni:"), "pt": ("Orçamento {n}", "obrigado pelo vosso interesse. Propomos, validade de 30 dias:"),
}  # fmt: skip
ASK = {
    "en": ("Request for quotation", "please quote your best price and delivery time for the following. This is not an order."), "de": ("Anfrage", "bitte unterbreiten Sie uns ein Angebot mit Preis und Lieferzeit für folgende Artikel. Dies ist keine Bestellung."), "fr": ("Demande de prix", "merci de nous adresser votre meilleur prix et délai pour les articles suivants. Ceci n'est pas une commande."), "nl": ("Prijsaanvraag", "graag ontvangen wij uw prijs en levertijd voor het volgende. Dit is geen bestelling."),
    "es": ("Solicitud de presupuesto", "rogamos nos indiquen precio y plazo para lo siguiente. Esto no es un pedido."), "it": ("Richiesta di offerta", "vi preghiamo di quotarci prezzo e termini per quanto segue. Questo non è un ordine."), "pt": ("Pedido de cotação", "agradecemos o vosso melhor preço e prazo para os seguintes artigos. Isto não é uma encomenda."),
}  # fmt: skip
INVOICE = {
    "en": ("Invoice {n}", "please find our invoice below; payable within 30 days."), "de": ("Rechnung {n}", "wir berechnen Ihnen für unsere Lieferung; zahlbar innerhalb 30 Tagen."), "fr": ("Facture {n}", "veuillez trouver notre facture, payable à 30 jours."), "nl": ("Factuur {n}", "hierbij onze factuur, te betalen binnen 30 dagen."),
    "es": ("Factura {n}", "les enviamos nuestra factura, a pagar en 30 días."), "it": ("Fattura {n}", "vi inviamo la nostra fattura, da pagare entro 30 giorni."), "pt": ("Fatura {n}", "segue a nossa fatura, a pagar em 30 dias."),
}  # fmt: skip


def letter(order: Order, rng: Random, *body: str, sign: bool = True) -> str:
    return (
        "\n".join(
            [order.word(rng, "greeting", shop=order.shop.name), "", *body, "", *(signature(order, rng) if sign else [])]
        )
        + "\n"
    )


@layout("no_order", "train", ".eml", shows=GOODS, lines=(1, 2), wrong=False)
def complaint(order: Order, rng: Random) -> Written:
    line = order.lines[0]
    text = letter(order, rng, said(COMPLAINT, order, q=line.quantity, s=line.sku, d=line.description))
    subject = {
        "en": "Damaged delivery",
        "de": "Reklamation",
        "fr": "Réclamation",
        "nl": "Klacht",
        "es": "Reclamación",
        "it": "Reclamo",
        "pt": "Reclamação",
    }[order.language]
    return none(bytes(message(order, rng, subject, text)), "complaint")


@layout("no_order", "train", ".eml", shows=GOODS, lines=(1, 2), wrong=False)
def question(order: Order, rng: Random) -> Written:
    line = order.lines[0]
    text = letter(order, rng, said(QUESTION, order, q=line.quantity, s=line.sku, d=line.description))
    return none(
        bytes(
            message(
                order,
                rng,
                {
                    "en": "Question",
                    "de": "Frage zu einem Artikel",
                    "fr": "Renseignement",
                    "nl": "Vraag",
                    "es": "Consulta",
                    "it": "Domanda",
                    "pt": "Pergunta",
                }[order.language],
                text,
            )
        ),
        "inquiry",
    )


@layout("no_order", "train", ".eml", shows=GOODS + " po", lines=(1, 4), wrong=False)
def where_is_it(order: Order, rng: Random) -> Written:
    """A question about an order that was made long ago, with its lines."""
    text = letter(
        order, rng, said(WHERE, order, w=order.day(order.order_date), po=order.po), "", *listed(order, rng, False)
    )
    return none(bytes(message(order, rng, f"{order.word(rng, 'po')} {order.po}", text)), allowed=("review",))


@layout("no_order", "train", ".eml", shows=GOODS, lines=(2, 5), wrong=False)
def asks_for_prices(order: Order, rng: Random) -> Written:
    subject, words = ASK[order.language]
    return none(
        bytes(message(order, rng, subject, letter(order, rng, words, "", *listed(order, rng, False)))), "inquiry"
    )


@layout("no_order", "train", ".eml", shows=GOODS, lines=(1, 4), wrong=False)
def remittance(order: Order, rng: Random) -> Written:
    rows = "\n".join(
        f"{'R' + str(rng.randint(10000, 99999)):<12} {order.day(order.order_date):<12} {order.money(line.amount):>10}"
        for line in order.lines
    )
    text = letter(order, rng, said(REMITTANCE, order, rows=rows, t=order.money(order.subtotal, True)))
    return none(
        bytes(
            message(
                order,
                rng,
                {
                    "en": "Remittance advice",
                    "de": "Zahlungsavis",
                    "fr": "Avis de paiement",
                    "nl": "Betalingsadvies",
                    "es": "Aviso de pago",
                    "it": "Avviso di pagamento",
                    "pt": "Aviso de pagamento",
                }[order.language],
                text,
            )
        ),
        "remittance",
    )


@layout("no_order", "train", ".eml", shows=GOODS, lines=(1, 3), wrong=False)
def out_of_office(order: Order, rng: Random) -> Written:
    """Sometimes with the header that machines send, sometimes with the words alone; our own mail quoted below."""
    subject, words = AWAY[order.language]
    mail = message(
        order,
        rng,
        subject.format(x=order.word(rng, "title")),
        letter(order, rng, words) + "\n" + "\n".join("> " + row for row in listed(order, rng)) + "\n",
    )
    if rng.random() < 0.6:
        mail["Auto-Submitted"] = "auto-replied"
    return none(bytes(mail), "automatic")


@layout("no_order", "train", ".eml", shows=GOODS, lines=(1, 3), wrong=False)
def bounce(order: Order, rng: Random) -> Written:
    """A mail server could not deliver a mail of ours, which is quoted."""
    text = (
        "This is the mail system at host mx.example.\n\nI'm sorry to have to inform you that your message could not be delivered to one or more recipients.\n\n<"
        + (order.sold_to.email or "")
        + ">: 550 5.1.1 User unknown\n\n--- The original message ---\n"
        + "\n".join(listed(order, rng))
        + "\n"
    )
    mail = message(
        order,
        rng,
        "Undelivered Mail Returned to Sender",
        text,
        sender=("Mail Delivery System", "mailer-daemon@mx.example"),
    )
    mail["Auto-Submitted"] = "auto-replied"
    return none(bytes(mail), "automatic")


@layout("no_order", "train", ".eml", shows=GOODS, lines=(3, 6), wrong=False)
def newsletter(order: Order, rng: Random) -> Written:
    rows = "".join(
        f"<tr><td>{line.sku}</td><td>{line.description}</td><td>{order.money(line.price, True)}</td></tr>"
        for line in order.lines
    )
    page = f"<html><body><h1>{order.sold_to.title}</h1><table>{rows}</table><p>{NEWS[order.language]}</p></body></html>"
    mail = message(order, rng, f"{order.sold_to.title} News", None, page)
    if rng.random() < 0.6:
        mail["List-Unsubscribe"] = "<https://news.example/u/1>"
    return none(bytes(mail))


@layout("no_order", "train", ".eml", shows=GOODS, lines=(1, 3), wrong=False, firm=False)
def application(order: Order, rng: Random) -> Written:
    return none(
        bytes(
            message(
                order,
                rng,
                {
                    "en": "Application",
                    "de": "Bewerbung",
                    "fr": "Candidature",
                    "nl": "Sollicitatie",
                    "es": "Candidatura",
                    "it": "Candidatura",
                    "pt": "Candidatura",
                }[order.language],
                letter(order, rng, APPLICATION[order.language]),
            )
        )
    )


@layout("no_order", "train", ".eml", shows=GOODS, lines=(2, 4), wrong=False)
def spam(order: Order, rng: Random) -> Written:
    """Somebody wants to sell us what we sell, by our own numbers."""
    rows = [
        f"{line.sku} {line.description}: {order.currency} {line.price * Decimal('0.6'):.2f}, MOQ {line.quantity}00 pcs"
        for line in order.lines
    ]
    text = (
        "Dear purchasing manager,\n\nWe are professional factory. We see in your web you sell these items. We can supply OEM quality:\n\n"
        + "\n".join(rows)
        + "\n\nPlease reply for free sample. Best price guarantee!!\n\nLucy, Sales Dept.\n"
    )
    return none(bytes(message(order, rng, "Best price supplier", text, sender=("Lucy", "lucy@factory-direct.example"))))


@layout("no_order", "train", ".eml", shows=GOODS, lines=(2, 5), wrong=False, firm=True)
def their_offer(order: Order, rng: Random) -> Written:
    subject, words = OFFER[order.language]
    return none(
        bytes(
            message(
                order,
                rng,
                subject.format(n=rng.randint(1000, 9999)),
                letter(
                    order,
                    rng,
                    words,
                    "",
                    *listed(order, rng),
                    "",
                    f"{order.word(rng, 'net_total')}: {order.money(order.total, True)}",
                ),
            )
        )
    )


@layout("no_order", "train", ".eml", shows=GOODS, lines=(2, 5), wrong=False, firm=True)
def their_invoice(order: Order, rng: Random) -> Written:
    subject, words = INVOICE[order.language]
    return none(
        bytes(
            message(
                order,
                rng,
                subject.format(n=rng.randint(10000, 99999)),
                letter(
                    order,
                    rng,
                    words,
                    "",
                    *listed(order, rng),
                    "",
                    f"{order.word(rng, 'net_total')}: {order.money(order.total, True)}",
                ),
            )
        )
    )


def our_confirmation(order: Order, rng: Random) -> bytes:
    """What orderproc itself sent for this order, by its own templates."""
    from orderproc.model.draft import PaymentMethod
    from orderproc.model.order import (
        Address,
        OrderLine,
        OrderState,
        Payment,
        PaymentState,
        ShipmentState,
        StoredOrder,
        Totals,
    )
    from orderproc.model.order import Order as Placed
    from orderproc.model.settings import Settings
    from orderproc.model.settings import Shop as ShopSettings
    from orderproc.outbox import compose
    from orderproc.rendering import Renderer, default_templates

    shop: Shop = order.shop
    buyer = order.sold_to
    at = datetime(order.order_date.year, order.order_date.month, order.order_date.day, 9, tzinfo=UTC)
    placed = Placed(
        order_date=order.order_date, customer_po=order.po, currency=shop.currency, payment=Payment(method=PaymentMethod.ACCOUNT),
        sold_to=Address(name=buyer.name, company=buyer.company, street=buyer.street, city=buyer.city, region=buyer.region, postal_code=buyer.postal_code, country=buyer.country, email=buyer.email),
        lines=tuple(OrderLine(number=n + 1, sku=line.item.sku, description=line.item.description, quantity=line.quantity, unit_price=line.price, extended_price=line.amount, allocated=line.quantity or Decimal(0)) for n, line in enumerate(order.lines)),
        totals=Totals(merchandise_total=order.subtotal, discount=Decimal(0), shipping=Decimal(0), tax=Decimal(0), order_total=order.subtotal),
    )  # fmt: skip
    stored = StoredOrder(
        order_no=rng.randint(1000, 9999),
        order=placed,
        state=OrderState.OPEN,
        payment_state=PaymentState.ON_ACCOUNT,
        shipment_state=ShipmentState.PENDING,
        accepted_at=at,
        language=order.language,
    )
    p = shop.party
    settings = Settings(
        shop=ShopSettings(
            name=shop.name,
            email=shop.email,
            country=shop.country,
            currency=shop.currency,
            street=p.street,
            city=p.city,
            region=p.region,
            postal_code=p.postal_code,
        )
    )
    renderer = Renderer([default_templates()], f"{shop.language}_{shop.country}", shop.currency, "UTC")
    return compose.confirmation(stored, settings, renderer, at).raw


@layout("no_order", "train", ".eml", shows=GOODS + " po", lines=(1, 5), wrong=False)
def ours_comes_back(order: Order, rng: Random) -> Written:
    """Our own confirmation: as it was sent, or quoted by a customer who says thank you."""
    raw = our_confirmation(order, rng)
    if rng.random() < 0.4:
        return none(raw)
    import email
    import email.policy

    ours = email.message_from_bytes(raw, policy=email.policy.default)
    body = ours.get_body(("plain",))
    assert body is not None
    thanks = {
        "en": "Thank you, that is all right.",
        "de": "Vielen Dank, das passt so.",
        "fr": "Merci, c'est parfait.",
        "nl": "Dank u, dat klopt.",
        "es": "Gracias, todo correcto.",
        "it": "Grazie, va bene così.",
        "pt": "Obrigado, está tudo certo.",
    }[order.language]
    text = (
        thanks
        + "\n\n"
        + "\n".join(signature(order, rng, False))
        + "\n\n"
        + "\n".join("> " + row for row in body.get_content().splitlines())
        + "\n"
    )
    return none(bytes(message(order, rng, f"Re: {ours['Subject']}", text)))
