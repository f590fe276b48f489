// The store of this page of the book.

import { browserArea, memoryArea } from "./areas.js";
import { carryOver } from "./lines.js";
import { groundOf } from "./places.js";
import { openStore } from "./store.js";

/** Opens it for the course named on the body; `script` is the address of the script that runs here. */
export function storeOf({ vpCourse, vpLine }, script, tell) {
  const ground = groundOf({
    protocol: location.protocol,
    hostname: location.hostname,
    secure: isSecureContext,
    framed: window.top !== window,
    root: new URL("..", script).pathname,
  });
  const areas = { page: memoryArea(), tab: browserArea("sessionStorage"), device: browserArea("localStorage") };
  carryOver(areas, vpCourse, vpLine);
  return openStore({ course: vpCourse, line: vpLine, ground, areas, tell });
}
