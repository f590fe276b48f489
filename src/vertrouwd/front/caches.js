// The caches of the course: a worker and a page call them by the same name.

export const PREFIX = "vertrouwd/";

/** The names of the course's own caches; others at this address are left alone. */
export const ours = async () => (await caches.keys()).filter((name) => name.startsWith(PREFIX));

/** Removes these caches. */
export const drop = (names) => Promise.all(names.map((name) => caches.delete(name)));
