// Tells how soon a program would find a password, by the lists and patterns of zxcvbn. A module of
// its own: with its lists it weighs more than all other files of a page, and only who types needs it.
import { ZxcvbnFactory } from "@zxcvbn-ts/core";
import * as common from "@zxcvbn-ts/language-common";
import * as german from "@zxcvbn-ts/language-de";
import * as english from "@zxcvbn-ts/language-en";
import { SAYINGS, spellings } from "../sayings.mjs";

const zxcvbn = new ZxcvbnFactory({
  dictionary: {
    ...common.dictionary,
    ...german.dictionary,
    ...english.dictionary,
    sayings: SAYINGS.flatMap(spellings),
  },
  graphs: common.adjacencyGraphs,
});

/** Patterns that zxcvbn finds → what a person calls them. */
const REASONS = { dictionary: "word", spatial: "keys", repeat: "repeat", sequence: "keys", regex: "year", date: "year" };

/**
 * Powers of ten of guesses. A service that keeps passwords badly lets 10¹⁰ a second be tried: fair is
 * found within hours. Strong takes years, as five words do that nobody has put together.
 */
const FAIR = 10;
const STRONG = 16;

/** How strong a password is (weak, fair or strong), and the reason that counts most. */
export function judge(password) {
  const { guessesLog10, sequence } = weaker(password, password.replace(/[\s._-]+/g, ""));
  if (guessesLog10 >= STRONG) return { level: "strong", reason: "long" };
  return { level: guessesLog10 >= FAIR ? "fair" : "weak", reason: reason(password, sequence) };
}

/** A known line stays known with blanks or hyphens between its words. */
function weaker(...spelled) {
  return spelled.map((each) => zxcvbn.check(each)).sort((one, other) => one.guesses - other.guesses)[0];
}

function reason(password, sequence) {
  const found = sequence.filter((match) => match.pattern in REASONS && match.token.length > 2);
  const known = (match) => /^(passwords|sayings)/.test(match.dictionaryName ?? "");
  if (found.some(known)) return "common";
  if (password.length < 10) return "short";
  const longest = found.sort((one, other) => other.token.length - one.token.length)[0];
  return longest ? REASONS[longest.pattern] : "short";
}
