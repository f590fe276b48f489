// Notes under a passphrase: AES-GCM with a key that PBKDF2 makes of it. Nobody can open them without it, we neither.

// OWASP, Password Storage Cheat Sheet: 600,000 or more rounds with HMAC-SHA-256 (read on 25 November 2026).
export const ROUNDS = 600_000;
const SALT = 16; // bytes
const IV = 12; // bytes; a new one for every write

const encode = (text) => new TextEncoder().encode(text);
const toText = (bytes) => btoa(Array.from(new Uint8Array(bytes), (byte) => String.fromCharCode(byte)).join(""));
const toBytes = (text) => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
const random = (count) => crypto.getRandomValues(new Uint8Array(count));

async function keyOf(passphrase, salt, rounds) {
  // The same letters may be typed in more than one way.
  const typed = encode(passphrase.normalize("NFKC"));
  const raw = await crypto.subtle.importKey("raw", typed, "PBKDF2", false, ["deriveKey"]);
  const how = { name: "PBKDF2", hash: "SHA-256", salt, iterations: rounds };
  return crypto.subtle.deriveKey(how, raw, { name: "AES-GCM", length: 256 }, false, ["encrypt", "decrypt"]);
}

/** A box `{iv, data}` that only `key` opens, and only under the same `name`. */
export async function seal(key, name, value) {
  const iv = random(IV);
  const how = { name: "AES-GCM", iv, additionalData: encode(name) };
  const data = await crypto.subtle.encrypt(how, key, encode(JSON.stringify(value)));
  return { iv: toText(iv), data: toText(data) };
}

/** What is in the box; throws where the key or the name is another, or a byte was changed. */
export async function unseal(key, name, { iv, data }) {
  const how = { name: "AES-GCM", iv: toBytes(iv), additionalData: encode(name) };
  const bytes = await crypto.subtle.decrypt(how, key, toBytes(data));
  return JSON.parse(new TextDecoder().decode(bytes));
}

// Salt and rounds are part of the name of the first box: who lowers them does not get it open.
const probeName = ({ salt, rounds }) => `lock/${salt}/${rounds}`;

/** A new lock for a passphrase, and its key: `{lock: {salt, rounds, iv, data}, key}`. */
export async function newLock(passphrase) {
  const salt = random(SALT);
  const key = await keyOf(passphrase, salt, ROUNDS);
  const lock = { salt: toText(salt), rounds: ROUNDS };
  return { lock: { ...lock, ...(await seal(key, probeName(lock), "open")) }, key };
}

/** The key that a passphrase makes for this lock; null where it is not the right one. */
export async function keyFor(passphrase, lock) {
  const key = await keyOf(passphrase, toBytes(lock.salt), lock.rounds);
  return unseal(key, probeName(lock), lock).then(
    () => key,
    () => null,
  );
}
