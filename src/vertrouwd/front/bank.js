// The item bank beside this script: an index of all that comes back, and each chapter's HTML when it is needed.

const { src } = document.currentScript;
const loading = new Map();

/** What the bank holds under a name: `index`, or a chapter; loaded once, as a script, so that file:// allows it. */
export function fromBank(name) {
  if (!loading.has(name)) loading.set(name, load(name));
  return loading.get(name);
}

function load(name) {
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = new URL(`bank/${name}.js${new URL(src).search}`, src);
    script.onload = () => resolve(globalThis.vpBank[name]);
    script.onerror = () => {
      loading.delete(name); // somebody who is online again may try once more
      reject(new Error(`bank/${name}.js`));
    };
    document.head.append(script);
  });
}

/** The exercise itself, its links leading from this page; undefined where the chapter has it no more. */
export async function exerciseOf(id, chapter) {
  const html = (await fromBank(chapter))[id];
  const el = html && new DOMParser().parseFromString(html, "text/html").body.firstElementChild;
  if (!el) return undefined;
  const book = new URL(`../book/${chapter}.html`, src);
  for (const link of el.querySelectorAll("a[href]")) link.href = new URL(link.getAttribute("href"), book);
  return document.adoptNode(el);
}
