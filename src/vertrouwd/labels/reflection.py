"""Words of a reflection."""

from __future__ import annotations

NOT_KEPT = "Wat je hier typt wordt niet bewaard. Dit is geen dossier en geen melding."
PLAN = "Mijn plan in één zin"
PLAN_IF = "Als …"
PLAN_IF_HELP = "Een moment dat je herkent als het er is."
PLAN_THEN = "dan …"
PLAN_THEN_HELP = "Eén ding dat je dan zegt of doet."
SHOW_MODEL = "Laat een mogelijk antwoord zien"
SKIP_AND_READ = "Sla over en lees mee"
MODEL_RESPONSE = "Een mogelijk antwoord"
MODEL_SHOWN = "Hieronder staat een mogelijk antwoord. Het jouwe mag anders zijn."
CHARACTERS_LEFT = "Nog {left} tekens."
