"""Words of a live exercise in a notebook."""

from __future__ import annotations

SHARED = "Deze vraag deelt met het notebook wat je kiest en of dat klopt. Verder deelt ze niets."
SHARE_NEEDS_WIDGETS = (
    "share=True vraagt anywidget: zonder dat pakket staat de vraag stil en valt er niets te delen. "
    "Installeer requirements-live.txt."
)
SHARE_QUESTIONS_ONLY = (
    "share=True kan alleen bij een vraag; {id} is van de soort {kind}. "
    "Wat je daar kiest of typt, blijft op je scherm en komt nooit in Python."
)
