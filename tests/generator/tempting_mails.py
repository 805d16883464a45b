"""Mails that are no order and look like one: what carriers, colleagues, suppliers and customers write about goods with numbers and
quantities. Part: train."""

from __future__ import annotations

from random import Random

from tests.generator.kinds import Written, layout
from tests.generator.letters import message
from tests.generator.no_orders import GOODS, letter, none
from tests.generator.orders import Order


def rows_of(order: Order, rng: Random) -> list[str]:
    form = rng.choice(("{q} x {s} {d}", "{s}  {d}  {q}", "- {q} {u} {d} ({s})", "{s}: {q}"))
    return [form.format(q=line.quantity, s=line.sku, d=line.description, u=line.unit) for line in order.lines]


def mail(
    order: Order, rng: Random, subject: str, *body: str, sender: tuple[str, str] | None = None, sign: bool = True
) -> bytes:
    return bytes(message(order, rng, subject, letter(order, rng, *body, sign=sign), sender=sender))


_PARCEL = {
    "en": "Your parcel is on its way;Parcel number {n}. Expected delivery: tomorrow between 10:15 and 12:15. Contents as declared by the sender:", "de": "Ihr Paket ist unterwegs;Sendungsnummer {n}. Voraussichtliche Zustellung: morgen zwischen 10:15 und 12:15 Uhr. Inhalt laut Absender:", "fr": "Votre colis est en route;Numéro de suivi {n}. Livraison prévue demain entre 10h15 et 12h15. Contenu déclaré par l'expéditeur :", "nl": "Uw pakket is onderweg;Zendingnummer {n}. Verwachte bezorging: morgen tussen 10:15 en 12:15. Inhoud volgens afzender:",
    "es": "Su paquete está en camino;Número de seguimiento {n}. Entrega prevista: mañana entre las 10:15 y las 12:15. Contenido según el remitente:", "it": "Il suo pacco è in viaggio;Numero di spedizione {n}. Consegna prevista: domani tra le 10:15 e le 12:15. Contenuto dichiarato dal mittente:", "pt": "A sua encomenda está a caminho;Número de seguimento {n}. Entrega prevista: amanhã entre as 10:15 e as 12:15. Conteúdo declarado pelo remetente:",
}  # fmt: skip


@layout("no_order", "train", ".eml", shows=GOODS, lines=(1, 4), wrong=False)
def parcel_notice(order: Order, rng: Random) -> Written:
    """A carrier tells what is in a parcel."""
    subject, words = _PARCEL[order.language].split(";")
    text = [
        words.format(n=rng.randrange(10**11, 10**12)),
        "",
        *rows_of(order, rng),
        "",
        *order.block(order.sold_to, rng),
    ]
    return none(mail(order, rng, subject, *text, sender=("Parcel Service", "noreply@parcels.example"), sign=False))


_BILL = {
    "en": "Our invoice {n} of {w};Net amount;Please transfer the amount to the account below within 14 days.", "de": "Unsere Rechnung {n} vom {w};Nettobetrag;Bitte überweisen Sie den Betrag innerhalb von 14 Tagen auf das unten genannte Konto.", "fr": "Notre facture {n} du {w};Montant net;Merci de régler sous 14 jours sur le compte ci-dessous.", "nl": "Onze factuur {n} van {w};Nettobedrag;Gelieve het bedrag binnen 14 dagen over te maken.",
    "es": "Nuestra factura {n} de {w};Importe neto;Rogamos transferencia en un plazo de 14 días a la cuenta indicada.", "it": "Nostra fattura {n} del {w};Importo netto;Vi preghiamo di effettuare il bonifico entro 14 giorni sul conto indicato.", "pt": "Nossa fatura {n} de {w};Valor líquido;Agradecemos a transferência no prazo de 14 dias para a conta indicada.",
}  # fmt: skip


