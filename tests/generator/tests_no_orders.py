"""What is no order, from other hands than `no_orders` and `no_order_papers`: mails, papers and sheets that look like one. Part: test."""

from __future__ import annotations

from datetime import timedelta
from html import escape
from random import Random

from tests.generator.kinds import Written, layout
from tests.generator.letters import message
from tests.generator.no_orders import none
from tests.generator.orders import Order
from tests.generator.sheets import saved, workbook
from tests.generator.tests_mails import BYE, HELLO, one_of, who
from tests.generator.web import address, browse, css, pairs, sums, table, there
from tests.generator.web_words import word

GOODS = "sku description quantity price amount address po total subtotal tax"


def letter(order: Order, rng: Random, subject: str, *body: str) -> bytes:
    text = [one_of(rng, HELLO, order), "", *body, "", one_of(rng, BYE, order), who(order)]
    return bytes(message(order, rng, subject, "\n".join(text) + "\n"))


def goods(order: Order, money: bool = True) -> list[str]:
    return [
        f"{x.sku}  {x.description}  {x.quantity} {x.unit}" + (f"  {order.money(x.amount, True)}" if money else "")
        for x in order.lines
    ]


def say(order: Order, **texts: str) -> str:
    return texts[order.language]


@layout("no_order", "test", ".eml", shows=GOODS, lines=(1, 3), wrong=False)
def wrong_goods(order: Order, rng: Random) -> Written:
    """Something else came than was ordered."""
    subject = say(
        order,
        en="Wrong item in parcel",
        de="Falsche Ware geliefert",
        fr="Erreur de livraison",
        nl="Verkeerd geleverd",
        es="Envío equivocado",
        it="Merce sbagliata",
        pt="Artigo errado",
    )
    body = say(order, en="this is not what I asked for. I had ordered the first, you sent the second. When will you collect it, and when do I get the right one?", de="das ist nicht das, was ich bestellt hatte. Bestellt war das erste, gekommen ist das zweite. Wann holen Sie es ab, und wann kommt das richtige?",
               fr="ce n'est pas ce que j'avais commandé : j'avais commandé le premier, vous avez envoyé le second. Quand le reprenez-vous ?", nl="dit is niet wat ik besteld had. Ik had het eerste besteld en kreeg het tweede. Wanneer haalt u het op?", es="esto no es lo que había pedido: pedí lo primero y llegó lo segundo. ¿Cuándo lo recogen?",
               it="non è quello che avevo ordinato: avevo ordinato il primo ed è arrivato il secondo. Quando lo ritirate?", pt="isto não é o que encomendei: encomendei o primeiro e veio o segundo. Quando o recolhem?")  # fmt: skip
    return none(letter(order, rng, subject, body, "", *goods(order, False)), "complaint")


@layout("no_order", "test", ".eml", shows=GOODS, lines=(2, 5), wrong=False)
def price_please(order: Order, rng: Random) -> Written:
    """How much would it be."""
    subject = say(
        order,
        en="Price check",
        de="Preisauskunft",
        fr="Renseignement prix",
        nl="Vraag over prijs",
        es="Consulta de precios",
        it="Informazione prezzi",
        pt="Informação de preços",
    )
    body = say(order, en="before we decide, what would these come to, and is there a discount from 100 pieces?", de="bevor wir uns entscheiden: Was würden diese Artikel zusammen kosten, und gibt es ab 100 Stück Rabatt?", fr="avant de nous décider : combien coûteraient ces articles, et y a-t-il une remise dès 100 pièces ?",
               nl="voordat we beslissen: wat zouden deze artikelen samen kosten, en is er korting vanaf 100 stuks?", es="antes de decidir: ¿cuánto costarían estos artículos y hay descuento a partir de 100?", it="prima di decidere: quanto verrebbero questi articoli, e c'è uno sconto da 100 pezzi?", pt="antes de decidir: quanto custariam estes artigos, e há desconto a partir de 100?")  # fmt: skip
    return none(letter(order, rng, subject, body, "", *goods(order, False)), "inquiry")


