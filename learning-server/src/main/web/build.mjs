// Builds the static files of the pages: style sheet, scripts, fonts and pictures.
//
//   npm run build [output folder]
//
// Every file is written under its logical name; manifest.properties gives the hash of its content.
// A page refers to it as /assets/{hash}/{name}, which may be cached for ever.
import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { build } from "esbuild";
import { commonPasswords } from "./build/common-passwords.mjs";
import { fontFaces } from "./build/fonts.mjs";
import { kern } from "./build/kern.mjs";
import { styleSheet } from "./build/style-sheet.mjs";

const web = dirname(fileURLToPath(import.meta.url));
const module = resolve(web, "../../..");
const output = resolve(process.argv[2] ?? join(module, "target/classes/de/mitlernen/web/assets"));
const templates = join(module, "src/main/resources/de/mitlernen");
const workshop = `${output}.new`;
const hashes = new Map();

rmSync(workshop, { recursive: true, force: true });

for (const folder of ["pictures", "scripts"]) {
  for (const file of filesIn(join(web, folder))) {
    write(folder === "scripts" ? file : `${folder}/${file}`, readFileSync(join(web, folder, file)));
  }
}
for (const file of filesIn(join(web, "modules"))) {
  write(file.replace(/\.mjs$/, ".js"), await bundle(join(web, "modules", file)));
}
const fonts = await fontFaces(write);
const pages = [...textsIn(templates, ".ftlh"), ...textsIn(join(web, "scripts"), ".js")];
write("mitlernen.css", styleSheet(join(web, "css"), fonts, await kern(pages), hashes));
write("manifest.properties", manifest());
rmSync(output, { recursive: true, force: true });
renameSync(workshop, output);
mkdirSync(join(output, "../../identity"), { recursive: true });
writeFileSync(join(output, "../../identity/common-passwords.txt"), commonPasswords());

/** Writes a file, and its compressed forms if it is text, and remembers the hash of its content. */
function write(name, content) {
  const bytes = Buffer.from(content);
  const file = join(workshop, name);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, bytes);
  if (/\.(css|js|svg)$/.test(name)) {
    writeFileSync(`${file}.gz`, gzipSync(bytes, { level: 9 }));
    writeFileSync(`${file}.br`, brotliCompressSync(bytes, {
      params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
    }));
  }
  hashes.set(name, createHash("sha256").update(bytes).digest("hex").slice(0, 12));
}

/** One file of a module and the packages that it uses; their licences stand at its end. */
async function bundle(file) {
  const { outputFiles } = await build({
    entryPoints: [file],
    bundle: true,
    format: "esm",
    legalComments: "eof",
    minify: true,
    target: "es2022",
    write: false,
  });
  return outputFiles[0].contents;
}

function manifest() {
  const names = [...hashes.keys()].sort();
  return names.map((name) => `${name}=${hashes.get(name)}\n`).join("");
}

function filesIn(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath ?? entry.path, entry.name)).split(sep).join("/"))
    .sort();
}

function textsIn(folder, ending) {
  return filesIn(folder)
    .filter((file) => file.endsWith(ending))
    .map((file) => readFileSync(join(folder, file), "utf8"));
}