@layout("no_order", "train", ".eml", shows=GOODS, lines=(2, 6), wrong=False, firm=True)
def invoice_as_text(order: Order, rng: Random) -> Written:
    """A whole invoice typed into the mail, with a table drawn in blanks."""
    subject, net, pay = _BILL[order.language].split(";")
    subject = subject.format(n=f"{rng.randint(10000, 99999)}", w=order.day(order.order_date))
    rows = ["  ".join(order.word(rng, name) for name in ("sku", "description", "quantity", "price", "amount"))]
    rows += [
        f"{line.sku}  {line.description}  {line.quantity}  {order.money(line.price)}  {order.money(line.amount)}"
        for line in order.lines
    ]
    text = [
        subject,
        "",
        *rows,
        "",
        f"{net}  {order.money(order.subtotal, True)}",
        "",
        pay,
        order.word(rng, "bank", a=rng.randint(1000, 9999), b=rng.randint(100, 999)),
    ]
    return none(mail(order, rng, subject if rng.random() < 0.6 else order.sold_to.title, *text))


_NEW_PRICES = {
    "en": "New prices from 1 January;as every year we pass on our new prices. From 1 January these are:", "de": "Neue Preise ab 1. Januar;wie jedes Jahr erhalten Sie unsere neuen Preise. Ab dem 1. Januar gelten:", "fr": "Nouveaux tarifs au 1er janvier;comme chaque année, voici nos nouveaux tarifs applicables au 1er janvier :", "nl": "Nieuwe prijzen per 1 januari;zoals elk jaar ontvangt u onze nieuwe prijzen. Per 1 januari gelden:",
    "es": "Nuevos precios desde el 1 de enero;como cada año, les comunicamos nuestros nuevos precios a partir del 1 de enero:", "it": "Nuovi prezzi dal 1° gennaio;come ogni anno vi comunichiamo i nuovi prezzi validi dal 1° gennaio:", "pt": "Novos preços a partir de 1 de janeiro;como todos os anos, informamos os novos preços a partir de 1 de janeiro:",
}  # fmt: skip


@layout("no_order", "train", ".eml", shows=GOODS, lines=(3, 8), wrong=False, firm=True)
def prices_passed_on(order: Order, rng: Random) -> Written:
    """Prices by number, with the size of the pack beside: nothing is asked for."""
    subject, words = _NEW_PRICES[order.language].split(";")
    rows = [
        f"{line.sku}   {line.description}   {line.quantity} {line.unit}   {order.money(line.price, True)}"
        for line in order.lines
    ]
    return none(mail(order, rng, subject, words, "", *rows))


_THANKS = {
    "en": "All arrived;just to let you know that everything arrived in good condition:|Thank you for the quick delivery.", "de": "Alles angekommen;kurz zur Info: alles ist wohlbehalten angekommen:|Danke für die schnelle Lieferung.", "fr": "Bien reçu;juste pour vous dire que tout est bien arrivé :|Merci pour la livraison rapide.", "nl": "Alles ontvangen;even laten weten dat alles goed is aangekomen:|Bedankt voor de snelle levering.",
    "es": "Todo recibido;solo para decirles que ha llegado todo en perfecto estado:|Gracias por la rápida entrega.", "it": "Tutto arrivato;solo per dirvi che è arrivato tutto in ottime condizioni:|Grazie per la consegna rapida.", "pt": "Tudo recebido;só para dizer que chegou tudo em perfeito estado:|Obrigado pela entrega rápida.",
}  # fmt: skip


@layout("no_order", "train", ".eml", shows=GOODS, lines=(1, 4), wrong=False)
def thanks_for_goods(order: Order, rng: Random) -> Written:
    """A customer is content and lists what came."""
    subject, words = _THANKS[order.language].split(";")
    first, last = words.split("|")
    return none(mail(order, rng, subject, first, "", *rows_of(order, rng), "", last))


