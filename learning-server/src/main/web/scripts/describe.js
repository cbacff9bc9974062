// Says with a voice of the browser what is to be seen in a film, as its track of descriptions tells: browsers
// themselves keep silent about it. The film waits for words that take longer than what they tell of.
const speech = window.speechSynthesis;

if (speech) {
  document.querySelectorAll("[data-describe]").forEach(describe);
  addEventListener("pagehide", () => speech.cancel());
}

function describe(label) {
  const choice = label.querySelector("input");
  const film = label.closest("figure").querySelector("video");
  const { track, srclang } = film.querySelector("track[kind=descriptions]");
  const language = srclang.split("-")[0];
  let speaking = null;
  let waiting = null;

  offer();
  speech.addEventListener?.("voiceschanged", offer);
  choice.addEventListener("change", choose);
  track.addEventListener("cuechange", follow);
  film.addEventListener("pause", () => waiting || film.ended || hush());
  film.addEventListener("seeking", hush);

  function offer() {
    label.hidden = !speech.getVoices().some(({ lang }) => lang.toLowerCase().startsWith(language));
  }

  function choose() {
    track.mode = choice.checked ? "hidden" : "disabled";
    if (waiting) film.play();
    hush();
  }

  function follow() {
    const [cue] = track.activeCues ?? [];
    if (!cue) return;
    if (!speaking) return say(cue.text);
    waiting = cue.text;
    film.pause();
  }

  function say(text) {
    const mine = (speaking = new SpeechSynthesisUtterance(text));
    mine.lang = language;
    mine.onend = () => mine === speaking && goOn();
    mine.onerror = () => mine === speaking && goOn();
    speech.speak(mine);
  }

  function goOn() {
    const next = waiting;
    speaking = waiting = null;
    if (!next) return;
    say(next);
    film.play();
  }

  function hush() {
    if (speaking) speech.cancel();
    speaking = waiting = null;
  }
}
