// Stands in for sw.js where the course must not be kept: it takes away the worker that was there, and then itself.

import { drop, ours } from "./caches.js";

const AUTHOR = ["127.0.0.1", "localhost"];

async function leave() {
  await drop(await ours());
  await self.registration.unregister();
  // An author wants to see what was just written. A learner may be typing: there the next page is new.
  if (!AUTHOR.includes(location.hostname)) return;
  for (const page of await self.clients.matchAll({ type: "window" })) page.navigate(page.url);
}

addEventListener("install", () => self.skipWaiting());
addEventListener("activate", (event) => event.waitUntil(leave()));
