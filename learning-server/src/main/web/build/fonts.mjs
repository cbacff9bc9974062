import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";
import postcss from "postcss";
import subsetFont from "subset-font";

const require = createRequire(import.meta.url);

/** The scripts that our languages are written in; a browser loads only those that a page uses. */
const SUBSETS = {
  "@fontsource-variable/noto-sans": ["latin-ext", "latin", "cyrillic"],
  "@fontsource-variable/noto-sans-arabic": ["arabic"],
};

/** The weights that the style sheets use; those below and above would double the size. */
const WEIGHTS = { min: 400, max: 700 };

/** What European names, Turkish and Azerbaijani need beyond "latin": a tenth of "latin-ext". */
const EUROPEAN = "U+0100-017F, U+018F, U+0192, U+0218-021B, U+0259, U+1E80-1E85, U+1E9E, U+1EF2-1EF3, U+20B4, U+20BA";

/**
 * The @font-face rules of the packages, for our subsets only. Where two rules know a character, a browser takes the
 * later one.
 *
 * @param write takes a font file (name, bytes)
 */
export async function fontFaces(write) {
  const faces = [];
  for (const [name, subsets] of Object.entries(SUBSETS)) {
    for (const subset of subsets) faces.push(...await facesOf(name, subset, write));
  }
  return faces.join("\n");
}

async function facesOf(name, subset, write) {
  const folder = dirname(require.resolve(`${name}/package.json`));
  const file = `files/${name.split("/")[1]}-${subset}-wght-normal.woff2`;
  const font = readFileSync(join(folder, file));
  const face = postcss.parse(readFileSync(join(folder, "wght.css"), "utf8")).nodes
    .find((node) => node.name === "font-face" && String(node).includes(file));
  const faces = [await faceOf(face, `fonts/${basename(file)}`, font, write)];
  if (subset === "latin-ext") {
    faces.push(await faceOf(face, "fonts/noto-sans-european-wght-normal.woff2", font, write, EUROPEAN));
  }
  return faces;
}

/** Writes the font, with all its characters or those of a range, and returns its rule. */
async function faceOf(face, asset, font, write, range) {
  const characters = range ? charactersOf(range) : undefined;
  write(asset, await subsetFont(font, characters, {
    targetFormat: "woff2", keepAllGlyphs: !range, variationAxes: { wght: WEIGHTS },
  }));
  const rule = face.clone();
  rule.walkDecls("src", (src) => { src.value = `url(${asset}) format("woff2-variations")`; });
  rule.walkDecls("font-weight", (weight) => { weight.value = `${WEIGHTS.min} ${WEIGHTS.max}`; });
  if (range) rule.walkDecls("unicode-range", (decl) => { decl.value = range; });
  return String(rule);
}

/** All characters of a unicode-range. */
function charactersOf(range) {
  return range.split(", ").map((part) => {
    const [first, last = first] = part.replace("U+", "").split("-").map((hex) => Number.parseInt(hex, 16));
    return String.fromCodePoint(...Array.from({ length: last - first + 1 }, (_, i) => first + i));
  }).join("");
}
