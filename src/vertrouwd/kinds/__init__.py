"""Every kind of exercise there is: one folder each, and one line here."""

from types import ModuleType

from vertrouwd.kinds import card, case, conversation, question, reflection
from vertrouwd.model import Exercise

ROOMS: tuple[ModuleType, ...] = (question, case, reflection, conversation, card)

KINDS: dict[str, type[Exercise]] = {room.__name__.rsplit(".", 1)[-1]: room.MODEL for room in ROOMS}
