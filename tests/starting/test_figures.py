"""`vertrouwd figures` puts the style of the house in every figure, once."""

from __future__ import annotations

from pathlib import Path

from click.testing import CliRunner

from vertrouwd import read
from vertrouwd.cli import main
from vertrouwd.read.svg import house_style
from vertrouwd.starting import figures

NAME = "luisteren-stilte.svg"


def test_a_figure_without_or_with_another_style_gets_that_of_the_house(mini: Path) -> None:
    file = mini / "figures" / NAME
    whole = file.read_text(encoding="utf-8")
    for style in ("", "<style>.f-line{stroke:red}</style>\n", "<style/>\n"):
        start = whole.index("<style>")
        file.write_text(whole[:start] + style + "</svg>\n", encoding="utf-8")
        assert figures(mini) == [file]
        assert file.read_text(encoding="utf-8") == whole
        assert figures(mini) == []
    assert read.course(mini)


def test_the_command_names_what_it_wrote(mini: Path) -> None:
    file = mini / "figures" / NAME
    file.write_text(file.read_text(encoding="utf-8").replace(house_style(), ""), encoding="utf-8")
    result = CliRunner().invoke(main, ["figures", "--root", str(mini)])
    assert result.exit_code == 0 and result.output == f"geschreven: {file}\n"


def test_a_file_that_is_not_utf8_is_told(mini: Path) -> None:
    file = mini / "figures" / NAME
    file.write_bytes("<svg>één</svg>".encode("latin-1"))
    result = CliRunner().invoke(main, ["figures", "--root", str(mini)])
    assert result.exit_code == 1 and "geen-utf8" in result.output
