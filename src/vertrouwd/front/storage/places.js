// Where an entry may stand: on the device, in this tab, or in this page only.

import { SEALED, TEXT } from "./fields.js";

// Projects of other people stand at the same address here, and can read what we keep.
const SHARED_HOSTS = ["github.io", "gitlab.io", "readthedocs.io"];

/**
 * What kind of ground the page stands on: `own`, `shared`, `plain` (http without a safe connection) or `frame`.
 * `root` is the path of the site's own address: below another path its neighbours share the storage.
 */
export function groundOf({ protocol, hostname, secure, framed, root }) {
  if (framed) return "frame";
  if (protocol === "file:") return "shared";
  if (!secure) return "plain";
  const shared = SHARED_HOSTS.some((host) => hostname === host || hostname.endsWith(`.${host}`));
  return root === "/" && !shared ? "own" : "shared";
}

/**
 * `device`, `tab` or `page` for an entry of this class, on this ground, with this answer about the device;
 * `notes` is what the learner wants with what was written: `none`, `plain` or `sealed`.
 */
export function placeOf(level, ground, answer, notes = "none") {
  if (ground === "plain" || ground === "frame") return "page";
  const alone = answer === "alone";
  // Others can read what stands at a shared address: plain text has no place there.
  if (level === TEXT) return alone && ground === "own" && notes === "plain" ? "device" : "page";
  if (level === SEALED) return alone ? "device" : "page";
  if (alone) return "device";
  return ground === "own" ? "tab" : "page";
}
