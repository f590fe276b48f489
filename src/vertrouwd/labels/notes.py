"""Words of the *Reflectieboek*, and of every field that somebody writes in."""

from __future__ import annotations

from vertrouwd.labels.reflection import NOT_KEPT

# The line below a field, by what happens to what is typed there; then what a note may give away.
NOTES_LINES = {
    "none": NOT_KEPT,
    "plain": (
        "Wat je hier typt, blijft op dit apparaat, leesbaar voor wie erbij kan. Dit is geen "
        "dossier en geen melding."
    ),
    "sealed": (
        "Wat je hier typt, blijft op dit apparaat, onder je wachtzin. Dit is geen dossier en geen melding."
    ),
    "locked": (
        "Je notities zijn op slot. Wat je nu typt, wordt niet bewaard. Dit is geen dossier en geen melding."
    ),
    "goes": "Deze notitie verdwijnt op {day}.",
    "seen": "Hier staat misschien wie het is: {kinds}. Kan het zonder? Alleen jij ziet dit.",
    "naam": "een naam",
    "e-mail": "een e-mailadres",
    "telefoon": "een telefoonnummer",
    "bsn": "een burgerservicenummer",
    "iban": "een rekeningnummer",
    "datum": "een datum",
    "functie": "een functie",
}
NOTES_VEILED = "Wat je schreef, is verborgen."
NOTES_UNVEIL = "Laat zien"
NOTES_RENEW = "Nog 90 dagen bewaren"
NOTES_OPEN_HERE = "Je wachtzin, om je notities te openen:"
NOTES_OPEN = "Open"
NOTES_WRONG = "Deze wachtzin past niet. Er is niets gewist; probeer het opnieuw."
NOTES_BUSY = "Even rekenen …"

NOTES_HOW = "Hoe wil je notities bewaren?"
NOTES_MODES = {
    "none": (
        "Niet bewaren",
        "Sluit je een pagina, dan is weg wat je typte. Zo staat het als je niets kiest.",
    ),
    "plain": (
        "Bewaren",
        "Wat je typt, blijft op dit apparaat staan. Wie op dit apparaat kan, kan het lezen.",
    ),
    "sealed": (
        "Bewaren met wachtzin",
        "Wat je typt, blijft op dit apparaat staan, versleuteld. Dit raden we aan als je iets wilt bewaren.",
    ),
}
NOTES_WHY = {
    "own": "",
    "shared": (
        "Deze cursus deelt haar adres met andere pagina’s, of staat op je schijf. Die zouden mee kunnen "
        "lezen. Daarom kan bewaren hier alleen met een wachtzin."
    ),
    "plain": (
        "Bewaren kan hier niet: dit adres heeft geen beveiligde verbinding (https), en dan kan "
        "er niets versleuteld worden."
    ),
    "frame": "Bewaren kan hier niet: de cursus staat in een andere website, en die zou mee kunnen lezen.",
    "ask": "Bewaren kan pas als je zegt dat je dit apparaat alleen gebruikt. Dat zeg je bij",
}
NOTES_NEW = "Kies een wachtzin"
NOTES_NEW_HOW = (
    "Neem vier gewone woorden die niets met elkaar of met je werk te maken hebben. Ten minste twaalf tekens. "
    "Wij kennen je wachtzin niet en kunnen haar niet terughalen: ben je haar kwijt, dan zijn je notities weg."
)
NOTES_FIRST = "Je wachtzin"
NOTES_SECOND = "Nog een keer"
NOTES_TAKE = "Bewaar met deze wachtzin"
NOTES_SHORT = "Dat is te kort. Neem ten minste twaalf tekens."
NOTES_DIFFER = "De twee zijn niet gelijk. Typ ze allebei opnieuw."
NOTES_SAID = {
    "none": "Notities worden niet meer bewaard. Wat bewaard was, is gewist.",
    "plain": "Wat je voortaan typt, blijft op dit apparaat.",
    "sealed": "Wat je voortaan typt, blijft op dit apparaat onder je wachtzin.",
}
NOTES_LOSE = "Dan verdwijnt wat nu bewaard is. Terughalen kan niet."
NOTES_LOSE_YES = "Ja, bewaar niets meer"
NOTES_LOSE_NO = "Nee, laat het zo"
NOTES_LIST = "Je notities"
NOTES_NONE = "Er staan hier geen notities."
NOTES_HIDE = "Verberg notities"
NOTES_CLOSE = "Op slot"
NOTES_PRINT = "Druk af"
NOTES_ON_PAPER = "Neem mijn notities mee op papier"
NOTES_PAPER_FOOT = "persoonlijk – niet in het dossier"
NOTES_REMOVE = "Verwijder deze notitie"
NOTES_NO_SCRIPT = "Zonder script wordt niets van wat je typt bewaard. Schrijf het op papier, of laat het weg."
