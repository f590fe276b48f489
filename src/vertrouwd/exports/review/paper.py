"""A Word document that a screen reader can follow, and that is the same bytes every time."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from docx import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor
from docx.styles.style import ParagraphStyle
from docx.text.paragraph import Paragraph

from vertrouwd import labels
from vertrouwd.exports.review.blocks import Block, Run

LANGUAGE = "nl-NL"
INK, SOFT = RGBColor(0x1A, 0x1A, 0x1A), RGBColor(0x55, 0x55, 0x55)
NUMBER = "Alineanummer"
INDENT = Cm(3.2)
FITS = 18  # characters of a number that stay within the indent; a longer one gets a line of its own
A4 = Cm(21), Cm(29.7)
STYLES = {"bullet": "List Bullet", "number": "List", "quote": "Quote"}
SIZES = {1: 20, 2: 16, 3: 13, 4: 11}


class Paper:
    """A document in Dutch with a title, headings, numbered paragraphs and page numbers."""

    def __init__(self, title: str, day: date) -> None:
        self.document = Document()
        self.title, self.day = title, day
        page = self.document.sections[0]
        page.page_width, page.page_height = A4
        page.left_margin = page.right_margin = Cm(2.2)
        self._properties()
        self._styles()
        self._footer()

    def heading(self, text: str, level: int, number: str = "") -> None:
        """A heading, with its number before it; levels deeper than four are four."""
        paragraph = self.document.add_heading(level=min(level, 4))
        if number:
            paragraph.add_run(number, style=NUMBER)
            paragraph.add_run("  ")
        paragraph.add_run(text)

    def paragraph(self, runs: Iterable[Run], number: str = "", style: str = "text", depth: int = 1) -> None:
        """A paragraph with its number hanging before it; a list or quotation keeps its own style."""
        paragraph = self.document.add_paragraph(style=STYLES.get(style))
        deeper = Cm(0.6) * (depth - 1 if style in ("bullet", "number") else 0)
        if number or style != "bullet":
            paragraph.paragraph_format.left_indent = INDENT + deeper
        if number:
            paragraph.paragraph_format.first_line_indent = -INDENT - deeper
            paragraph.paragraph_format.tab_stops.add_tab_stop(INDENT + deeper)
            paragraph.add_run(number, style=NUMBER)
            paragraph.add_run("\t" if len(number) <= FITS else "\n")
        elif style != "bullet":
            paragraph.paragraph_format.first_line_indent = Cm(0)
        write(paragraph, runs)

    def table(self, rows: Sequence[Block]) -> None:
        """A table of which the first row is its head, repeated on every page."""
        table = self.document.add_table(rows=0, cols=len(rows[0].cells), style="Table Grid")
        for row in rows:
            for cell, runs in zip(table.add_row().cells, row.cells, strict=False):
                write(cell.paragraphs[0], [run._replace(bold=run.bold or row is rows[0]) for run in runs])
        table.rows[0]._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
        self.document.add_paragraph()

    def room(self, label: str, number: str) -> None:
        """A label with empty lines under it to write on."""
        self.paragraph([Run(label, italic=True)], number)
        for _ in range(3):
            self.paragraph([])

    def written(self) -> bytes:
        """The bytes of the file, with a fixed day in place of the time of writing."""
        raw, fixed = BytesIO(), BytesIO()
        self.document.save(raw)
        with ZipFile(raw) as made, ZipFile(fixed, "w", ZIP_DEFLATED) as zipped:
            for name in made.namelist():
                entry = ZipInfo(name, (self.day.year, self.day.month, self.day.day, 0, 0, 0))
                zipped.writestr(entry, made.read(name), ZIP_DEFLATED)
        return fixed.getvalue()

    def _properties(self) -> None:
        properties = self.document.core_properties
        properties.title, properties.language = self.title, LANGUAGE
        properties.author = properties.last_modified_by = "Vertrouwd"
        properties.comments = ""
        properties.revision = 1
        properties.created = properties.modified = datetime(self.day.year, self.day.month, self.day.day)

    def _styles(self) -> None:
        styles = self.document.styles
        for language in styles.element.iter(qn("w:lang")):
            language.set(qn("w:val"), LANGUAGE)
        styles["Normal"].font.name, styles["Normal"].font.size = "Arial", Pt(10.5)
        number = styles.add_style(NUMBER, 2)  # WD_STYLE_TYPE.CHARACTER
        number.font.size, number.font.color.rgb, number.font.bold = Pt(8.5), SOFT, False
        for level, size in SIZES.items():
            style = styles[f"Heading {level}"]
            assert isinstance(style, ParagraphStyle)
            style.font.size, style.font.color.rgb, style.font.italic = Pt(size), INK, False
            style.font.name = "Arial"
            fonts = style.element.rPr.rFonts
            for theme in [name for name in fonts.attrib if "Theme" in name]:
                del fonts.attrib[theme]
            style.paragraph_format.space_before = Pt(size)
            style.paragraph_format.space_after = Pt(4)
        quote = styles["Quote"]
        quote.font.color.rgb = INK

    def _footer(self) -> None:
        paragraph = self.document.sections[0].footer.paragraphs[0]
        paragraph.add_run(labels.REVIEW_FOOTER.format(title=self.title, day=labels.day(self.day)))
        _field(paragraph, "PAGE")
        paragraph.add_run(labels.REVIEW_FOOTER_OF)
        _field(paragraph, "NUMPAGES")


def write(paragraph: Paragraph, runs: Iterable[Run]) -> None:
    """Add the runs in their faces."""
    for run in runs:
        made = paragraph.add_run(run.text)
        if run.bold:
            made.bold = True
        if run.italic:
            made.italic = True


def _field(paragraph: Paragraph, what: str) -> None:
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), what)
    shown = paragraph.add_run("1")
    field.append(shown._r)
    paragraph._p.append(field)
