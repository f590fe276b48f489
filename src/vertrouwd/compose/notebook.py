"""One chapter as a notebook whose outputs are exactly what a live kernel gives."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count

from nbformat import NotebookNode
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook, new_output, writes

from vertrouwd import labels, render
from vertrouwd.model import Chapter, Course, Exercise, Part

SETUP = "from vertrouwd.live import show"


def bundle(course: Course, exercise: Exercise, links: render.Links) -> dict[str, str]:
    """What showing an exercise puts in a notebook: MIME type to text."""
    return {
        "text/html": render.exercise(exercise, links, render.Pause.of(course)),
        "text/plain": labels.EXERCISE.format(id=exercise.id, title=exercise.title),
    }


def notebook(course: Course, chapter: Chapter) -> str:
    """The notebook of a chapter as JSON text; equal input gives equal bytes."""
    page = render.Links(course.sources, course.law, titles=course.titles)
    prose = render.Links(course.sources, course.law, page=".md", chapter=".ipynb")
    cells: list[NotebookNode] = []
    lines: list[int] = []
    for cell, line in _cells(course, chapter, page, prose):
        cells.append(cell)
        # MyST-NB adds two to the line within a cell, which counts from 0:
        # a warning then names the chapter's own line.
        lines.append(line - 2)
    made = new_notebook(cells=cells, metadata=_metadata(chapter, lines))
    return str(writes(made, sort_keys=True)) + "\n"


def _cells(
    course: Course, chapter: Chapter, page: render.Links, prose: render.Links
) -> Iterator[tuple[NotebookNode, int]]:
    executed = count(1)
    started = False
    for n, piece in enumerate(chapter.body):
        if isinstance(piece, Part):
            text = prose.resolve(prose.mark(piece.text, course.marks[chapter.id][n]), chapter.id)
            yield new_markdown_cell(text, id=f"tekst-{n}", metadata={}), piece.line
            if not started:
                started = True
                yield _code("begin", SETUP, next(executed), None, "remove-cell"), piece.line
        else:
            exercise = chapter.exercises[piece.key]
            yield _exercise(course, piece.key, exercise, next(executed), page), piece.line
            for lent in chapter.borrowed if piece is chapter.lends_after else ():
                # Cell ids are short and have no slash; a chapter borrows a question once.
                id = f"{lent.key}_{lent.chapter}"[:56]
                text = labels.BORROWED.format(title=course.chapters[lent.chapter].title, chapter=lent.chapter)
                said = new_markdown_cell(prose.resolve(text, chapter.id), id=f"uit_{id}", metadata={})
                yield said, piece.line
                yield _exercise(course, id, lent, next(executed), page), piece.line


def _exercise(course: Course, id: str, exercise: Exercise, number: int, links: render.Links) -> NotebookNode:
    return _code(id, f'show("{exercise.id}")', number, bundle(course, exercise, links), "remove-input")


def _code(id: str, source: str, number: int, data: dict[str, str] | None, tag: str) -> NotebookNode:
    outputs = [new_output("execute_result", data=data, execution_count=number, metadata={})] if data else []
    cell: NotebookNode = new_code_cell(source, id=id, execution_count=number, outputs=outputs)
    cell.metadata = NotebookNode(tags=[tag])
    return cell


def _metadata(chapter: Chapter, lines: list[int]) -> dict[str, object]:
    return {
        "kernelspec": {"display_name": "Python 3 (ipykernel)", "language": "python", "name": "python3"},
        "language_info": {"name": "python"},
        "source_map": lines,
        "vertrouwd": {"chapter": chapter.id},
    }