@layout("no_order", "test", ".eml", shows=GOODS, lines=(1, 4), wrong=False)
def thank_you(order: Order, rng: Random) -> Written:
    """The parcel came, thank you; what was in it is told."""
    body = say(order, en="just to say that everything arrived safely yesterday. Lovely quality!", de="nur kurz: Gestern ist alles gut angekommen. Tolle Qualität!", fr="juste un mot : tout est bien arrivé hier. Très belle qualité !", nl="even laten weten: alles is gisteren goed aangekomen. Mooie kwaliteit!",
               es="solo para decirles que ayer llegó todo bien. ¡Muy buena calidad!", it="solo per dirvi che ieri è arrivato tutto bene. Ottima qualità!", pt="só para dizer que ontem chegou tudo bem. Ótima qualidade!")  # fmt: skip
    return none(
        letter(
            order,
            rng,
            say(order, en="Thanks", de="Danke", fr="Merci", nl="Bedankt", es="Gracias", it="Grazie", pt="Obrigado"),
            body,
            "",
            *goods(order, False),
        )
    )


@layout("no_order", "test", ".eml", shows=GOODS, lines=(2, 6), wrong=False, firm=True)
def their_shipping_notice(order: Order, rng: Random) -> Written:
    """A supplier of ours tells that goods are on their way to us."""
    n = rng.randint(10**9, 10**10)
    subject = say(
        order,
        en=f"Your shipment {n} is on its way",
        de=f"Ihre Sendung {n} ist unterwegs",
        fr=f"Votre colis {n} est en route",
        nl=f"Uw zending {n} is onderweg",
        es=f"Su envío {n} está en camino",
        it=f"La sua spedizione {n} è in viaggio",
        pt=f"O seu envio {n} está a caminho",
    )
    body = say(
        order,
        en="we have handed the following goods to the carrier:",
        de="folgende Ware haben wir dem Spediteur übergeben:",
        fr="nous avons remis au transporteur :",
        nl="wij hebben aan de vervoerder overhandigd:",
        es="hemos entregado al transportista:",
        it="abbiamo consegnato al corriere:",
        pt="entregámos à transportadora:",
    )
    return none(letter(order, rng, subject, body, "", *goods(order, False), "", f"Tracking: {n}"))


@layout("no_order", "test", ".eml", shows=GOODS, lines=(2, 5), wrong=False, firm=True)
def they_want_to_sell(order: Order, rng: Random) -> Written:
    """Somebody offers us goods."""
    body = say(order, en="we are a manufacturer and can offer you the following at very competitive prices. Minimum quantity 500. Looking forward to your order!", de="wir sind Hersteller und bieten Ihnen folgende Ware zu sehr günstigen Preisen an. Mindestmenge 500. Wir freuen uns auf Ihre Bestellung!",
               fr="nous sommes fabricants et vous proposons à des prix très compétitifs les articles suivants. Minimum 500. Dans l'attente de votre commande !", nl="wij zijn fabrikant en bieden u tegen scherpe prijzen aan (minimum 500). Wij zien uw bestelling graag tegemoet!", es="somos fabricantes y les ofrecemos a precios muy competitivos (mínimo 500). ¡Esperamos su pedido!",
               it="siamo produttori e vi offriamo a prezzi molto competitivi (minimo 500). In attesa di un vostro ordine!", pt="somos fabricantes e oferecemos a preços muito competitivos (mínimo 500). Aguardamos a vossa encomenda!")  # fmt: skip
    return none(
        letter(
            order,
            rng,
            say(
                order,
                en="Special offer",
                de="Sonderangebot",
                fr="Offre spéciale",
                nl="Speciale aanbieding",
                es="Oferta especial",
                it="Offerta speciale",
                pt="Oferta especial",
            ),
            body,
            "",
            *goods(order),
        )
    )


