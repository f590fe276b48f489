"""The node tree of ordinary YAML by libyaml, many times as fast; anything unusual is left alone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Any

import yaml
from ruamel.yaml import YAML
from ruamel.yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

# libyaml knows YAML 1.1 and ruamel.yaml 1.2. Where they may differ, or where there is something to complain
# about, ruamel.yaml reads the text: here is only what both read alike.
UNUSUAL = re.compile(
    r"[^\n\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]"
    r"|^(?:---|\.\.\.|%)|^[ -]*\?(?:\s|$)|^ +$|[|>]#",
    re.MULTILINE,
)
IN_A_LIST = re.compile(r"[\w.@/-]+(?: [\w.@/-]+)*")


class _Unusual(Exception):
    """Something that ruamel.yaml should read."""


def composed(text: str) -> Node | None:
    """The tree that ruamel.yaml would compose; None where that is not certain, or where it would complain."""
    if UNUSUAL.search(text) or not yaml.__with_libyaml__:
        return None
    try:
        return _Composing(text).node()
    except (yaml.YAMLError, _Unusual, RecursionError, ValueError):
        return None


class _Composing:
    """Makes nodes of libyaml's events."""

    def __init__(self, text: str) -> None:
        self.events: Iterator[Any] = yaml.parse(text, Loader=yaml.CSafeLoader)

    def node(self) -> Node:
        next(self.events)
        if not isinstance(next(self.events), yaml.DocumentStartEvent):
            raise _Unusual
        found = self._node(next(self.events), False)
        if isinstance(found, ScalarNode):
            raise _Unusual
        next(self.events)
        if not isinstance(next(self.events), yaml.StreamEndEvent):
            raise _Unusual
        return found

    def _node(self, event: Any, flow: bool) -> Node:
        if isinstance(event, yaml.AliasEvent) or event.anchor or event.tag:
            raise _Unusual
        if isinstance(event, yaml.ScalarEvent):
            return self._scalar(event, flow)
        if isinstance(event, yaml.SequenceStartEvent):
            return self._sequence(event, flow)
        if flow or event.flow_style:
            raise _Unusual
        return self._mapping(event)

    def _sequence(self, event: Any, flow: bool) -> Node:
        if flow:
            raise _Unusual
        flow, items = bool(event.flow_style), []
        while not isinstance(one := next(self.events), yaml.SequenceEndEvent):
            items.append(self._node(one, flow))
        return SequenceNode("tag:yaml.org,2002:seq", items, event.start_mark, one.end_mark, flow)

    def _mapping(self, event: Any) -> Node:
        pairs = []
        while not isinstance(one := next(self.events), yaml.MappingEndEvent):
            key = self._node(one, False)
            if not isinstance(key, ScalarNode) or key.style:
                raise _Unusual
            pairs.append((key, self._node(next(self.events), False)))
        return MappingNode("tag:yaml.org,2002:map", pairs, event.start_mark, one.end_mark, False)

    def _scalar(self, event: Any, flow: bool) -> Node:
        style, value = event.style or None, event.value
        if style != "|" and event.start_mark.line != event.end_mark.line:
            raise _Unusual
        if style == ">" or not (style or value) or (flow and (style or not IN_A_LIST.fullmatch(value))):
            raise _Unusual
        tag = "tag:yaml.org,2002:str" if style else _tag(value)
        return ScalarNode(tag, value, event.start_mark, event.end_mark, style=style)


@cache
def _tag(plain: str) -> str:
    return str(_resolver().resolve(ScalarNode, plain, (True, False)))


@cache
def _resolver() -> Any:
    reading = YAML(typ="safe", pure=True)
    reading.get_constructor_parser("")
    return reading.resolver