_NOT = {
    "en": "Order {po};please do not send the following after all, we found them elsewhere:;please cancel these lines of our order {po}:", "de": "Bestellung {po};bitte liefern Sie die folgenden Artikel nun doch nicht, wir haben sie anderswo gefunden:;bitte streichen Sie diese Positionen aus unserer Bestellung {po}:", "fr": "Commande {po};merci de ne pas envoyer finalement les articles suivants, nous les avons trouvés ailleurs :;merci d'annuler ces lignes de notre commande {po} :",
    "nl": "Bestelling {po};graag het volgende toch niet sturen, we hebben het elders gevonden:;graag deze regels van onze bestelling {po} annuleren:", "es": "Pedido {po};por favor, no envíen al final lo siguiente, lo hemos encontrado en otro sitio:;por favor, anulen estas líneas de nuestro pedido {po}:", "it": "Ordine {po};vi preghiamo di non inviare più i seguenti articoli, li abbiamo trovati altrove:;vi preghiamo di annullare queste righe del nostro ordine {po}:", "pt": "Encomenda {po};por favor não enviem afinal os seguintes artigos, já os encontrámos noutro lado:;por favor anulem estas linhas da nossa encomenda {po}:",
}  # fmt: skip


@layout("no_order", "train", ".eml", shows=GOODS + " po", lines=(1, 3), wrong=False)
def do_not_send(order: Order, rng: Random) -> Written:
    """What was ordered is not wanted any more: a person must see it, and it must never be sent again."""
    subject, *ways = _NOT[order.language].split(";")
    words = rng.choice(ways)
    text = mail(order, rng, subject.format(po=order.po), words.format(po=order.po), "", *rows_of(order, rng))
    return none(text, allowed=("review",))


_PERHAPS = {
    "en": "Planning for spring;we are thinking about ordering roughly the following in spring, depending on our budget:|I will get back to you after the board meeting on 12 January.", "de": "Planung Frühjahr;wir überlegen, im Frühjahr etwa Folgendes zu bestellen, je nach Budget:|Nach der Vorstandssitzung am 12. Januar melde ich mich wieder.", "fr": "Prévisions de printemps;nous envisageons de commander au printemps à peu près ceci, selon notre budget :|Je reviendrai vers vous après la réunion du 12 janvier.",
    "nl": "Planning voorjaar;we overwegen in het voorjaar ongeveer het volgende te bestellen, afhankelijk van ons budget:|Na de vergadering van 12 januari kom ik hierop terug.", "es": "Previsión de primavera;estamos pensando en pedir en primavera más o menos lo siguiente, según el presupuesto:|Les avisaré después de la reunión del 12 de enero.", "it": "Previsione primavera;stiamo pensando di ordinare in primavera più o meno quanto segue, secondo il budget:|Vi farò sapere dopo la riunione del 12 gennaio.",
    "pt": "Previsão primavera;estamos a pensar encomendar na primavera mais ou menos o seguinte, conforme o orçamento:|Darei notícias depois da reunião de 12 de janeiro.",
}  # fmt: skip


@layout("no_order", "train", ".eml", shows=GOODS, lines=(1, 4), wrong=False)
def perhaps_later(order: Order, rng: Random) -> Written:
    """A plan that is no order yet."""
    subject, words = _PERHAPS[order.language].split(";")
    first, last = words.split("|")
    return none(mail(order, rng, subject, first, "", *rows_of(order, rng), "", last), allowed=("review",))


_COUNTED = {
    "en": "Stocktaking Friday;this is what we counted on Friday in bay 3:", "de": "Inventur Freitag;das haben wir am Freitag in Regal 3 gezählt:", "fr": "Inventaire vendredi;voici ce que nous avons compté vendredi au rayon 3 :", "nl": "Telling vrijdag;dit hebben we vrijdag in stelling 3 geteld:", "es": "Inventario del viernes;esto es lo que contamos el viernes en la estantería 3:", "it": "Inventario di venerdì;questo è quanto abbiamo contato venerdì nello scaffale 3:", "pt": "Inventário de sexta;isto foi o que contámos na sexta na prateleira 3:",
}  # fmt: skip


