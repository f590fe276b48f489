"""A judgement: how fitting is each action; compared with a key in words, never pass or fail."""

from __future__ import annotations

from collections.abc import Iterator
from string import ascii_lowercase
from typing import Literal

from pydantic import Field

from vertrouwd import labels
from vertrouwd.model import Complaint, Exercise, Item, Key, Option, Prose, Strict, in_fixed_order

Appraisal = Literal["strong", "defensible", "risky", "harmful"]
SCALE: tuple[Appraisal, ...] = ("strong", "defensible", "risky", "harmful")
LEAST_RATED = 4  # didactics R15: four or five actions to rate
LEAST_RATERS, LEAST_AGREEMENT = 7, 70  # didactics R16: below this it is no panel


def nearness(chosen: Appraisal, key: Appraisal) -> float:
    """1 for the same point of the scale, 0.5 for the same side of its middle, else 0."""
    one, other = SCALE.index(chosen), SCALE.index(key)
    return 1 if one == other else 0.5 if one // 2 == other // 2 else 0


class Panel(Strict):
    """Who rated the actions: how many, and how many per cent on one side of the middle."""

    raters: int = Field(ge=1)
    agreement: int = Field(ge=0, le=100)


class Action(Strict):
    """One thing you could do: an appraisal with its reasoning, or arguments `for` and `against`."""

    text: Prose
    appraisal: Appraisal | None = None
    reasoning: Prose | None = None
    for_: tuple[Prose, ...] = Field(default=(), alias="for")
    against: tuple[Prose, ...] = ()


class Judgement(Exercise):
    """A situation with actions to rate on four points, or an open dilemma to choose in.

    `status` says whose key it is: `editorial`, `panel`, or `open` where there is none and
    every action has arguments both ways. The data's word is `status` because `key` is the
    exercise's own key and follows from its place.
    """

    kind: Literal["judgement"] = "judgement"
    status: Literal["editorial", "panel", "open"]
    panel: Panel | None = None
    stem: Prose
    prompt: Prose
    actions: dict[Key, Action] = Field(min_length=2, max_length=5)
    closing: Prose | None = None

    def complaints(self) -> Iterator[Complaint]:
        """A key that is not what its status says."""
        yield from self._panel_complaints()
        if self.status != "open" and len(self.actions) < LEAST_RATED:
            yield Complaint(
                ("actions",),
                "te-weinig-handelingen",
                f"{len(self.actions)} handelingen om te beoordelen; dat moeten er vier of vijf zijn",
                "Voeg een handeling toe, of maak er een open dilemma van (`status: open`).",
            )
        wanted, unwanted = ("appraisal", "reasoning"), ("for", "against")
        if self.status == "open":
            wanted, unwanted = unwanted, wanted
        for key, action in self.actions.items():
            given = {name for name, value in action.model_dump(by_alias=True).items() if value}
            for name in (name for name in wanted if name not in given):
                yield Complaint(
                    ("actions", key),
                    "veld-ontbreekt",
                    f"`{name}` ontbreekt; bij `status: {self.status}` hoort het bij elke handeling",
                    f"Voeg `{name}:` toe.",
                )
            for name in (name for name in unwanted if name in given):
                yield Complaint(
                    ("actions", key, name),
                    "sleutel-klopt-niet",
                    f"`{name}` hoort niet bij `status: {self.status}`",
                    "Een open dilemma heeft argumenten voor en tegen, een ander een oordeel met uitleg.",
                )

    def _panel_complaints(self) -> Iterator[Complaint]:
        enough = self.panel and self.panel.raters >= LEAST_RATERS and self.panel.agreement >= LEAST_AGREEMENT
        if self.status == "panel" and not enough:
            yield Complaint(
                ("panel",) if self.panel else ("status",),
                "geen-panel",
                f"een panel heeft minstens {LEAST_RATERS} beoordelaars en {LEAST_AGREEMENT} % aan één kant",
                "Schrijf `panel: {raters: …, agreement: …}` op, of kies `status: editorial`.",
            )
        if self.status != "panel" and self.panel:
            yield Complaint(
                ("panel",),
                "sleutel-klopt-niet",
                f"`panel` hoort niet bij `status: {self.status}`",
                "Haal het weg, of kies `status: panel`.",
            )

    @property
    def ordered(self) -> tuple[tuple[str, str, Action], ...]:
        """The actions with letter and key, in the order that every medium shows."""
        shown = in_fixed_order(tuple(self.actions.items()), self.id)
        return tuple((letter, *pair) for letter, pair in zip(ascii_lowercase, shown, strict=False))

    @property
    def status_line(self) -> str:
        """Whose key it is, in a sentence that stands wherever the exercise stands."""
        panel = self.panel.model_dump() if self.panel else {}
        return labels.KEY_STATUS_LINES[self.status].format(**panel)

    @property
    def working_seconds(self) -> int:
        return 60 if self.status == "open" else 15 * len(self.actions)

    def learner_texts(self) -> Iterator[str]:
        yield from (self.stem, self.prompt, self.closing or "")
        for action in self.actions.values():
            yield action.text
            yield from (action.reasoning or "", *action.for_, *action.against)

    def items(self) -> tuple[Item, ...]:
        options = tuple(
            Option(key=key, text=action.text, feedback=_feedback(action), appraisal=action.appraisal)
            for _, key, action in self.ordered
        )
        return (
            Item(
                id=self.id,
                shape="rate",
                title=self.title,
                stem=self.stem,
                prompt=self.prompt,
                options=options,
                explanation="\n\n".join(filter(None, (self.status_line, self.closing))),
            ),
        )


def _feedback(action: Action) -> str:
    """The reasoning, or the arguments under their side, as paragraphs."""
    if action.reasoning:
        return action.reasoning
    sides = (f"**{labels.FOR}**", *action.for_, f"**{labels.AGAINST}**", *action.against)
    return "\n\n".join(sides)


MODEL = Judgement
