import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { browserslistToTargets, transform } from "lightningcss";

/** Our own files, in the order in which they build on each other. */
const FILES = [
  "tokens", "kern-theme", "base", "layout", "masthead", "components", "forms", "cards", "prose",
  "exercise", "ordering", "match", "entry", "marking", "writing", "simulations", "inbox", "story",
  "phone", "unit", "reading", "start", "courses", "pages", "self-check", "handout", "print",
];

const BROWSERS = ["chrome 99", "edge 99", "firefox 97", "safari 15.4", "ios_saf 15.4", "samsung 18.0"];

const { version } = createRequire(import.meta.url)("@kern-ux/native/package.json");

const NOTICE = `/*!
 * Mitlernen, EUPL-1.2.
 * Contains parts of KERN UX (@kern-ux/native ${version}), (c) KERN-Team, licensed under the EUPL-1.2,
 * reduced to what is used, mirrored for right-to-left languages and minified:
 * https://gitlab.opencode.de/kern-ux/kern-ux-plain
 * Fonts: Noto Sans and Noto Sans Arabic, SIL Open Font License 1.1.
 */
`;

/**
 * One minified style sheet of the fonts, KERN and our own files in `folder`.
 *
 * @param hashes of the assets that the rules refer to by their logical names
 */
export function styleSheet(folder, fonts, kern, hashes) {
  const own = FILES.map((file) => readFileSync(join(folder, `${file}.css`), "utf8"));
  const { code, warnings } = transform({
    filename: "mitlernen.css",
    code: Buffer.from([fonts, kern, ...own].join("\n")),
    minify: true,
    targets: browserslistToTargets(BROWSERS),
    visitor: { Url: (link) => ({ ...link, url: address(link.url, hashes) }) },
  });
  warnings.forEach((warning) => console.warn(`mitlernen.css: ${warning.message}`));
  return NOTICE + code;
}

/** An asset as seen from the style sheet, which is served as /assets/{hash}/mitlernen.css. */
function address(name, hashes) {
  if (!hashes.has(name)) throw new Error(`The style sheet refers to ${name}, which is no asset`);
  return `../${hashes.get(name)}/${name}`;
}
