// The script of every page of the book.

import { enhanceAll } from "./enhance.js";
import { kinds } from "./kinds.js";
import { contents, quickExit } from "./page.js";
import { offerPause } from "./pause.js";
import { terms } from "./terms.js";

const find = (selector) => document.querySelector(selector);

quickExit(find("[data-vp-leave]"), find("[data-vp-leave-keys]"));
offerPause(find(".bar"));
contents(find("[data-vp-contents]"));
terms(find("main"), find(".terms"));
enhanceAll(document, kinds);
