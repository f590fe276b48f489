"""What a learner answered keeps its meaning: released exercises change with a higher revision, and stay."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner
from tests.conftest import ROOT
from tests.lint.course import Mini

from vertrouwd import lint, read
from vertrouwd.cli import main
from vertrouwd.kinds import KINDS
from vertrouwd.lint import history
from vertrouwd.lint.rule import Rule
from vertrouwd.model import Course, digest, models_in
from vertrouwd.model.history import BESIDE
from vertrouwd.read.history import RECORDED

CODES = {
    rule.code() for rule in vars(history).values() if isinstance(rule, type) and issubclass(rule, Rule)
} - {"rule", "hoofdstuk-nog-niet-uitgebracht"}
FILE = "exercises/luisteren.yml"
ASK = "    Welke twee taken zijn van de leiding?\n"


def record(root: Path, *words: str) -> str:
    result = CliRunner().invoke(main, ["record", "--root", str(root), *words])
    assert result.exit_code == 0, result.output
    return result.output


def found(root: Path) -> list[str]:
    """What these rules find, as `file:line:code`."""
    told = [finding for finding in lint.findings(read.placed(root)) if finding.code in CODES]
    assert all(finding.level == "fout" for finding in told)
    return [f"{f.place.file.name}:{f.place.line}:{f.code}" for f in told]


@pytest.fixture
def released(mini: Path) -> Mini:
    """The miniature course with its first chapter released."""
    record(mini, "luisteren")
    return Mini(mini)


def test_a_chapter_that_is_not_released_may_change(mini: Path) -> None:
    record(mini)
    Mini(mini).edit(FILE, ASK, "    Wie beslist hier?\n").edit(FILE, "zeker-weten:", "zeker:").edit(
        "chapters/luisteren.md", "} zeker-weten", "} zeker"
    )
    assert found(mini) == []


def test_only_a_released_chapter_is_recorded(released: Mini) -> None:
    lines = (released.root / RECORDED).read_text(encoding="utf-8").splitlines()
    ids = [line.split()[0] for line in lines if not line.startswith("#")]
    assert ids == sorted(ids) == sorted(
        f"luisteren/{key}" for key in ("eerste-reactie", "van-wie", "de-gang", "stilte", "zeker-weten")
    )  # fmt: skip
    assert [
        f.place.file.name for f in lint.findings(read.placed(released.root)) if "uitgebracht" in f.code
    ] == ["vragen.md"]
    assert found(released.root) == []


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (ASK, "    Welke twee taken heeft de leiding?\n"),
        ("        Beleid maken.\n      correct: true\n", "        Beleid maken.\n"),
        ("          to: einde-weg\n    kamer", "          to: einde-rust\n    kamer"),
        ("        Bas groet je niet meer.", "        Bas groet je weer."),
        ("appraisal: harmful", "appraisal: risky"),
        ("        Denk aan een gesprek dat stilviel.", "        Denk aan een stilte."),
        ("  plan: true\n", ""),
        ("  form: many\n", ""),
        ("  certainty: true\n", ""),
        ("        Naast de melder staan.", "        Naast de chef staan."),
    ],
)  # fmt: skip
def test_what_is_answered_does_not_change_in_silence(released: Mini, old: str, new: str) -> None:
    if "form" in old:
        released.edit(
            FILE,
            "      correct: true\n      feedback: |\n        Jij",
            "      why: dat lijkt zo\n      feedback: |\n        Jij",
        )
        record(released.root)
    released.edit(FILE, old, new)
    told = found(released.root)
    assert [line.rpartition(":")[2] for line in told] == ["revisie-niet-verhoogd"]
    assert "luisteren.yml" in told[0]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (ASK, "    Welke *twee* taken zijn, van de LEIDING? [ARBO-01]\n"),
        ("Dan vertelt ze jouw verhaal na.", "Dan hoor je jezelf."),
        ("why: regie klinkt als beslissen", "why: een melder heeft de regie"),
        ("title: Van wie is dit?", "title: Van wie?"),
        ("Jij adviseert; de leiding beslist.", "De leiding beslist."),
        ("Je kon zijn tempo volgen.", "Zijn tempo telde."),
        ("Ik merk dat ik ga praten.", "Ik ga praten."),
        ("  goal: grens\n", "  goal: grens\n  minutes: 4\n"),
        ("  sector: gemeente\n", "  sector: zorg\n"),
    ],
)
def test_what_stands_beside_the_answer_may_change(released: Mini, old: str, new: str) -> None:
    released.edit(FILE, old, new)
    assert found(released.root) == []


def test_the_order_of_choices_counts_and_the_order_of_keys_does_not(released: Mini) -> None:
    whole = (released.root / FILE).read_text(encoding="utf-8")
    rest, weg = (
        whole[: whole.index("    einde-weg:")],
        whole[whole.index("    einde-weg:") : whole.index("stilte:")],
    )
    first = rest.index("    einde-rust:")
    swapped = rest[:first] + weg + rest[first:] + whole[whole.index("stilte:") :]
    (released.root / FILE).write_text(swapped, encoding="utf-8")
    assert found(released.root) == []
    a, b = "        De melder.\n", "        Jij.\n"
    swapped = swapped.replace(a, "%%").replace(b, a).replace("%%", b)
    (released.root / FILE).write_text(swapped, encoding="utf-8")
    assert [line.rpartition(":")[2] for line in found(released.root)] == ["revisie-niet-verhoogd"]


def test_the_message_says_both_ways_out(released: Mini) -> None:
    released.edit(FILE, ASK, "    Wie beslist hier?\n")
    (finding,) = released.findings("revisie-niet-verhoogd")
    assert finding.what == "oefening `luisteren/van-wie` is veranderd en heeft nog revisie 1"
    assert "`revision: 2`" in finding.advice and "draai dan alleen `vertrouwd record`" in finding.advice
    assert finding.place.line == 21


def test_a_higher_revision_is_recorded(released: Mini) -> None:
    released.edit(FILE, ASK, "    Wie beslist hier?\n").edit(
        FILE, "  form: many\n", "  form: many\n  revision: 2\n"
    )
    assert found(released.root) == ["luisteren.yml:24:revisie-niet-vastgelegd"]
    assert "luisteren/van-wie: revisie 1 wordt 2\n" in record(released.root)
    assert found(released.root) == []


def test_a_comma_is_recorded_and_told(released: Mini) -> None:
    released.edit(FILE, ASK, "    Welke 2 taken zijn van de leiding?\n")
    assert "luisteren/van-wie: veranderd, en revisie blijft 1" in record(released.root)
    assert found(released.root) == []
    assert record(released.root) == ""


def test_a_new_exercise_of_a_released_chapter_is_to_be_recorded(released: Mini) -> None:
    lines = (released.root / RECORDED).read_text(encoding="utf-8").splitlines(keepends=True)
    (released.root / RECORDED).write_text(
        "".join(line for line in lines if "stilte" not in line), encoding="utf-8"
    )
    assert found(released.root) == ["luisteren.yml:98:revisie-niet-vastgelegd"]
    record(released.root)
    assert found(released.root) == []


def test_a_revision_never_goes_down(released: Mini) -> None:
    released.edit(FILE, "  form: many\n", "  form: many\n  revision: 3\n")
    record(released.root)
    released.edit(FILE, "  revision: 3\n", "  revision: 2\n")
    assert found(released.root) == ["luisteren.yml:24:revisie-verlaagd"]
    record(released.root)
    assert found(released.root) == ["luisteren.yml:24:revisie-verlaagd"], "recording does not hide it"


def test_a_released_exercise_leaves_with_a_reason_and_never_comes_back(released: Mini) -> None:
    released.edit("chapters/luisteren.md", "} zeker-weten", "} zeker").edit(FILE, "zeker-weten:", "zeker:")
    record(released.root)
    (gone,) = released.findings("oefening-verdwenen")
    assert gone.place.file == released.root / RECORDED and gone.path == "luisteren/zeker-weten"
    retired = released.root / "exercises" / "_retired.yml"
    retired.write_text(
        "luisteren/zeker-weten:\n  since: 2026-11-25\n  reason: heet nu zeker\n", encoding="utf-8"
    )
    assert found(released.root) == []
    released.edit("chapters/luisteren.md", "} zeker", "} zeker-weten").edit(FILE, "zeker:", "zeker-weten:")
    codes = {line.rpartition(":")[2] for line in found(released.root)}
    assert codes == {"sleutel-hergebruikt", "oefening-verdwenen"}
    assert "sinds 2026-11-25, en hier weer" in released.told("sleutel-hergebruikt")[0]


def test_no_chapter_is_exempt(released: Mini) -> None:
    released.edit(FILE, ASK, "    Wie beslist hier?\n").edit(
        "chapters/luisteren.md",
        "reviewed:",
        "exemptions:\n  - rule: revisie-niet-verhoogd\n    reason: het scheelt weinig\nreviewed:",
    )
    assert released.told("revisie-niet-verhoogd")
    assert "geen uitzondering mogelijk" in released.told("uitzondering-klopt")[0]


def test_a_chapter_that_does_not_exist_is_not_released(mini: Path) -> None:
    result = CliRunner().invoke(main, ["record", "--root", str(mini), "praten"])
    assert result.exit_code == 1 and "kies uit luisteren, vragen" in result.output
    assert not (mini / RECORDED).exists()


def test_all_chapters_are_released_at_once(mini: Path) -> None:
    record(mini, "--all")
    assert read.course(mini).released == {"luisteren", "vragen"}


def test_a_workshop_has_no_answer_to_keep() -> None:
    workshops = [e for e in read.course(ROOT).exercises() if e.kind == "workshop"]
    assert len(workshops) > 1 and len({digest(workshop) for workshop in workshops}) == 1


def test_every_other_exercise_has_a_digest_of_its_own() -> None:
    answered = [e for e in read.course(ROOT).exercises() if e.kind != "workshop"]
    assert len({digest(exercise) for exercise in answered}) == len(answered)


def fields(model: type) -> set[str]:
    """The names of the fields of a model and of all models inside it."""
    found = set(model.model_fields)
    return found.union(*(fields(m) for f in model.model_fields.values() for m in models_in(f.annotation)))


def test_what_stands_beside_the_answer_are_fields_that_exist() -> None:
    assert set.union(*(fields(model) for model in KINDS.values())) >= BESIDE


def test_a_new_field_with_a_default_changes_no_digest(mini_course: Course) -> None:
    class Later(KINDS["case"]):  # type: ignore[misc, valid-type]
        mood: str = "gewoon"
        weather: str | None = None

    old = mini_course.exercise("luisteren/de-gang")
    same = Later.model_validate(old.model_dump(by_alias=True))
    assert digest(same) == digest(old)
    assert digest(same.model_copy(update={"mood": "moe"})) != digest(old)
