// Every kind of exercise there is: one import and one name each.

import { enhance as card } from "../kinds/card/element.js";
import { enhance as caseRoom } from "../kinds/case/element.js";
import { enhance as conversation } from "../kinds/conversation/element.js";
import { enhance as judgement } from "../kinds/judgement/element.js";
import { enhance as question } from "../kinds/question/element.js";
import { enhance as reflection } from "../kinds/reflection/element.js";
import { enhance as weighing } from "../kinds/weighing/element.js";
import { enhance as workshop } from "../kinds/workshop/element.js";

export const kinds = { question, conversation, case: caseRoom, judgement, weighing, reflection, card, workshop };
