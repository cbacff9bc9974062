// Reads a lesson aloud with a voice of the browser and marks what is read. Nothing of it is shown where
// no voice speaks the language. It speaks sentence by sentence: browsers fall silent within longer texts.
import { primary, voiceFor } from "../voices.mjs";

const BLOCKS = "h1, h2, h3, p, li, dt, dd, th, td, img, .exercise__question, .option__text, .ordering__text";
const SILENT = `button, option, textarea, nav, footer, template, .unseen, .toggletip, .note, .unit__tools,
  .enlarge, .enlarged, .reading, [hidden], [aria-hidden=true], img[alt=""]`;
/** What is read by its name: pictures, and the gaps of a text. */
const NAMED = "img, .gap [data-spoken]";
const LONGEST = 200;
const SPEED = "reading-speed";

const speech = window.speechSynthesis;
const article = document.querySelector("article");
const start = article.querySelector("[data-read-aloud]");
const bar = article.querySelector(".reading");
const [halt, speed] = ["halt", "speed"].map((name) => bar.querySelector(`[data-reading=${name}]`));
const language = start.dataset.readAloud;

let sentences = [];
let now = 0;
let utterance = null;

if (speech) {
  speech.cancel();
  speed.value = kept() ?? speed.value;
  offer();
  speech.addEventListener?.("voiceschanged", offer);
  addEventListener("pagehide", () => speech.cancel());
  start.addEventListener("click", begin);
  bar.addEventListener("click", press);
  speed.addEventListener("change", changeSpeed);
  article.addEventListener("click", readFrom);
  document.addEventListener("keydown", (event) => event.key === "Escape" && !bar.hidden && end());
}

function offer() {
  start.hidden = !voiceFor(language);
}

function begin() {
  sentences = runs().flatMap(sentencesOf);
  bar.hidden = false;
  document.documentElement.classList.add("is-reading");
  halt.focus();
  read(0);
}

function end() {
  hush();
  mark("read-sentence", null);
  if (bar.contains(document.activeElement)) start.focus({ preventScroll: true });
  bar.hidden = true;
  document.documentElement.classList.remove("is-reading");
}

/** The speed that was chosen on this device; browsers may refuse to keep anything. */
function kept() {
  try {
    return localStorage.getItem(SPEED);
  } catch {
    return null;
  }
}

function changeSpeed() {
  try {
    localStorage.setItem(SPEED, speed.value);
  } catch {
    // It holds for this page.
  }
  if (utterance) read(now);
}

function press(event) {
  switch (event.target.closest("[data-reading]")?.dataset.reading) {
    case "back": return read(blockBefore());
    case "on": return read(blockAfter());
    case "halt": return utterance ? hush() : read(now);
    case "end": return end();
  }
}

/** A press on a paragraph reads from there. */
function readFrom(event) {
  if (bar.hidden || event.target.closest("a, button, label, input, select, textarea, summary")) return;
  const block = event.target.closest(BLOCKS);
  const index = sentences.findIndex((sentence) => sentence.run.block === block);
  if (index >= 0) read(index);
}

/** The beginning of this block, or of the one before when it has just begun. */
function blockBefore() {
  const at = (index) => sentences.findIndex((each) => each.run.block === sentences[index].run.block);
  return at(now) < now ? at(now) : at(Math.max(0, now - 1));
}

function blockAfter() {
  const index = sentences.findIndex((each, i) => i > now && each.run.block !== sentences[now].run.block);
  return index < 0 ? sentences.length : index;
}

function read(index) {
  hush();
  const sentence = sentences[index];
  if (!sentence) return end();
  now = index;
  const voice = voiceFor(sentence.run.lang) ?? voiceFor(language);
  // Kept in a variable: browsers forget one that nothing refers to, and then tell nothing more.
  const mine = (utterance = new SpeechSynthesisUtterance(sentence.text));
  mine.voice = voice;
  mine.lang = voice.lang;
  mine.rate = Number(speed.value);
  mine.onboundary = (event) => event.name !== "sentence" && markWord(sentence, event);
  mine.onend = () => mine === utterance && read(now + 1);
  mine.onerror = () => mine === utterance && hush();
  showHalt(true);
  markSentence(sentence);
  speech.speak(mine);
}

/** Silent, but ready to go on with this sentence. */
function hush() {
  utterance = null;
  speech.cancel();
  mark("read-word", null);
  showHalt(false);
}

function showHalt(speaking) {
  halt.querySelector("[data-speaking]").hidden = !speaking;
  halt.querySelector("[data-silent]").hidden = speaking;
}

function markSentence({ run, from, text }) {
  mark("read-sentence", rangeOf(run, from, from + text.trimEnd().length));
  (run.block.closest("figure") ?? run.block).scrollIntoView({ block: "nearest" });
}

function markWord({ run, from, text }, { charIndex, charLength }) {
  const length = charLength || text.slice(charIndex).match(/^\S*/)[0].length;
  if (length) mark("read-word", rangeOf(run, from + charIndex, from + charIndex + length));
}

function mark(name, range) {
  if (!window.Highlight) return;
  if (range) CSS.highlights.set(name, new Highlight(range));
  else CSS.highlights.delete(name);
}

/** A place in a text. Nobody sees the words of a picture or a gap: they are marked as a whole. */
function rangeOf({ parts }, from, to) {
  const part = (index) => parts.filter((each) => each.from <= index).at(-1);
  const [first, last] = [part(from), part(to - 1)];
  const range = new Range();
  if (first.node.data) range.setStart(first.node, from - first.from);
  else range.setStartBefore(first.node);
  if (last.node.data) range.setEnd(last.node, to - last.from);
  else range.setEndAfter(last.node);
  return range;
}

/** The visible texts of the lesson: a run is of one block and in one language. */
function runs() {
  const found = [];
  const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT, accept);
  while (walker.nextNode()) {
    const node = walker.currentNode;
    const holder = node.nodeType === Node.TEXT_NODE ? node.parentElement : node;
    const block = holder.closest(BLOCKS) ?? holder;
    const lang = holder.closest("[lang]").lang;
    const text = node.data ?? node.dataset.spoken ?? node.alt;
    let run = found.at(-1);
    if (!text.trim() && run?.block !== block) continue;
    if (run?.block !== block || run.lang !== lang) found.push((run = { block, lang, text: "", parts: [] }));
    run.parts.push({ node, from: run.text.length });
    run.text += text;
  }
  return found;
}

function accept(node) {
  if (node.nodeType === Node.TEXT_NODE) return NodeFilter.FILTER_ACCEPT;
  if (node.matches(SILENT) || node.checkVisibility?.() === false) return NodeFilter.FILTER_REJECT;
  return node.matches(NAMED) ? NodeFilter.FILTER_ACCEPT : NodeFilter.FILTER_SKIP;
}

function sentencesOf(run) {
  let from = 0;
  return split(run.text, run.lang)
    .flatMap((text) => text.match(new RegExp(`[^]{1,${LONGEST}}(?:\\s|$)|[^]{${LONGEST}}`, "g")))
    .map((text) => ({ run, from: (from += text.length) - text.length, text }))
    .filter(({ text }) => /[\p{L}\p{N}]/u.test(text));
}

function split(text, lang) {
  if (!window.Intl?.Segmenter) return text.match(/[^.!?…]+[.!?…]*|[.!?…]+/g);
  const segments = new Intl.Segmenter(primary(lang), { granularity: "sentence" }).segment(text);
  return [...segments].map(({ segment }) => segment);
}
