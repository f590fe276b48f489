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

const products = {
  "book.css": await bundle("book.css"),
  "book.js": await bundle("book.js", "iife"),
  "live.css": await bundle("live.css"),
  "live.js": await bundle("live.js", "esm"), // what anywidget loads
  "figure.css": onlyUsedTokens(await bundle("figure.css")),
  "sw.js": await bundle("sw.js", "iife"),
  "sw-away.js": await bundle("sw-away.js", "iife"), // what `vertrouwd serve` gives for sw.js
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
