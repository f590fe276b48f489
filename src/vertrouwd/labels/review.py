"""Words of the file in which somebody from outside reads and marks a chapter."""

from __future__ import annotations

REVIEW_TITLE = "Beoordeling: {title}"
REVIEW_NEEDS_DOCX = (
    "Het beoordelingsbestand vraagt python-docx. Dat hoort niet bij de cursus zelf. Installeer het met:\n"
    "    {python} -m pip install python-docx"
)
REVIEW_FOOTER = "{title} · stand {day} · pagina "
REVIEW_FOOTER_OF = " van "
REVIEW_BEFORE = "Voordat je begint"
REVIEW_RULES = (
    "**Schrijf niets over een echte zaak.** Ook niet zonder namen, en ook niet als voorbeeld.",
    "Je naam en je e-mailadres vragen we niet. Zet ze er ook niet in.",
    "Vooraan elke alinea staat een nummer, zoals {number}. Schrijf dat nummer op bij wat je ziet, "
    "dan vinden wij de plek terug. Je hoeft niet alles van een opmerking te voorzien.",
    "Je mag in de tekst zelf schrijven of onder de tien vragen achteraan. Een opmerking in de kantlijn "
    "krijgt van je tekstverwerker vanzelf je naam; schrijf liever in de tekst.",
    "Bij elke vraag staat wat de schrijvers goed of passend vinden. Dat is de sleutel. "
    "Ben je het er niet mee eens, zeg dan waarom.",
)
REVIEW_ABOUT = "Over dit hoofdstuk"
REVIEW_GOALS = "Leerdoelen"
REVIEW_READ_ON = "Laatst nagekeken door de redactie: {day}."
REVIEW_MINUTES = "Duur: {minutes}."
REVIEW_EXERCISE = "{kind} · {title}"
REVIEW_RIGHT = "goed"
REVIEW_WRONG = "fout"
REVIEW_PLACE = "plaats {number}"
REVIEW_MANY = "Er zijn meer goede antwoorden."
REVIEW_LEADS = "Daarna: {moment}."
REVIEW_FEEDBACK = "Terugkoppeling:"
REVIEW_ANSWER = "Antwoord:"
REVIEW_EXPLANATION = "Uitleg:"
REVIEW_FIGURE = "[Figuur: {alt}]"
REVIEW_FIGURE_LOST = "de figuur {target} gaat niet mee; alleen de beschrijving"
REVIEW_TEXTS_LOST = (
    "{count} van de oefening, zoals een opschrift of een variant, {verb} niet in het bestand: “{first}”"
)
REVIEW_BORROWED = "Aan het eind van de toets komt deze vraag terug: {title} ({id}), uit {chapter}."
REVIEW_TERMS = "Vakwoorden in dit hoofdstuk"
REVIEW_LAW = "Juridische feiten"
REVIEW_LAW_DATES = "Geldig op {valid}. Opnieuw nakijken voor {before}."
REVIEW_STATUS = "Status: {status}."
REVIEW_SOURCES = "Bronnen"
REVIEW_QUESTIONS = "Tien vragen aan jou"
REVIEW_HOW = (
    "Noem steeds het nummer van de alinea. Een vraag waarop je niets hebt, laat je leeg. "
    "Schrijf ook hier niets over een echte zaak."
)
REVIEW_WRITE = "Jouw antwoord:"
REVIEW_TEN = (
    "Waar doet de vertrouwenspersoon in deze tekst iets wat niet bij de rol hoort, zoals bemiddelen, "
    "onderzoeken, oordelen, oplossen of volledige geheimhouding beloven?",
    "Welke zin over wet of regels klopt niet, of niet meer? Wat staat er nu, en waar kunnen we dat nalezen?",
    "Welke foute keuze is te makkelijk, omdat niemand die om een ander geeft haar zou kiezen? "
    "Wat kiest een beginner op die plek echt?",
    "Bij welke vraag, casus of welk dilemma betwist je de sleutel? Wat is jouw antwoord, en waarom?",
    "Welke zin zou jij nooit tegen een melder zeggen? Wat zeg je in plaats daarvan?",
    "Waar doet de toon iemand pijn: een melder, degene over wie het gaat, een getuige of een leidinggevende?",
    "Wat mist een beginner hier, als er morgen iemand aanklopt?",
    "Waar zou iemand een echte persoon of organisatie kunnen herkennen? Noem alleen het nummer.",
    "Wat zou je schrappen?",
    "Zou je een nieuwe collega dit hoofdstuk laten doen? Zo nee, wat moet er eerst veranderen?",
)


def lost_texts(number: int, first: str) -> str:
    """How many texts of an exercise no item holds, with the first of them."""
    count, verb = ("1 tekst", "staat") if number == 1 else (f"{number} teksten", "staan")
    return REVIEW_TEXTS_LOST.format(count=count, verb=verb, first=first)
