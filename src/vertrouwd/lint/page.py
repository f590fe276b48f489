"""The page about the rules, docs/rules.md, made from the rules themselves."""

from __future__ import annotations

from vertrouwd.lint import rules
from vertrouwd.lint.rule import Rule

HEAD = """# De regels van `vertrouwd check`

Gemaakt door `vertrouwd rules` uit de regels zelf: niet met de hand wijzigen. Een woord tussen
accolades vult de regel in.

Een **fout** houdt de controle tegen. Een **let-op** vraagt om een blik en houdt niets tegen. Een
**verslag** is een meting die alleen `vertrouwd check --report` afdrukt. Bederft een regel een goede
zin, zet hem dan opzij met `exemptions` in de kop van het hoofdstuk, met een reden die de controle
afdrukt; bij een regel met *vast* kan dat niet. Regels over dagen spreken alleen als je een dag noemt:
`vertrouwd check --today 2027-01-15`.

Daarnaast leest `vertrouwd check` elk bestand. Wat daar misgaat, zoals een veld dat niet bestaat, staat
in [authoring-input.md](authoring-input.md).
"""
LEVELS = {"fout": "Fouten", "let-op": "Let op", "verslag": "Verslag"}


def page() -> str:
    """The text of docs/rules.md; equal rules give equal text."""
    parts = [HEAD]
    for level, title in LEVELS.items():
        parts.append(f"## {title}\n\n" + "\n\n".join(_entry(rule) for rule in rules() if rule.level == level))
    return "\n".join(part.rstrip() + "\n" for part in parts)


def _entry(rule: type[Rule]) -> str:
    firm = " · *vast*" if rule.firm else ""
    said = rule.message()
    return f"### {rule.code()}{firm}\n\n{said[:1].upper()}{said[1:]}. {rule.advice()}"
