// Everything the course may keep, each with its class. What is not named here cannot be kept: a field is an
// export, so a name that is not here stops the bundler, and a field without a class stops the build.

export const PROGRESS = 0; // where somebody is in invented material
export const JUDGEMENT = 1; // what somebody chose, how certain, with what score
export const TEXT = 2; // what somebody wrote
export const SEALED = 3; // what somebody wrote, under a passphrase that stands nowhere

/** Each field by its name: what is moved, or comes back from a file, is looked up here. */
export const FIELDS = new Map();

/**
 * A kind of entry. `fits(value)` tells whether a value has its shape; `steps[n]` turns a value of format n into n + 1.
 * Throws where it has no class.
 */
function field(name, level, format, fits, steps = {}) {
  if (![PROGRESS, JUDGEMENT, TEXT, SEALED].includes(level)) throw new Error(`field ${name} has no class`);
  const made = Object.freeze({ name, level, format, fits, steps });
  FIELDS.set(name, made);
  return made;
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

const isSeconds = (value) => Number.isSafeInteger(value) && value >= 0;

/** The seconds of activity in a chapter, by day. */
export const activity = field("activity", PROGRESS, 1, (value) =>
  Object.entries(value ?? [null]).every(([day, seconds]) => isDay(day) && isSeconds(seconds)),
);

/** That the course is here for use without internet (`ready`), or the day on which putting it here failed. */
export const offline = field("offline", PROGRESS, 1, (value) => value === "ready" || isDay(value));

/** Whether the question about this device was put. */
export const asked = field("asked", PROGRESS, 1, (value) => value === true);

const isAnswer = ([at, right, certainty] = []) =>
  Number.isSafeInteger(at) && [0, 1].includes(right) && ["", "gok", "twijfel", "zeker"].includes(certainty);

/** When an exercise that comes back was answered (seconds), whether rightly (1 or 0), and how certain; oldest first. */
export const answers = field("answers", JUDGEMENT, 1, (value) => Array.isArray(value) && value.length > 0 && value.every(isAnswer));

const areIds = (value) => Array.isArray(value) && value.length > 0 && value.every(isId);
const areLetters = (value) => Object.entries(value ?? {}).every(([id, letter]) => isId(id) && /^[a-z]$/.test(letter));

/** A practice exam under way: its questions, what was chosen, the limit (0 for none) and the time spent (seconds). */
export const sitting = field(
  "sitting",
  JUDGEMENT,
  1,
  (value) => areIds(value?.ids) && areLetters(value.chosen) && isSeconds(value.limit) && isSeconds(value.spent),
);

/** The last practice exams: when (seconds), which questions, and how many of them were right. */
export const sat = field(
  "sat",
  JUDGEMENT,
  1,
  (value) => Array.isArray(value) && value.every((run) => isSeconds(run?.at) && areIds(run.ids) && isSeconds(run.right)),
);

const isMark = ([id, mark]) => isId(id) && [0, 1, 2, 3].includes(mark);

/** What the learner said to be able to, first to last: when (seconds), a mark 0–3 per statement, the chapters suggested. */
export const assessed = field(
  "assessed",
  JUDGEMENT,
  1,
  (value) =>
    Array.isArray(value) &&
    value.length > 0 &&
    value.every(({ at, marks, path }) => isSeconds(at) && Object.entries(marks).every(isMark) && path.every(isId)),
);

/** What the learner wants with notes: `none`, `plain` or `sealed`. */
export const mode = field("mode", PROGRESS, 1, (value) => ["none", "plain", "sealed"].includes(value));

const areTexts = (value) => Object.entries(value ?? [null]).every(([key, text]) => isId(key) && typeof text === "string");
const isBox = (value) => [value?.iv, value?.data].every((text) => /^[\w+/]+=*$/.test(text));

/** The texts somebody wrote in one exercise by the key of their field, and when they last changed (seconds). */
export const note = field("note", TEXT, 1, (value) => isSeconds(value?.at) && areTexts(value.texts));

/** The same, encrypted; only the moment of the last change stands outside. */
export const sealed = field("sealed", SEALED, 1, (value) => isSeconds(value?.at) && isBox(value));

/** What a passphrase is tried on: salt, work factor, and a box that only the right one opens. */
export const lock = field("lock", PROGRESS, 1, (value) => isBox(value) && isSeconds(value.rounds) && /^[\w+/]+=*$/.test(value.salt));

/** The last backup: when it was made, or when keeping began where there is none (seconds). */
export const saved = field("saved", PROGRESS, 1, (value) => isSeconds(value?.at) && typeof value.made === "boolean");
