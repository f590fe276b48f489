"""The widgets: what the front end needs goes out once, and only what is declared here comes back."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import anywidget
from traitlets import Bool, Float, List, Unicode

from vertrouwd import labels

BUILT = Path(__file__).parents[1] / "front" / "built"


class LiveExercise(anywidget.AnyWidget):
    """An exercise that tells one thing about whoever does it: that it is done."""

    _esm = (BUILT / "live.js").read_text(encoding="utf-8")
    css = Unicode((BUILT / "live.css").read_text(encoding="utf-8")).tag(sync=True)
    html = Unicode().tag(sync=True)
    done = Bool(False).tag(sync=True)

    def __init__(self, data: dict[str, str]) -> None:
        super().__init__(html=data["text/html"])
        self._data = data

    def _repr_mimebundle_(self, **kwargs: object) -> tuple[dict[str, Any], dict[str, Any]]:
        view = {"version_major": 2, "version_minor": 1, "model_id": self.model_id}
        return {"application/vnd.jupyter.widget-view+json": view, **self._data}, {}


class SharedQuestion(LiveExercise):
    """A question that also tells what was chosen when it was checked, and whether all is right: 1 or 0."""

    notice = Unicode(labels.SHARED).tag(sync=True)
    choice = List(Unicode()).tag(sync=True)
    score = Float(None, allow_none=True).tag(sync=True)