@layout("no_order", "train", ".eml", shows=GOODS, lines=(2, 6), wrong=False)
def counted_stock(order: Order, rng: Random) -> Written:
    """A colleague's count of what lies on the shelf."""
    subject, words = _COUNTED[order.language].split(";")
    sender = ("Tom", f"tom@{order.shop.email.split('@')[1]}")
    return none(mail(order, rng, subject, words, "", *rows_of(order, rng), "", "Tom", sender=sender, sign=False))


_LATE = {
    "en": "Delay of order {n};unfortunately the following items of your order {n} will only reach us in week 51:|We apologise for the delay.", "de": "Verzögerung Auftrag {n};leider treffen folgende Artikel Ihrer Bestellung {n} erst in KW 51 bei uns ein:|Wir bitten die Verzögerung zu entschuldigen.", "fr": "Retard commande {n};malheureusement les articles suivants de votre commande {n} ne nous parviendront qu'en semaine 51 :|Nous vous prions d'excuser ce retard.",
    "nl": "Vertraging order {n};helaas komen de volgende artikelen van uw bestelling {n} pas in week 51 binnen:|Onze excuses voor de vertraging.", "es": "Retraso del pedido {n};lamentablemente los siguientes artículos de su pedido {n} no nos llegarán hasta la semana 51:|Disculpen las molestias.", "it": "Ritardo ordine {n};purtroppo i seguenti articoli del vostro ordine {n} arriveranno solo nella settimana 51:|Ci scusiamo per il ritardo.", "pt": "Atraso da encomenda {n};infelizmente os seguintes artigos da vossa encomenda {n} só chegarão na semana 51:|Pedimos desculpa pelo atraso.",
}  # fmt: skip


@layout("no_order", "train", ".eml", shows=GOODS, lines=(1, 4), wrong=False, firm=True)
def supplier_is_late(order: Order, rng: Random) -> Written:
    """A supplier of ours tells what comes later."""
    subject, words = _LATE[order.language].split(";")
    n = rng.randint(10000, 99999)
    first, last = words.split("|")
    return none(mail(order, rng, subject.format(n=n), first.format(n=n), "", *rows_of(order, rng), "", last))


_BACK = {
    "en": "Return;we are returning the following, the wrong size was delivered. Please credit us:", "de": "Rücksendung;wir senden Ihnen Folgendes zurück, es wurde die falsche Größe geliefert. Bitte schreiben Sie uns den Betrag gut:", "fr": "Retour;nous vous renvoyons les articles suivants, la taille livrée n'était pas la bonne. Merci de nous établir un avoir :", "nl": "Retour;wij sturen het volgende terug, de verkeerde maat is geleverd. Graag een creditnota:", "es": "Devolución;les devolvemos lo siguiente, nos enviaron la talla equivocada. Rogamos el abono:", "it": "Reso;vi rimandiamo quanto segue, è stata consegnata la misura sbagliata. Vi preghiamo di emettere nota di credito:", "pt": "Devolução;devolvemos o seguinte, foi entregue o tamanho errado. Pedimos nota de crédito:",
}  # fmt: skip


@layout("no_order", "train", ".eml", shows=GOODS, lines=(1, 3), wrong=False)
def goes_back(order: Order, rng: Random) -> Written:
    """Goods go back, and money is asked for."""
    subject, words = _BACK[order.language].split(";")
    return none(mail(order, rng, subject, words, "", *rows_of(order, rng)), allowed=("review",))


