"""The published schema is fresh, speaks Dutch of every field, and agrees with the reader."""

from __future__ import annotations

import json
import subprocess
from itertools import count
from pathlib import Path
from typing import IO, Any

import pytest
from click.testing import CliRunner
from jsonschema import Draft202012Validator

from tests.conftest import MINI, ROOT
from vertrouwd import kinds, schema
from vertrouwd.cli import main
from vertrouwd.kinds import KINDS
from vertrouwd.read.chapter import chapter_text
from vertrouwd.read.yaml import load

EXERCISES = Draft202012Validator(schema.exercises())
CHAPTER = Draft202012Validator(schema.chapter())
SAMPLES = {kind: Path(kinds.__file__).parent / kind / "sample.yml" for kind in KINDS}
WRITTEN = [*(ROOT / "exercises").glob("[!_]*.yml"), *(MINI / "exercises").glob("*.yml"), *SAMPLES.values()]

# Bad files that a schema cannot know about: YAML itself, styles of text, other files, sums.
SHAPE = (
    "veld-",
    "keuze-onbekend",
    "soort-",
    "geen-ja",
    "geen-getal",
    "geen-tekst",
    "leeg",
    "andere-bouw",
    "te-veel",
)


def test_the_committed_schemas_are_fresh() -> None:
    result = CliRunner().invoke(main, ["schema", "--check", "--root", str(ROOT)])
    assert result.exit_code == 0, result.output


def test_a_stale_schema_is_told_and_written_anew(tmp_path: Path) -> None:
    assert CliRunner().invoke(main, ["schema", "--check", "--root", str(tmp_path)]).exit_code == 1
    assert CliRunner().invoke(main, ["schema", "--root", str(tmp_path)]).exit_code == 0
    assert CliRunner().invoke(main, ["schema", "--check", "--root", str(tmp_path)]).exit_code == 0


def test_every_field_of_every_kind_has_a_dutch_description() -> None:
    assert schema.undescribed() == []


def test_the_schemas_are_schemas() -> None:
    for made in (schema.exercises(), schema.chapter()):
        Draft202012Validator.check_schema(made)


def test_what_follows_from_the_place_is_not_in_the_schema() -> None:
    for reference in EXERCISES.schema["additionalProperties"]["oneOf"]:
        kind = EXERCISES.schema["$defs"][reference["$ref"].rsplit("/", 1)[-1]]
        assert not {"chapter", "key"} & kind["properties"].keys()
        assert kind["required"][0] == "kind"


def test_prose_says_how_to_write_it() -> None:
    question = next(d for d in EXERCISES.schema["$defs"].values() if d.get("title") == "Vraag")
    assert question["properties"]["prompt"]["description"].endswith("Schrijf als `|` blok.")
    assert "blok" not in question["properties"]["title"]["description"]


@pytest.mark.parametrize("file", WRITTEN, ids=[str(file.relative_to(ROOT)) for file in WRITTEN])
def test_what_the_reader_takes_the_schema_takes(file: Path) -> None:
    EXERCISES.validate(load(file).data)


@pytest.mark.parametrize(
    "file", [*(ROOT / "chapters").glob("*.md"), *(MINI / "chapters").glob("*.md")], ids=str
)
def test_the_heads_of_chapters_fit(file: Path) -> None:
    CHAPTER.validate(chapter_text(file).document.data)


BAD = [
    file
    for file in sorted((ROOT / "tests" / "bad" / "exercises").rglob("*.yml"))
    if any(
        f" {code}".encode() in file.read_bytes() and b"tekstblok" not in file.read_bytes()[:60]
        for code in SHAPE
    )
]


@pytest.mark.parametrize("file", BAD, ids=[file.stem for file in BAD])
def test_what_has_the_wrong_shape_the_schema_refuses(file: Path) -> None:
    assert list(EXERCISES.iter_errors(load(file).data))


class Editor:
    """A language server as an editor runs it: JSON-RPC over standard input and output."""

    def __init__(self) -> None:
        server = ROOT / "node_modules" / "yaml-language-server" / "bin" / "yaml-language-server"
        self.process = subprocess.Popen(
            ["node", server, "--stdio"], stdin=subprocess.PIPE, stdout=subprocess.PIPE
        )
        self.numbers = count(1)

    def tell(self, method: str, params: Any, **more: Any) -> None:
        body = json.dumps({"jsonrpc": "2.0", "method": method, "params": params, **more}).encode()
        self._in.write(b"Content-Length: %d\r\n\r\n%b" % (len(body), body))
        self._in.flush()

    def ask(self, method: str, params: Any) -> Any:
        number = next(self.numbers)
        self.tell(method, params, id=number)
        while (answer := self._message()).get("id") != number or "method" in answer:
            if "method" in answer and "id" in answer:  # it asks for the editor's settings: none
                wanted = answer.get("params", {}).get("items", []) if answer["params"] else []
                self._reply(answer["id"], [None for _ in wanted])
        return answer["result"]

    def close(self) -> None:
        self.process.kill()
        self.process.wait()
        self._in.close()
        self._out.close()

    def _reply(self, number: Any, result: Any) -> None:
        body = json.dumps({"jsonrpc": "2.0", "id": number, "result": result}).encode()
        self._in.write(b"Content-Length: %d\r\n\r\n%b" % (len(body), body))
        self._in.flush()

    def _message(self) -> dict[str, Any]:
        length = 0
        while (line := self._out.readline().strip()) != b"":
            if line.lower().startswith(b"content-length:"):
                length = int(line.split(b":")[1])
        return dict(json.loads(self._out.read(length)))

    @property
    def _in(self) -> IO[bytes]:
        assert self.process.stdin
        return self.process.stdin

    @property
    def _out(self) -> IO[bytes]:
        assert self.process.stdout
        return self.process.stdout


def test_an_editor_completes_our_fields_with_dutch_descriptions(tmp_path: Path) -> None:
    (tmp_path / "exercises").mkdir()
    CliRunner().invoke(main, ["schema", "--root", str(tmp_path)])
    header = "# yaml-language-server: $schema=../docs/schema/exercises.json\n"
    text = f"{header}eerste:\n  kind: reflection\n  title: Stilte\n  \n"
    uri = (tmp_path / "exercises" / "proef.yml").as_uri()
    editor = Editor()
    try:
        editor.ask("initialize", {"processId": None, "rootUri": tmp_path.as_uri(), "capabilities": {}})
        editor.tell("initialized", {})
        document = {"uri": uri, "languageId": "yaml", "version": 1, "text": text}
        editor.tell("textDocument/didOpen", {"textDocument": document})
        where = {"textDocument": {"uri": uri}, "position": {"line": 4, "character": 2}}
        found = editor.ask("textDocument/completion", where)
    finally:
        editor.close()
    offered = {item["label"]: str(item.get("documentation", "")) for item in found["items"]}
    assert {"prompts", "model_response", "plan", "goal"} <= offered.keys()
    assert "De velden om in te schrijven" in offered["prompts"]
    assert "scenes" not in offered
