// Builds the style and script of the book and of live exercises; with --check compares them instead.
// Equal sources give equal bytes.

import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const FRONT = dirname(fileURLToPath(import.meta.url));
const BUILT = join(FRONT, "built");

async function bundle(entry, format) {
  const result = await build({
    absWorkingDir: FRONT,
    entryPoints: [entry],
    bundle: true,
    minify: true,
    write: false,
    charset: "utf8",
    format,
    target: "es2020",
    legalComments: "none",
    logLevel: "warning",
  });
  return Buffer.from(result.outputFiles[0].contents);
}

/** The style without the tokens that nothing in it uses: a figure carries it along. */
function onlyUsedTokens(css) {
  const text = css.toString();
  const used = new Set(text.match(/(?<=var\()--[\w-]+/g));
  const declaration = /(--[\w-]+):(?:"[^"]*"|'[^']*'|\([^)]*\)|[^;}"'(])*;?/g;
  return Buffer.from(text.replace(declaration, (whole, name) => (used.has(name) ? whole : "")).replaceAll(";}", "}"));
}

// A field without a class throws here, so that nothing unclassified can ever be kept.
const fields = await bundle("storage/fields.js", "esm");
await import(`data:text/javascript;base64,${fields.toString("base64")}`);

/** What ships of other people's code, with the licence that it asks us to pass on. */
async function licences(packages) {
  const folder = join(FRONT, "../../../node_modules");
  const texts = packages.map(async (name) => {
    const { version } = JSON.parse(await readFile(join(folder, name, "package.json"), "utf8"));
    return `${name} ${version}\n\n${await readFile(join(folder, name, "LICENSE"), "utf8")}`;
  });
  return Buffer.from((await Promise.all(texts)).join("\n\n"));
}

const products = {
  "book.css": await bundle("book.css"),
  "book.js": await bundle("book.js", "iife"),
  "repetition.js": await bundle("repetition.js", "iife"), // for the pages that ask for it
  "live.css": await bundle("live.css"),
  "live.js": await bundle("live.js", "esm"), // what anywidget loads
  "figure.css": onlyUsedTokens(await bundle("figure.css")),
  "backup.js": await bundle("backup.js", "iife"),
  "exam.js": await bundle("exam.js", "iife"),
  "listen.js": await bundle("listen.js", "iife"),
  "notes.js": await bundle("notes.js", "iife"),
  "overview.js": await bundle("overview.js", "iife"),
  "trainer.js": await bundle("trainer.js", "iife"),
  "sw.js": await bundle("sw.js", "iife"),
  "sw-away.js": await bundle("sw-away.js", "iife"), // what `vertrouwd serve` gives for sw.js
  "licences.txt": await licences(["ts-fsrs"]),
};
for (const name of ["favicon.svg", "icon-192.png", "icon-512.png", "icon-maskable-512.png"]) {
  products[name] = await readFile(join(FRONT, name));
}

if (process.argv.includes("--check")) {
  const stale = [];
  for (const [name, bytes] of Object.entries(products)) {
    const there = await readFile(join(BUILT, name)).catch(() => Buffer.alloc(0));
    if (!there.equals(bytes)) stale.push(name);
  }
  if (stale.length) {
    console.error(`stale: ${stale.join(", ")}; run \`npm run build\``);
    process.exit(1);
  }
} else {
  await mkdir(BUILT, { recursive: true });
  for (const [name, bytes] of Object.entries(products)) await writeFile(join(BUILT, name), bytes);
}