_VISIT = {
    "en": "Meeting on Tuesday;as agreed I will come on Tuesday at 10:30 to room 12 and bring {q} samples of {s} {d} with me, and 2 of our new catalogues.", "de": "Termin Dienstag;wie besprochen komme ich am Dienstag um 10:30 Uhr in Raum 12 und bringe {q} Muster von {s} {d} mit, dazu 2 neue Kataloge.", "fr": "Rendez-vous mardi;comme convenu je viendrai mardi à 10h30 en salle 12 avec {q} échantillons de {s} {d} et 2 nouveaux catalogues.", "nl": "Afspraak dinsdag;zoals afgesproken kom ik dinsdag om 10:30 uur naar kamer 12 en breng ik {q} monsters van {s} {d} mee, en 2 nieuwe catalogi.",
    "es": "Reunión del martes;como acordamos iré el martes a las 10:30 a la sala 12 y llevaré {q} muestras de {s} {d} y 2 catálogos nuevos.", "it": "Incontro di martedì;come concordato verrò martedì alle 10:30 in sala 12 e porterò {q} campioni di {s} {d} e 2 nuovi cataloghi.", "pt": "Reunião de terça;como combinado irei na terça às 10:30 à sala 12 e levarei {q} amostras de {s} {d} e 2 catálogos novos.",
}  # fmt: skip


@layout("no_order", "train", ".eml", shows=GOODS, lines=(1, 1), wrong=False)
def brings_samples(order: Order, rng: Random) -> Written:
    """A visit, with samples that the writer brings."""
    subject, words = _VISIT[order.language].split(";")
    line = order.lines[0]
    return none(mail(order, rng, subject, words.format(q=rng.randint(2, 6), s=line.sku, d=line.description)))


_HAVE = {
    "en": "Old stock;we still have these on our shelves and do not need them any more. Could you take them back, or do you know somebody who can use them?", "de": "Restbestände;diese Artikel liegen bei uns noch im Regal und werden nicht mehr gebraucht. Können Sie sie zurücknehmen, oder kennen Sie jemanden, der sie brauchen kann?", "fr": "Vieux stock;il nous reste ces articles en rayon, dont nous n'avons plus besoin. Pouvez-vous les reprendre, ou connaissez-vous quelqu'un qui pourrait les utiliser ?", "nl": "Oude voorraad;deze hebben we nog in de stelling liggen en hebben we niet meer nodig. Kunt u ze terugnemen, of kent u iemand die ze kan gebruiken?",
    "es": "Existencias antiguas;todavía tenemos estos artículos y ya no los necesitamos. ¿Pueden recogerlos, o conocen a alguien que los pueda usar?", "it": "Vecchie scorte;abbiamo ancora questi articoli in magazzino e non ci servono più. Potete riprenderli, o conoscete qualcuno che li possa usare?", "pt": "Stock antigo;ainda temos estes artigos e já não precisamos deles. Podem aceitá-los de volta, ou conhecem alguém que os possa usar?",
}  # fmt: skip


@layout("no_order", "train", ".eml", shows=GOODS, lines=(1, 4), wrong=False)
def has_too_many(order: Order, rng: Random) -> Written:
    """A customer wants to be rid of goods."""
    subject, words = _HAVE[order.language].split(";")
    return none(mail(order, rng, subject, words, "", *rows_of(order, rng)), allowed=("review",))


_PROMISED = {
    "en": "Your order;we have received your order and are working on it:|You will get a confirmation as soon as it leaves us.", "de": "Ihre Bestellung;Ihre Bestellung ist bei uns eingegangen und wird bearbeitet:|Sie erhalten eine Nachricht, sobald sie unser Haus verlässt.", "fr": "Votre commande;nous avons bien reçu votre commande, elle est en cours de traitement :|Vous recevrez un message dès son départ.", "nl": "Uw bestelling;wij hebben uw bestelling ontvangen en gaan ermee aan de slag:|U krijgt bericht zodra hij is verzonden.",
    "es": "Su pedido;hemos recibido su pedido y lo estamos preparando:|Le avisaremos en cuanto salga.", "it": "Il suo ordine;abbiamo ricevuto il suo ordine e lo stiamo preparando:|La avviseremo alla spedizione.", "pt": "A sua encomenda;recebemos a sua encomenda e estamos a prepará-la:|Avisaremos assim que for expedida.",
}  # fmt: skip


