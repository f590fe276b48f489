"""Words about the course on a device, for use without internet, and on a phone's home screen."""

from __future__ import annotations

OFFLINE_PLAN = (
    "Gebruik je dit apparaat alleen, dan komt ook de cursus erop: hooguit 15 MB, voor als je geen "
    "internet hebt."
)
OFFLINE_READY = "Deze cursus is nu ook zonder internet te gebruiken."
OFFLINE_CLOSE = "Sluit"
OFFLINE_KEPT = (
    "Ook de pagina’s van de cursus staan op dit apparaat: je kunt ze zonder internet openen. "
    "Met Alles wissen gaan ze weg."
)
OFFLINE_FAILED = (
    "De cursus kon niet op dit apparaat komen. Misschien is er te weinig plaats, of viel de verbinding weg. "
    "Met internet werkt alles gewoon. Morgen probeer ik het opnieuw."
)
NEWER = (
    "Er is een nieuwere versie van de cursus. Die komt vanzelf als je de cursus sluit. Laad je haar nu, "
    "dan is weg wat je hier typte. Waar je was in een casus, blijft."
)
NEWER_LOAD = "Nieuwe versie laden"
