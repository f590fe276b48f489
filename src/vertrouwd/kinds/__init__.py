"""Every kind of exercise there is: one folder each, and one line here."""

from types import ModuleType

from vertrouwd.kinds import case, judgement, question, reflection, weighing, workshop
from vertrouwd.model import Exercise

ROOMS: tuple[ModuleType, ...] = (
    question,
    case,
    judgement,
    weighing,
    reflection,
    workshop,
)

KINDS: dict[str, type[Exercise]] = {room.__name__.rsplit(".", 1)[-1]: room.MODEL for room in ROOMS}
