// Whether somebody who says *zeker* has it: counts per level, told from ten answers on.

export const ENOUGH = 10;

/** Per level of certainty how many answers there were, and how many of them right. */
export function calibrationOf(all) {
  const levels = { gok: [0, 0], twijfel: [0, 0], zeker: [0, 0] };
  for (const [, right, certainty] of all.flatMap(({ log }) => log)) {
    if (!levels[certainty]) continue;
    levels[certainty][0] += 1;
    levels[certainty][1] += right;
  }
  return levels;
}
