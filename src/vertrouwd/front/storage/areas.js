// The browser's two stores and the page's own memory behind one face. None of their refusals reaches the learner
// as an error: a store that cannot be used is empty, and writing there says false.

/** A store that lives as long as the page does. */
export function memoryArea() {
  const kept = new Map();
  return {
    get: (key) => kept.get(key) ?? null,
    put: (key, text) => Boolean(kept.set(key, text)),
    drop: (key) => kept.delete(key),
    keys: () => [...kept.keys()],
  };
}

/** localStorage or sessionStorage; asking for it throws where the browser blocks it. */
export function browserArea(name) {
  const attempt = (work, otherwise) => {
    try {
      return work(globalThis[name]);
    } catch {
      return otherwise;
    }
  };
  return {
    get: (key) => attempt((store) => store.getItem(key), null),
    put: (key, text) => attempt((store) => (store.setItem(key, text), true), false),
    drop: (key) => attempt((store) => store.removeItem(key)),
    keys: () => attempt((store) => Object.keys(store), []),
  };
}
