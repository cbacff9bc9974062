// The passwords that everybody tries first, for the server to refuse: those of zxcvbn's lists of
// breached passwords that are long enough to be chosen, and lines that very many people know.
import * as common from "@zxcvbn-ts/language-common";
import { SAYINGS, spellings } from "../sayings.mjs";

const SHORTEST = 8;

export function commonPasswords() {
  const lists = [...Object.values(common.dictionary), SAYINGS.flatMap(spellings)];
  const words = lists.flat().map((word) => String(word).toLowerCase());
  const long = words.filter((word) => [...word].length >= SHORTEST);
  return [...new Set(long)].sort().map((word) => `${word}\n`).join("");
}
