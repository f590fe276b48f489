// From what somebody says to be able to, to the chapters to begin with.

const LOW = 1; // “nog niet” and “een beetje”
const MOST = 8; // chapters: more is no suggestion

/**
 * The chapters of the statements marked low, lowest first, at most eight, in the order of the course;
 * `statements` maps a key to its chapters and `order` is the course's.
 */
export function suggestedPath(marks, statements, order) {
  const low = Object.entries(marks)
    .filter(([, mark]) => mark <= LOW)
    .sort(([, one], [, other]) => one - other);
  const chapters = new Set(low.flatMap(([key]) => statements[key] ?? []));
  return [...chapters].slice(0, MOST).sort((one, other) => order.indexOf(one) - order.indexOf(other));
}