@layout("no_order", "train", ".eml", shows=GOODS, lines=(1, 4), wrong=False, firm=True)
def shop_got_our_order(order: Order, rng: Random) -> Written:
    """Another shop has received what we ordered there."""
    subject, words = _PROMISED[order.language].split(";")
    first, last = words.split("|")
    return none(mail(order, rng, subject, first, "", *rows_of(order, rng), "", last))


_OFFICE = {
    "en": "Collection for Anna;on 4 December Anna has been with us for 10 years. Who wants to give something: please bring 5 euros to room 12 by Friday. For the coffee we need 2 volunteers.", "de": "Sammeln für Anna;am 4. Dezember ist Anna seit 10 Jahren bei uns. Wer etwas geben möchte: bitte bis Freitag 5 Euro in Zimmer 12 abgeben. Für den Kaffee brauchen wir noch 2 Freiwillige.", "fr": "Cadeau pour Anne;le 4 décembre Anne fêtera ses 10 ans chez nous. Merci d'apporter 5 euros au bureau 12 avant vendredi. Pour le café il nous faut 2 volontaires.", "nl": "Cadeau voor Anna;op 4 december werkt Anna 10 jaar bij ons. Graag vóór vrijdag 5 euro naar kamer 12 brengen. Voor de koffie hebben we 2 vrijwilligers nodig.",
    "es": "Regalo para Ana;el 4 de diciembre Ana cumple 10 años con nosotros. Por favor, traigan 5 euros a la sala 12 antes del viernes. Para el café necesitamos 2 voluntarios.", "it": "Regalo per Anna;il 4 dicembre Anna festeggia 10 anni con noi. Per favore portate 5 euro in ufficio 12 entro venerdì. Per il caffè ci servono 2 volontari.", "pt": "Prenda para a Ana;a 4 de dezembro a Ana faz 10 anos connosco. Por favor tragam 5 euros à sala 12 até sexta. Para o café precisamos de 2 voluntários.",
}  # fmt: skip


@layout("no_order", "train", ".eml", shows=GOODS, lines=(1, 2), wrong=False)
def office_talk(order: Order, rng: Random) -> Written:
    """Nothing about goods, though things are needed and sent."""
    subject, words = _OFFICE[order.language].split(";", 1)
    return none(mail(order, rng, subject, words, sender=("Office", "office@club.example"), sign=rng.random() < 0.5))


_AGAIN = {
    "en": "When will {s} be back?;your website says that {s} {d} is sold out. I would like {q} of them. Will you get it again, and when?", "de": "Wann gibt es {s} wieder?;auf Ihrer Seite steht, dass {s} {d} ausverkauft ist. Ich hätte gern {q} Stück. Kommt der Artikel wieder herein, und wann?", "fr": "Réassort {s} ?;votre site indique que {s} {d} est épuisé. J'en voudrais {q}. Sera-t-il de nouveau disponible, et quand ?", "nl": "Wanneer is {s} er weer?;op uw site staat dat {s} {d} uitverkocht is. Ik zou er graag {q} willen. Komt het weer binnen, en wanneer?",
    "es": "¿Cuándo habrá {s}?;su página dice que {s} {d} está agotado. Quisiera {q} unidades. ¿Lo volverán a tener, y cuándo?", "it": "Quando torna {s}?;sul vostro sito {s} {d} risulta esaurito. Ne vorrei {q}. Tornerà disponibile, e quando?", "pt": "Quando volta {s}?;o vosso site diz que {s} {d} está esgotado. Gostaria de {q} unidades. Voltará a estar disponível, e quando?",
}  # fmt: skip


@layout("no_order", "train", ".eml", shows=GOODS, lines=(1, 1), wrong=False)
def when_back(order: Order, rng: Random) -> Written:
    """Somebody would like so many of a thing, and asks whether it will come again."""
    line = order.lines[0]
    subject, words = (
        part.format(s=line.sku, d=line.description, q=line.quantity) for part in _AGAIN[order.language].split(";")
    )
    return none(mail(order, rng, subject, words), allowed=("review",))
