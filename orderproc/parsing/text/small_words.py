# ruff: noqa: E501
"""Small words beside goods in seven languages: what parts or refuses things, what leads to a size or to what a thing is for, and what is
said of goods, of how many or of the order and does not tell which they are."""

from __future__ import annotations

ALSO = frozenset("also auch ebenfalls aussi anche ook tambien tambem".split())
# parts a list in words
AND = frozenset(
    "and und et y e plus sowie ainsi en also ook anche tambien auch or oder ou o oppure dazu aussi inoltre piu mais".split()
)
NOT = frozenset("no not without kein keine keinen nicht ohne pas sans sin non senza geen niet zonder nao sem".split())
# between a thing and the number that tells which: "pack of 25", "papel de filtro de 125", "handschoenen in maat 10", "Gr. 8"
SIZED = frozenset("size gr grosse groesse taille talla taglia misura maat mt tam tamanho".split())
WHICH = SIZED | frozenset("of de da di du del von zu van no nr class strength n num numero".split())
ARTICLES = frozenset("a an ein eine einen einem un une una een um uma".split())
# half of a measure: "half-litre", "ein halber Liter", "demi-litre"
HALF = frozenset("half halber halbe halben halbes demi medio media mezzo mezza halve meio meia".split())
SMALL = frozenset(
    "small smaller smallest klein kleine kleinen kleiner kleines kleinere petit petite petits petites pequeno pequena pequenos pequenas piccolo piccola piccoli piccole kleintje kleintjes shorter thinner narrower kurzere kurzeren kurzerer kurzeres dunnere dunneren dunneres kortere dunnere".split()
)
LARGE = frozenset(
    "large larger largest big bigger gross grosse grossen grosser grosses grand grande grands grandes grandi groot grote stor longer longest thicker wider wide breite breiten breiter breites ancho anchos ancha anchas largo larga largos largas larghi larghe brede langere langeren langerer langeres dickere dickeren dickeres breitere breiteren langere dikkere bredere".split()
)
# what leads to the thing that another is for, is part of or comes with: "two lids for the kettle" are no kettles
LEADS_ON = frozenset("for to fur an mit pour avec para con com per voor aan met with aux al ai alla alle agli".split())
# said of goods, of how many or of the order, and nothing of which they are
IDLE = (
    SMALL
    | LARGE
    | frozenset(
        "pls plz please kindly thx thanks cheers ta porfa porfis gracias svp stp merci danke bitteschon grazie perfavore obrigado obrigada sff aub bedankt dank "
        "in on at from out made by of off into aus vom beim zum zur im am fur ohne bis dans sur sous chez vers tra fra su nel nella dal dalla uit op bij tot em no na nos nas pelo pela sobre hasta desde "
        "ones one usual same normal standard plain nice little new good other following today again too only just also still then here there more those these them it really lovely "
        "some any few each both normalen normale normaler gleiche gleichen ubliche ublichen neue neuen weitere weiteren noch auch wieder dann hier jetzt davon dazu nur schon jeweils welche "
        "memes meme habituel habituels nouveau nouveaux autres autre encore seulement svp aussi ensuite celui ceux celle celles "
        "mismo mismos misma mismas habitual normales otro otros otra otras tambien ahora luego aqui solo "
        "stesso stessi stessa stesse solito soliti altro altri altra altre ancora anche poi ora qui quello quelli quella quelle "
        "zelfde gewone nieuwe andere nog ook weer dan hier alleen die deze aub "
        "color colour colore couleur farbe kleur cor coloris "
        "those solche solchen solcher ceux celles esos esas aquellos aquellas quei quelle zulke daqueles daquelas aqueles aquelas desses dessas destes destas esses essas "
        "mesmo mesmos mesma mesmas outro outros outra outras tambem ainda agora depois aqui so".split()
    )
)


__all__ = ["ALSO", "AND", "ARTICLES", "HALF", "IDLE", "LARGE", "LEADS_ON", "NOT", "SIZED", "SMALL", "WHICH"]
