// The script of every page of the book.

import { enhanceAll } from "./enhance.js";
import { askOnce, offerWipe, showAnswer, troubles } from "./keeping.js";
import { kinds } from "./kinds.js";
import { linkManifest, offlineWords, withOffline } from "./offline.js";
import { contents, quickExit } from "./page.js";
import { offerPause } from "./pause.js";
import { followProgress, offerResume, ownOf } from "./progress.js";
import { storeOf } from "./storage/open.js";
import { terms } from "./terms.js";

const find = (selector) => document.querySelector(selector);
const { dataset } = document.body;
const menu = find("[data-vp-contents]");
const { src } = document.currentScript;
const root = new URL("..", src);
const tell = troubles(find("[data-vp-troubles]"));
const question = find("template[data-vp-device]");
const store = withOffline(storeOf(dataset, src, tell), root, offlineWords(question), tell);

linkManifest(root);
quickExit(find("[data-vp-leave]"), find("[data-vp-leave-keys]"));
offerPause(find(".bar"));
contents(menu);
terms(find("main"), find(".terms"));
enhanceAll(document, kinds, ownOf(store));
followProgress(store, dataset.vpChapter, menu, menu?.dataset.done);
offerResume(store, find("[data-vp-resume]"), menu);
askOnce(store, question);
showAnswer(store, find("[data-vp-keeping]"));
offerWipe(store, find("[data-vp-wipe]"));
