// Says with a voice of the browser what is to be seen in a film, as its track of descriptions tells: browsers
// themselves keep silent about it. The film waits for words that take longer than what they tell of.
import { voiceFor } from "../voices.mjs";

const speech = window.speechSynthesis;

if (speech) {
  document.querySelectorAll("[data-describe]").forEach(describe);
  addEventListener("pagehide", () => speech.cancel());
}

function describe(label) {
  const choice = label.querySelector("input");
  const film = label.closest("figure").querySelector("video");
  const { track, srclang } = film.querySelector("track[kind=descriptions]");
  let speaking = null;
  let waiting = null;
  let pace = 1;

  offer();
  speech.addEventListener?.("voiceschanged", offer);
  choice.addEventListener("change", choose);
  track.addEventListener("cuechange", follow);
  film.addEventListener("pause", () => film.ended || hush());
  film.addEventListener("seeking", hush);

  function offer() {
    label.hidden = !voiceFor(srclang);
  }

  function choose() {
    track.mode = choice.checked ? "hidden" : "disabled";
    hush();
  }

  function follow() {
    const [cue] = track.activeCues ?? [];
    if (!cue) return;
    if (!speaking) return say(cue.text);
    waiting = cue.text;
    hold();
  }

  /** It stands still and is not paused: whoever stops it then, or goes elsewhere in it, is heard. */
  function hold() {
    pace = film.playbackRate || pace;
    film.playbackRate = 0;
  }

  function release() {
    film.playbackRate ||= pace;
  }

  function say(text) {
    const mine = (speaking = new SpeechSynthesisUtterance(text));
    mine.voice = voiceFor(srclang);
    mine.lang = mine.voice.lang;
    mine.onend = () => mine === speaking && goOn();
    mine.onerror = () => mine === speaking && goOn();
    speech.speak(mine);
  }

  function goOn() {
    const next = waiting;
    speaking = waiting = null;
    release();
    if (next) say(next);
  }

  function hush() {
    const silenced = speaking;
    speaking = waiting = null;
    release();
    if (silenced) speech.cancel();
  }
}