@layout("no_order", "test", ".eml", shows=GOODS, lines=(1, 4), wrong=False)
def cancels(order: Order, rng: Random) -> Written:
    """Takes an order back: may stand in review, never becomes an order."""
    subject = say(
        order,
        en=f"Cancel order {order.po}",
        de=f"Stornierung Bestellung {order.po}",
        fr=f"Annulation commande {order.po}",
        nl=f"Annulering bestelling {order.po}",
        es=f"Anulación pedido {order.po}",
        it=f"Annullamento ordine {order.po}",
        pt=f"Anulação encomenda {order.po}",
    )
    body = say(
        order,
        en="please cancel our order; it was placed by mistake:",
        de="bitte stornieren Sie unsere Bestellung, sie war ein Versehen:",
        fr="merci d'annuler notre commande, passée par erreur :",
        nl="graag onze bestelling annuleren, die was een vergissing:",
        es="anulen por favor nuestro pedido, fue un error:",
        it="vi preghiamo di annullare il nostro ordine, inviato per errore:",
        pt="anulem por favor a nossa encomenda, foi engano:",
    )
    data = letter(order, rng, subject, body, "", *goods(order))
    return Written(data, {"orders": [{"verdict": "review", "allowed": ["not_an_order"], "kind": "cancellation"}]})


@layout("no_order", "test", ".eml", shows=GOODS, lines=(2, 4), wrong=False)
def goods_back(order: Order, rng: Random) -> Written:
    """A return is announced."""
    body = say(order, en="I am sending the following back because I don't need it any more. Please refund the amount.", de="ich sende Folgendes zurück, weil ich es nicht mehr brauche. Bitte erstatten Sie den Betrag.", fr="je vous renvoie ce qui suit, je n'en ai plus besoin. Merci de me rembourser.", nl="ik stuur het volgende terug, ik heb het niet meer nodig. Graag het bedrag terugstorten.",
               es="devuelvo lo siguiente porque ya no lo necesito. Les ruego el reembolso.", it="vi rimando quanto segue perché non mi serve più. Prego di rimborsare l'importo.", pt="devolvo o seguinte porque já não preciso. Peço o reembolso.")  # fmt: skip
    return none(
        letter(
            order,
            rng,
            say(
                order,
                en="Return",
                de="Rücksendung",
                fr="Retour",
                nl="Retour",
                es="Devolución",
                it="Reso",
                pt="Devolução",
            ),
            body,
            "",
            *goods(order),
        )
    )


def paper(
    order: Order,
    rng: Random,
    title: str,
    facts: list[tuple[str, str]],
    columns: str = "pos,sku,description,quantity,price,amount",
    ours: bool = False,
) -> bytes:
    seller, buyer = (order.shop.party, order.sold_to) if ours else (order.sold_to, order.shop.party)
    top = f"<table style='width:100%'><tr><td><b>{escape(seller.title)}</b><br>{address(order, seller, rng, True)}</td><td class=r><h2>{escape(title)}</h2></td></tr></table>"
    to = f"<p>{address(order, buyer, rng)}</p>"
    body = table(order, rng, columns) + (sums(order, rng) if "amount" in columns else "")
    return browse(top + to + pairs(facts) + body, css(rng), rng.choice(("A4", "Letter")))


@layout("no_order", "test", ".pdf", shows=GOODS, wrong=False, firm=True, ready=there)
def bill_from_a_browser(order: Order, rng: Random) -> Written:
    """An invoice, ours to a customer or another firm's to us."""
    title = say(
        order, en="Tax Invoice", de="Rechnung", fr="Facture", nl="Factuur", es="Factura", it="Fattura", pt="Fatura"
    )
    due = order.day(order.order_date + timedelta(days=30))
    payable = say(
        order,
        en="Due date",
        de="Fällig am",
        fr="Échéance",
        nl="Vervaldatum",
        es="Vencimiento",
        it="Scadenza",
        pt="Vencimento",
    )
    facts = [
        (title + " #", str(rng.randint(1000, 99999))),
        (word(order, rng, "date"), order.day(order.order_date)),
        (payable, due),
        (word(order, rng, "po"), order.po or ""),
    ]
    return none(paper(order, rng, title, facts, ours=rng.random() < 0.4))


