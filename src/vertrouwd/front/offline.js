// Puts the course itself on a device of the learner's own, for use without internet, and takes it away again.

import { drop, ours } from "./caches.js";
import { onClicks } from "./dom.js";
import { offline } from "./storage/fields.js";

const READY = "ready";
const today = () => new Date().toISOString().slice(0, 10);

/** The browser's side of workers; undefined on other people's ground and where the browser has or allows none. */
function workersOn(ground) {
  try {
    return ground === "own" ? navigator.serviceWorker : undefined;
  } catch {
    return undefined;
  }
}

/** Links the manifest; a page on disk has no address to install from, and there a browser complains about it. */
export function linkManifest(root) {
  if (location.protocol === "file:") return;
  const { href } = new URL("manifest.webmanifest", root);
  document.head.append(Object.assign(document.createElement("link"), { rel: "manifest", href }));
}

/** Loads the page again from the release that waits. */
function takeOver({ waiting }) {
  if (!waiting) return location.reload();
  waiting.onstatechange = () => waiting.state !== "activating" && location.reload();
  waiting.postMessage("takeover");
}

/** Whether all of the course is here; the worker fills what is missing first. */
const isWhole = (worker) =>
  new Promise((done) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => done(data);
    worker.postMessage("whole", [port2]);
  });

async function takeAway(workers, root) {
  const registration = await workers.getRegistration(root);
  for (const part of ["installing", "waiting", "active"]) registration?.[part]?.postMessage("leave");
  await registration?.unregister();
  await drop(await ours());
}

/** What the page has to say about it, and the lines about what an answer would do, also in the question itself. */
export function offlineWords(question) {
  const [ready, newer, kept] = ["ready", "newer", "kept"].map((name) => document.querySelector(`[data-vp-offline="${name}"]`));
  const plan = [document, question?.content].flatMap((place) => [...(place?.querySelectorAll('[data-vp-offline="plan"]') ?? [])]);
  return { ready, newer, kept, plan };
}

/**
 * The store, whose `say` and `wipe` also put or remove the course; both then give a promise. `root` is the site's
 * address; `tell(word)` as for the store.
 */
export function withOffline(store, root, words, tell) {
  const workers = workersOn(store.ground);
  if (!workers) return store;
  const { plan, ready, newer, kept } = words;
  let registration;
  let turn = Promise.resolve();
  const next = (work) => (turn = turn.then(work, work));

  function failed() {
    store.write(offline, "course", today());
    tell("offline");
  }

  const alone = () => store.answer() === "alone";

  /** Offers the release that waits, if there is one. */
  function offer() {
    newer.hidden = !alone() || !registration.active || !registration.waiting;
  }

  /** Says what is on the device, or what an answer would put there. */
  function show(there) {
    for (const line of plan) line.hidden = there;
    if (kept) kept.hidden = !there;
  }

  /** Tells, once, whether the course is here now. */
  async function check() {
    const there = await isWhole(registration.active);
    if (!alone()) return;
    if (!there) return failed();
    show(true);
    if (store.read(offline, "course") === READY) return;
    store.write(offline, "course", READY);
    ready.hidden = false;
  }

  function watch() {
    const worker = registration.installing;
    if (!worker) return;
    const first = !registration.active;
    let filling = true;
    worker.onstatechange = () => {
      offer();
      if (first && worker.state === "activated") check();
      if (first && filling && worker.state === "redundant" && alone()) failed();
      filling = false;
    };
  }

  async function put() {
    try {
      registration = await workers.register(new URL("sw.js", root), { updateViaCache: "none" });
    } catch {
      return failed();
    }
    registration.onupdatefound = watch;
    watch();
    workers.controller?.postMessage("tidy");
    offer();
    if (registration.active) check(); // not waited for: a worker may be long at it, or never answer
  }

  async function remove() {
    ready.hidden = newer.hidden = true;
    show(false);
    store.drop(offline, "course");
    if (registration?.installing) registration.installing.onstatechange = null;
    await takeAway(workers, root);
  }

  show(false);
  onClicks(ready, { close: () => (ready.hidden = true) });
  onClicks(newer, { load: () => takeOver(registration) });
  if (store.answer() !== "alone") {
    if (workers.controller) next(remove);
  } else if (store.read(offline, "course") !== today()) next(put); // what failed today is tried again tomorrow

  return {
    ...store,
    say: (said) => (store.say(said), next(said === "alone" ? put : remove)),
    wipe: () => (store.wipe(), next(remove)),
  };
}
