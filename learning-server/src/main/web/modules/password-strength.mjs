// Tells how soon a program would find a password, by the lists and patterns of zxcvbn. A module of
// its own: with its lists it weighs more than all other files of a page, and only who types needs it.
import { ZxcvbnFactory } from "@zxcvbn-ts/core";
import * as common from "@zxcvbn-ts/language-common";
import * as german from "@zxcvbn-ts/language-de";
import * as english from "@zxcvbn-ts/language-en";

const zxcvbn = new ZxcvbnFactory({
  dictionary: { ...common.dictionary, ...german.dictionary, ...english.dictionary },
  graphs: common.adjacencyGraphs,
});

/** Patterns that zxcvbn finds → what a person calls them. */
const REASONS = { dictionary: "word", spatial: "keys", repeat: "repeat", sequence: "keys", regex: "year", date: "year" };

const LEVELS = ["weak", "weak", "weak", "fair", "strong"];

/** How strong a password is (weak, fair or strong), and the reason that counts most. */
export function judge(password) {
  const { score, sequence } = zxcvbn.check(password);
  return { level: LEVELS[score], reason: score === 4 ? "long" : reason(password, sequence) };
}

function reason(password, sequence) {
  const found = sequence.filter((match) => match.pattern in REASONS && match.token.length > 2);
  if (found.some((match) => match.dictionaryName?.startsWith("passwords"))) return "common";
  if (password.length < 10) return "short";
  const longest = found.sort((one, other) => other.token.length - one.token.length)[0];
  return longest ? REASONS[longest.pattern] : "short";
}
