// The script of every page of the book.

import { followActivity } from "./activity.js";
import { followAnswers } from "./answers.js";
import { enhanceAll } from "./enhance.js";
import { askOnce, offerWipe, showAnswer, troubles } from "./keeping.js";
import { kinds } from "./kinds.js";
import { offerListening } from "./listen_when_possible.js";
import { loadNotes } from "./notes_when_needed.js";
import { linkManifest, offlineWords, withOffline } from "./offline.js";
import { contents, quickExit } from "./page.js";
import { offerPause } from "./pause.js";
import { followProgress, offerFinish, offerResume, ownOf, tellSaved } from "./progress.js";
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
const enhance = (root) => enhanceAll(root, kinds, ownOf(store));
enhance(document);
// For the scripts that only some pages load.
globalThis.vertrouwd = Object.freeze({ store, enhance });
offerListening(find("[data-vp-listen]"), src);
loadNotes(store, find("[data-vp-notes]"), src);
followAnswers(store, dataset.vpChapter);
followActivity(store, dataset.vpChapter);
followProgress(store, dataset.vpChapter, menu, menu?.dataset.done);
offerFinish(store, find("[data-vp-finish]"), dataset.vpChapter);
offerResume(store, find("[data-vp-resume]"), menu);
tellSaved(store, find("[data-vp-saved]"));
askOnce(store, question);
showAnswer(store, find("[data-vp-keeping]"));
offerWipe(store, find("[data-vp-wipe]"));
