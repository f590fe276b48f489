"""Where a reader says that something in a chapter is wrong: the chapter and its version, and nothing else."""

from __future__ import annotations

from urllib.parse import quote, urlencode

from vertrouwd import labels
from vertrouwd.model import Maintainer


def amiss(maintainer: Maintainer, chapter: str, version: str) -> str:
    """The address that carries a chapter's id and version to a maintainer; empty without one."""
    if maintainer.email:
        subject = labels.AMISS_SUBJECT.format(chapter=chapter, version=version)
        return f"mailto:{maintainer.email}?subject={quote(subject)}"
    if maintainer.address:
        carried = urlencode({labels.AMISS_CHAPTER: chapter, labels.AMISS_VERSION: version})
        return f"{maintainer.address}{'&' if '?' in maintainer.address else '?'}{carried}"
    return ""
