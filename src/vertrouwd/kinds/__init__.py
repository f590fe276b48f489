"""Every kind of exercise there is: one folder each, and one line here."""

from types import ModuleType

from vertrouwd.kinds import card, case, conversation, judgement, question, reflection, weighing, workshop
from vertrouwd.model import Exercise

ROOMS: tuple[ModuleType, ...] = (
    question,
    conversation,
    case,
    judgement,
    weighing,
    reflection,
    card,
    workshop,
)

KINDS: dict[str, type[Exercise]] = {room.__name__.rsplit(".", 1)[-1]: room.MODEL for room in ROOMS}
