import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import postcss from "postcss";
import rtlcss from "postcss-rtlcss";
import { PurgeCSS } from "purgecss";

const sheet = createRequire(import.meta.url).resolve("@kern-ux/native/dist/kern.css");

/** Classes that templates put together from parts, so that no text holds them as a whole. */
const PUT_TOGETHER = [
  /^kern-alert--(info|success|warning|danger)$/,
  /^kern-btn--(primary|secondary|tertiary)$/,
  /^kern-form-check__(checkbox|radio)$/,
];

/**
 * What the pages use of KERN UX, for both directions of writing, in a cascade layer of its own, so
 * that our rules win whatever their specificity.
 *
 * @param pages the texts of all templates and scripts
 */
export async function kern(pages) {
  const themed = await postcss([withoutThemes, withoutUrls]).process(readFileSync(sheet, "utf8"), { from: sheet });
  const [used] = await new PurgeCSS().purge({
    content: pages.map((raw) => ({ raw, extension: "html" })),
    css: [{ raw: themed.css }],
    variables: true,
    keyframes: true,
    safelist: PUT_TOGETHER,
  });
  const mirrored = await postcss([rtlcss(), withoutEmptyRules]).process(used.css, { from: undefined });
  return `@layer kern {\n${mirrored.css}\n}`;
}

/** Colours and fonts come from our tokens (css/kern-theme.css); we have one level of ground. */
const withoutThemes = {
  postcssPlugin: "without-themes",
  Declaration(declaration) {
    const { prop, parent } = declaration;
    if (/^--kern-(color|shadow)|^--kern-typography-font-family/.test(prop) || prop === "font-family") {
      declaration.remove();
      if (parent.nodes.length === 0) parent.remove();
    } else if (declaration.value.includes("-contextual")) {
      declaration.value = declaration.value.replace(/(--kern-[a-z-]+)-contextual(, #[0-9A-F]{3,6})?/g, "$1");
    }
  },
};

/** Our Content-Security-Policy allows no data: URLs; pages draw their icons inline. */
const withoutUrls = {
  postcssPlugin: "without-urls",
  Declaration(declaration) {
    if (declaration.value.includes("url(")) declaration.remove();
  },
  AtRule: {
    charset: (rule) => rule.remove(),
  },
};

const withoutEmptyRules = {
  postcssPlugin: "without-empty-rules",
  OnceExit(root) {
    root.walkRules((rule) => rule.nodes.length === 0 && rule.remove());
    root.walkAtRules((rule) => rule.nodes?.length === 0 && rule.remove());
  },
};
