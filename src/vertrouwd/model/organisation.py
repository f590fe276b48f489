"""Who offers the course: data/organisation.yml, of which every field may be left out."""

from __future__ import annotations

from typing import Annotated

from pydantic import StringConstraints

from vertrouwd.model.text import Line, Strict

EMAIL = r"^[A-Za-z0-9._+-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+$"
HTTPS = r"^https://[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+(:\d+)?(/[^\s<>\"#?]*)?(\?[^\s<>\"#]*)?$"

Email = Annotated[str, StringConstraints(pattern=EMAIL, max_length=254)]
"""An e-mail address such as `redactie@voorbeeld.nl`."""

Https = Annotated[str, StringConstraints(pattern=HTTPS, max_length=500)]
"""An address on the web that begins with `https://`, without a `#`."""


class Maintainer(Strict):
    """Whoever hears of it when something in the course is wrong: a name, and an e-mail or a web address."""

    name: Line | None = None
    email: Email | None = None
    address: Https | None = None

    @property
    def reachable(self) -> bool:
        """Whether there is anywhere to write to."""
        return bool(self.email or self.address)


class Organisation(Strict):
    """The organisation that offers the course to its people."""

    maintainer: Maintainer = Maintainer()
