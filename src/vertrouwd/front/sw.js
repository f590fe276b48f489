// The worker that serves the course without internet: a cache for each release, filled whole or not at all.

import { drop, ours, PREFIX } from "./caches.js";

importScripts("sw-files.js"); // written by the build: the release, and the digest of each of its files

const CACHE = PREFIX + self.vertrouwd.release;
const files = new Map(Object.entries(self.vertrouwd.files));
const { scope } = self.registration;
let leaving = new AbortController();
let filling;

/** Puts all files of this release on the device. Throws, and leaves nothing, where one cannot be had as it was built. */
async function fill() {
  const known = await caches.has(CACHE);
  const { signal } = leaving;
  const wanted = [...files].map(
    // Not through the browser's own cache: what was never opened may not stay there after *Alles wissen*.
    ([name, digest]) => new Request(scope + name, { cache: "no-store", integrity: `sha256-${digest}`, signal }),
  );
  try {
    const cache = await caches.open(CACHE);
    await cache.addAll(wanted);
    if (signal.aborted) throw signal.reason;
  } catch (error) {
    // After a release was taken back, the worker at work may serve from the same cache: that one stays.
    if (!known || !self.registration.active) await caches.delete(CACHE);
    throw error;
  }
}

/** Answers whether all of this release is here, after putting back what a browser or a learner had removed. */
async function whole(port) {
  const keys = (await caches.has(CACHE)) ? await (await caches.open(CACHE)).keys() : [];
  if (keys.length === files.size) return port.postMessage(true);
  if (!filling) {
    leaving = new AbortController();
    filling = fill().finally(() => (filling = undefined));
  }
  return filling.then(
    () => port.postMessage(true),
    () => port.postMessage(false),
  );
}

/** Removes older releases; not while a newer one is being filled or waits. */
async function tidy() {
  const names = await ours();
  if (self.registration.installing || self.registration.waiting) return;
  await drop(names.filter((name) => name !== CACHE));
}

/** Serves nothing any more, stops filling, and leaves nothing on the device. */
async function leave() {
  leaving.abort();
  await drop(await ours());
}

/** What an address is called in the list; undefined for what the browser has to get by itself. */
function nameOf(address) {
  if (!address.startsWith(scope)) return undefined;
  const [whole] = address.slice(scope.length).split("#");
  const [path] = whole.split("?");
  const names = [whole, path, `${path}.html`, path === "" || path.endsWith("/") ? `${path}index.html` : path];
  // A page that was still loading when its release was replaced asks for its own style and script.
  const older = path.startsWith("_static/") && whole !== path ? whole : undefined;
  return names.find((name) => files.has(name)) ?? older;
}

async function answer(name, request) {
  const place = files.has(name) ? { cacheName: CACHE } : {};
  const kept = await caches.match(scope + name, { ...place, ignoreVary: true }).catch(() => undefined);
  if (!kept) return fetch(request);
  // Some hosts send `x.html` on to `x`; a browser takes no page that was sent on.
  return kept.redirected ? new Response(kept.body, kept) : kept;
}

addEventListener("install", (event) => event.waitUntil(fill()));

addEventListener("activate", (event) => {
  const pages = self.clients.matchAll({ type: "window", includeUncontrolled: true });
  // With a page open it is that page which asks, once it has all its own files.
  event.waitUntil(pages.then((open) => open.length || tidy()));
});

addEventListener("message", (event) => {
  const work = { whole, leave, tidy, takeover: () => self.skipWaiting() }[event.data];
  if (work) event.waitUntil(work(event.ports[0]));
});

addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET" || request.headers.has("range") || leaving.signal.aborted) return;
  const name = nameOf(request.url);
  if (name !== undefined) event.respondWith(answer(name, request));
});
