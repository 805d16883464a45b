"""Mails as people send them: headers, charsets, text and HTML; the words people use, by language. For layouts of mails."""

from __future__ import annotations

from datetime import datetime, time, timedelta, timezone
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime
from random import Random

from tests.generator.orders import Order

NUMBERS = {
    "en": "one two three four five six seven eight nine ten eleven twelve", "de": "ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf",
    "fr": "un deux trois quatre cinq six sept huit neuf dix onze douze", "nl": "een twee drie vier vijf zes zeven acht negen tien elf twaalf",
    "es": "un dos tres cuatro cinco seis siete ocho nueve diez once doce", "it": "un due tre quattro cinque sei sette otto nove dieci undici dodici",
    "pt": "um dois três quatro cinco seis sete oito nove dez onze doze",
}  # fmt: skip
SUBJECTS = {
    "en": "Order;New order;Order request;Please send", "de": "Bestellung;Neue Bestellung;Bestellung Artikel;Bitte liefern", "fr": "Commande;Nouvelle commande;Commande articles",
    "nl": "Bestelling;Nieuwe bestelling", "es": "Pedido;Nuevo pedido;Pedido de material", "it": "Ordine;Nuovo ordine;Ordine articoli", "pt": "Encomenda;Nova encomenda",
}  # fmt: skip
ADDRESS_IS = {
    "en": "Please deliver to:;My address:;Ship to:", "de": "Lieferadresse:;Meine Adresse:;Bitte liefern an:", "fr": "Adresse de livraison :;Mon adresse :;Livrer à :",
    "nl": "Afleveradres:;Mijn adres:", "es": "Dirección de entrega:;Mi dirección:;Enviar a:", "it": "Indirizzo di consegna:;Il mio indirizzo:;Spedire a:", "pt": "Morada de entrega:;A minha morada:",
}  # fmt: skip
DISCLAIMERS = {
    "en": "This e-mail and any attachments are confidential. If you are not the intended recipient, please delete it and notify the sender. Company registered in 1994, No. 2847561.",
    "de": "Diese E-Mail enthält vertrauliche Informationen. Wenn Sie nicht der richtige Adressat sind, informieren Sie bitte den Absender und vernichten Sie diese Mail. Amtsgericht HRB 20417.",
    "fr": "Ce message et ses pièces jointes sont confidentiels. Si vous l'avez reçu par erreur, merci de le détruire. SARL au capital de 10 000 euros, RCS 552 100 554.",
    "nl": "Dit bericht is vertrouwelijk. Bent u niet de geadresseerde, verwijder het dan. KvK 30124417.",
    "es": "Este mensaje es confidencial. Si lo ha recibido por error, elimínelo. Registro Mercantil, tomo 1204, hoja 55.",
    "it": "Questo messaggio è riservato. Se non ne siete i destinatari, vi preghiamo di cancellarlo. Cap. soc. 10.000 euro i.v.",
    "pt": "Esta mensagem é confidencial. Se a recebeu por engano, apague-a. Capital social 5 000 euros.",
}  # fmt: skip
CHATTER = {
    "en": "I hope you are all well.;We were very pleased with the last delivery.;Many thanks for the catalogue.", "de": "ich hoffe, es geht Ihnen gut.;vielen Dank für den neuen Katalog.;mit der letzten Lieferung waren wir sehr zufrieden.",
    "fr": "J'espère que vous allez bien.;Merci pour votre catalogue.", "nl": "Bedankt voor de catalogus.;Ik hoop dat alles goed gaat.", "es": "Gracias por el catálogo.;Espero que todo vaya bien.",
    "it": "Grazie per il catalogo.;Spero che stiate bene.", "pt": "Obrigado pelo catálogo.;Espero que esteja tudo bem.",
}  # fmt: skip


def pick(rng: Random, table: dict[str, str], language: str) -> str:
    return rng.choice(table[language].split(";"))


def when(order: Order, rng: Random) -> datetime:
    zone = timezone(timedelta(hours=rng.choice((0, 1, -5))))
    return datetime.combine(order.order_date, time(rng.randint(7, 20), rng.randint(0, 59)), zone)


def message(
    order: Order,
    rng: Random,
    subject: str,
    text: str | None,
    html: str | None = None,
    sender: tuple[str, str] | None = None,
) -> EmailMessage:
    """A mail to the shop. Charset and transfer encoding as programs choose them."""
    mail = EmailMessage(policy=SMTP)
    name, address = sender or (
        order.sold_to.contact or order.sold_to.title,
        order.sold_to.email or "someone@mailbox.example",
    )
    user, domain = address.split("@")
    mail["From"] = Address(name, user, domain)
    mail["To"] = Address(order.shop.name, "orders", order.shop.email.split("@")[1])
    mail["Subject"] = subject
    mail["Date"] = format_datetime(when(order, rng))
    mail["Message-ID"] = f"<{rng.randrange(10**12)}.{rng.randrange(10**6)}@{domain}>"
    charset = rng.choice(("utf-8", "utf-8", "iso-8859-1", "windows-1252"))
    both = (text or "") + (html or "")
    try:
        both.encode(charset)
    except UnicodeEncodeError:
        charset = "utf-8"
    coding = (
        rng.choice(("quoted-printable", "base64", "8bit"))
        if charset != "utf-8"
        else rng.choice(("quoted-printable", "base64"))
    )
    if text is not None:
        mail.set_content(text, charset=charset, cte=coding)
    if html is not None:
        if text is None:
            mail.set_content(html, subtype="html", charset=charset, cte=coding)
        else:
            mail.add_alternative(html, subtype="html", charset=charset, cte=coding)
    return mail


def number_word(order: Order, n: int) -> str:
    words = NUMBERS[order.language].split()
    return words[n - 1] if n <= len(words) else str(n)


def signature(order: Order, rng: Random, address: bool = True) -> list[str]:
    buyer = order.sold_to
    who = buyer.contact or buyer.name or ""
    found = [order.word(rng, "regards") + ("," if rng.random() < 0.5 else ""), who]
    if address:
        found += ([buyer.company] if buyer.company else []) + order.block(buyer, rng)[1:]
        if rng.random() < 0.6:
            found.append(f"{order.word(rng, 'phone')} {buyer.phone}")
        if rng.random() < 0.4:
            found.append(buyer.email or "")
    return found
