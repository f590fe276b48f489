"""Which fields belong to which form of a question, and what else must hold inside one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Literal

from vertrouwd.kinds.question import sentence
from vertrouwd.model import Complaint

if TYPE_CHECKING:
    from vertrouwd.kinds.question import Question

Form = Literal["one", "many", "order", "match", "sort", "gap"]

NEEDS: dict[Form, tuple[str, ...]] = {
    "one": ("choices",),
    "many": ("choices",),
    "order": ("steps",),
    "match": ("pairs",),
    "sort": ("groups", "cards"),
    "gap": ("gaps",),
}
ALSO: dict[Form, tuple[str, ...]] = {
    "one": ("scale",),
    "many": ("scale",),
    "order": (),
    "match": ("extra_rights", "scale"),
    "sort": ("per_round", "scale"),
    "gap": ("scale",),
}
OF_SOME_FORMS = {name for fields in (*NEEDS.values(), *ALSO.values()) for name in fields}


def complaints(question: Question) -> Iterator[Complaint]:
    """Everything that is wrong with the fields of a question's form."""
    form = question.form
    for name in sorted((question.model_fields_set & OF_SOME_FORMS) - {*NEEDS[form], *ALSO[form]}):
        fitting = [f"`{other}`" for other in NEEDS if name in NEEDS[other] + ALSO[other]]
        yield Complaint(
            (name,),
            "veld-past-niet-bij-vorm",
            f"`{name}` hoort niet bij de vorm `{form}`",
            f"Haal het weg, of kies een vorm die het wel heeft: {', '.join(fitting)}.",
        )
    missing = [name for name in NEEDS[form] if not getattr(question, name)]
    for name in missing:
        yield Complaint((name,), "veld-ontbreekt", f"`{name}` ontbreekt", f"Voeg `{name}:` toe.")
    if not missing:
        yield from _key(question)
        yield from _doubles(question)


def _key(question: Question) -> Iterator[Complaint]:
    """A key that does not fit the form."""
    if question.form in {"one", "many"}:
        yield from _chosen(question)
    elif question.form == "order":
        if not question.explanation and not all(step.feedback for step in question.steps):
            yield Complaint(
                ("steps",),
                "feedback-ontbreekt",
                "er is geen `explanation`, en niet elke stap heeft `feedback`",
                "Leg de volgorde uit in `explanation`, of schrijf `feedback` bij elke stap.",
            )
    elif question.form == "sort":
        for n, card in enumerate(question.cards):
            if card.group not in question.groups:
                yield Complaint(
                    ("cards", n, "group"),
                    "groep-bestaat-niet",
                    f"`{card.group}` staat niet onder `groups`",
                    f"Kies uit {', '.join(question.groups)}.",
                )
    elif question.form == "gap":
        yield from sentence.complaints(question.prompt, question.gaps)


def _chosen(question: Question) -> Iterator[Complaint]:
    right = sum(choice.correct for choice in question.choices)
    if question.form == "one" and right != 1:
        yield Complaint(
            ("choices",),
            "sleutel-klopt-niet",
            f"{right} keuzes hebben `correct: true`; de vorm `one` vraagt er één",
            "Zet `correct: true` bij precies één keuze, of kies `form: many`.",
        )
    if question.form == "many" and right == 0:
        yield Complaint(
            ("choices",),
            "sleutel-klopt-niet",
            "geen enkele keuze heeft `correct: true`",
            "Zet `correct: true` bij elke juiste keuze.",
        )


def _doubles(question: Question) -> Iterator[Complaint]:
    rights = list(dict.fromkeys(pair.right for pair in question.pairs))
    extra = list(question.extra_rights)
    yield from _double([c.text for c in question.choices], ("choices",), "text")
    yield from _double([step.text for step in question.steps], ("steps",), "text")
    yield from _double([pair.left for pair in question.pairs], ("pairs",), "left")
    yield from _double([card.text for card in question.cards], ("cards",), "text")
    yield from _double(extra, ("extra_rights",), before=rights)
    labels = list(question.groups.values())
    for n, key in enumerate(question.groups):
        if labels[n] in labels[:n]:
            yield _told_twice(("groups", key), labels[n])
    for name, gap in question.gaps.items():
        yield from _double([c.text for c in gap.choices], ("gaps", name, "choices"), "text")


def _double(
    texts: Sequence[str], path: tuple[str | int, ...], field: str = "", before: Sequence[str] = ()
) -> Iterator[Complaint]:
    """A complaint for each text that stands earlier in the list, or in what comes before it."""
    for n, text in enumerate(texts):
        if text in texts[:n] or text in before:
            yield _told_twice((*path, n, field) if field else (*path, n), text)


def _told_twice(path: tuple[str | int, ...], text: str) -> Complaint:
    start = " ".join(text.split())[:40]
    return Complaint(path, "tekst-dubbel", f"“{start}” staat er al", "Geef elke tekst één keer.")
