import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";
import postcss from "postcss";

const require = createRequire(import.meta.url);

/** The scripts that our languages are written in; a browser loads only those that a page uses. */
const SUBSETS = {
  "@fontsource-variable/noto-sans": ["latin", "latin-ext", "cyrillic"],
  "@fontsource-variable/noto-sans-arabic": ["arabic"],
};

/**
 * The @font-face rules of the packages, for our subsets only.
 *
 * @param write takes a font file (name, bytes)
 */
export function fontFaces(write) {
  return Object.entries(SUBSETS).flatMap(([name, subsets]) => facesOf(name, subsets, write)).join("\n");
}

function facesOf(name, subsets, write) {
  const folder = dirname(require.resolve(`${name}/package.json`));
  const faces = postcss.parse(readFileSync(join(folder, "wght.css"), "utf8")).nodes;
  return faces.filter((node) => node.name === "font-face").flatMap((face) => {
    const file = /url\((?<path>[^)]+)\)/.exec(String(face)).groups.path;
    const subset = subsets.find((each) => file.endsWith(`-${each}-wght-normal.woff2`));
    const belongs = subset && basename(file) === `${name.split("/")[1]}-${subset}-wght-normal.woff2`;
    if (!belongs) return [];
    const asset = `fonts/${basename(file)}`;
    write(asset, readFileSync(join(folder, file)));
    return [String(face).replace(file, asset)];
  });
}
