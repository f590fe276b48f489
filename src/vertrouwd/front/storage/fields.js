// Everything the course may keep, each with its class. What is not named here cannot be kept: a field is an
// export, so a name that is not here stops the bundler, and a field without a class stops the build.

export const PROGRESS = 0; // where somebody is in invented material
export const JUDGEMENT = 1; // what somebody chose, how certain, with what score
export const TEXT = 2; // what somebody wrote: no field has this class yet, so no text can be kept

/**
 * A kind of entry. `fits(value)` tells whether a value has its shape; `steps[n]` turns a value of format n into n + 1.
 * Throws where the class is none of the three.
 */
function field(name, level, format, fits, steps = {}) {
  if (![PROGRESS, JUDGEMENT, TEXT].includes(level)) throw new Error(`field ${name} has no class`);
  return Object.freeze({ name, level, format, fits, steps });
}

const isDay = (value) => /^\d{4}-\d\d-\d\d$/.test(value);
const isId = (value) => typeof value === "string" && /^[a-z0-9-]*$/.test(value);

/** The choices taken in a case, and whether the last one was left after its feedback. */
export const road = field("road", PROGRESS, 1, (value) => /^[a-z]*$/.test(value?.taken) && typeof value.left === "boolean");

/** The day on which an exercise came to its natural end. */
export const done = field("done", PROGRESS, 1, isDay);

/** The day on which a chapter was finished. */
export const finished = field("finished", PROGRESS, 1, isDay);

/** The chapter and the exercise last used; an empty exercise is the top of the page. */
export const last = field("last", PROGRESS, 1, (value) => isId(value?.chapter) && isId(value?.exercise));

/** That the course is here for use without internet (`ready`), or the day on which putting it here failed. */
export const offline = field("offline", PROGRESS, 1, (value) => value === "ready" || isDay(value));

/** Whether the question about this device was put. */
export const asked = field("asked", PROGRESS, 1, (value) => value === true);
