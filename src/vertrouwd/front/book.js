// The script of every page of the book.

import { enhance as card } from "../kinds/card/element.js";
import { enhance as caseRoom } from "../kinds/case/element.js";
import { enhance as conversation } from "../kinds/conversation/element.js";
import { enhance as judgement } from "../kinds/judgement/element.js";
import { enhance as question } from "../kinds/question/element.js";
import { enhance as reflection } from "../kinds/reflection/element.js";
import { enhance as weighing } from "../kinds/weighing/element.js";
import { enhance as workshop } from "../kinds/workshop/element.js";
import { enhanceAll } from "./enhance.js";
import { contents, quickExit } from "./page.js";

const KINDS = { question, conversation, case: caseRoom, judgement, weighing, reflection, card, workshop };
const find = (selector) => document.querySelector(selector);

quickExit(find("[data-vp-leave]"), find("[data-vp-leave-keys]"));
contents(find("[data-vp-contents]"));
enhanceAll(document, KINDS);
