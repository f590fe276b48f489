"""Words about the course on a device, for use without internet, and on a phone's home screen."""

from __future__ import annotations

OFFLINE_PLAN = (
    "Zeg je dat je dit apparaat alleen gebruikt, dan komen ook de pagina’s van de cursus erop te staan. "
    "Die kun je daarna zonder internet openen. Het ophalen kost eenmalig hooguit 15 megabyte."
)
OFFLINE_READY = "Deze cursus is nu ook zonder internet te gebruiken."
OFFLINE_CLOSE = "Sluit deze melding"
OFFLINE_KEPT = (
    "Ook de pagina’s van de cursus staan op dit apparaat: je kunt ze zonder internet openen. "
    "Met Alles wissen gaan ze weg."
)
OFFLINE_FAILED = (
    "Het lukte niet om de pagina’s van de cursus op dit apparaat te zetten. Misschien is er te weinig "
    "ruimte, of viel de verbinding weg. Er is niets half blijven staan, en met internet werkt alles zoals "
    "eerst. Morgen probeer ik het opnieuw."
)
NEWER = (
    "Er is een nieuwere versie van de cursus. Die krijg je vanzelf als je al haar pagina’s hebt gesloten. "
    "Laad je haar nu, dan is weg wat je op deze pagina typte. Waar je was in een casus, blijft bewaard."
)
NEWER_LOAD = "Nieuwe versie laden"