@layout("no_order", "test", ".pdf", shows=GOODS, wrong=False, firm=True, ready=there)
def slip_from_a_browser(order: Order, rng: Random) -> Written:
    """A packing slip."""
    title = say(
        order,
        en="Packing List",
        de="Lieferschein",
        fr="Bon de livraison",
        nl="Pakbon",
        es="Albarán de entrega",
        it="Bolla di accompagnamento",
        pt="Guia de remessa",
    )
    return none(
        paper(
            order,
            rng,
            title,
            [
                (title, str(rng.randint(1000, 99999))),
                (word(order, rng, "date"), order.day(order.order_date)),
                (word(order, rng, "po"), order.po or ""),
            ],
            "pos,sku,description,quantity,unit",
            ours=rng.random() < 0.5,
        )
    )


@layout("no_order", "test", ".pdf", shows=GOODS, wrong=False, firm=True, ready=there)
def offer_from_a_browser(order: Order, rng: Random) -> Written:
    """A quotation, or what a shop calls a pro-forma."""
    title = rng.choice(
        say(
            order,
            en="Quote | Pro forma invoice | Estimate",
            de="Angebot | Proforma-Rechnung",
            fr="Devis | Facture pro forma",
            nl="Offerte | Pro-formafactuur",
            es="Presupuesto | Factura proforma",
            it="Preventivo | Fattura proforma",
            pt="Orçamento | Fatura proforma",
        ).split(" | ")
    )
    until = say(
        order,
        en="Valid until",
        de="Gültig bis",
        fr="Valable jusqu'au",
        nl="Geldig tot",
        es="Válido hasta",
        it="Valido fino al",
        pt="Válido até",
    )
    return none(
        paper(
            order,
            rng,
            title,
            [
                (title, str(rng.randint(1000, 99999))),
                (word(order, rng, "date"), order.day(order.order_date)),
                (until, order.day(order.order_date + timedelta(days=30))),
            ],
            ours=rng.random() < 0.6,
        )
    )


@layout("no_order", "test", ".pdf", shows=GOODS, wrong=False, firm=True, ready=there)
def confirmed_in_a_browser(order: Order, rng: Random) -> Written:
    """An order acknowledgement."""
    title = say(
        order,
        en="Sales Order Acknowledgement",
        de="Auftragsbestätigung",
        fr="Accusé de réception de commande",
        nl="Orderbevestiging",
        es="Confirmación de pedido",
        it="Conferma d'ordine",
        pt="Confirmação de encomenda",
    )
    return none(
        paper(
            order,
            rng,
            title,
            [(word(order, rng, "po"), order.po or ""), (word(order, rng, "date"), order.day(order.order_date))],
            ours=rng.random() < 0.5,
        )
    )


@layout("no_order", "test", ".xlsx", shows=GOODS, lines=(6, 9), wrong=False)
def stock_list(order: Order, rng: Random) -> Written:
    """A stock count or a price list: item numbers and numbers, but nothing is ordered."""
    book = workbook()
    sheet = book.active
    count = rng.random() < 0.5
    sheet.append(
        [
            say(
                order,
                en="Stock count",
                de="Inventur",
                fr="Inventaire",
                nl="Voorraadtelling",
                es="Inventario",
                it="Inventario",
                pt="Inventário",
            )
            if count
            else say(
                order,
                en="Price list",
                de="Preisliste",
                fr="Tarif",
                nl="Prijslijst",
                es="Tarifa",
                it="Listino",
                pt="Tabela de preços",
            ),
            order.order_date,
        ]
    )
    sheet.append(
        [
            word(order, rng, "sku"),
            word(order, rng, "description"),
            say(
                order,
                en="On hand",
                de="Bestand",
                fr="En stock",
                nl="Voorraad",
                es="Existencias",
                it="Giacenza",
                pt="Existências",
            )
            if count
            else word(order, rng, "price"),
        ]
    )
    for x in order.lines:
        sheet.append([x.sku, x.description, int(x.quantity or 0) if count else float(x.price)])
    return none(saved(book))
