// A new release line of the course takes along what an older one kept on the same device.

const AREAS = ["tab", "device"];

/**
 * Moves every entry of an older line of `course` to `line`, the newest line first; what already stands there stays.
 * An entry is written before the old one is removed, so a full device loses nothing. Entries carry their own format.
 */
export function carryOver(areas, course, line) {
  const lineOf = (key) => (key.startsWith(`${course}/`) ? Number(key.split("/")[1]) : NaN);
  for (const name of AREAS) {
    const area = areas[name];
    const older = area.keys().filter((key) => lineOf(key) < Number(line));
    for (const key of older.sort((one, other) => lineOf(other) - lineOf(one))) {
      const target = [course, line, ...key.split("/").slice(2)].join("/");
      if (area.get(target) !== null || area.put(target, area.get(key))) area.drop(key);
    }
  }
}
