// A stand-in for the voices that a headless browser lacks. It writes down what is said; a test tells it
// how far it has come. window.voices: languages that somebody speaks.
(() => {
  class Voices extends EventTarget {
    said = [];
    current = null;
    getVoices = () => window.voices.map((lang) => ({ lang, name: lang, localService: true }));
    speak(utterance) {
      this.current = utterance;
      this.said.push({ text: utterance.text.trim(), lang: utterance.lang, rate: utterance.rate });
    }
    cancel() {
      const interrupted = this.current;
      this.current = null;
      interrupted?.onerror?.({ error: "interrupted" });
    }
    word(charIndex) {
      this.current.onboundary({ name: "word", charIndex });
    }
    finish() {
      const done = this.current;
      this.current = null;
      done.onend({});
    }
    add(lang) {
      window.voices.push(lang);
      this.dispatchEvent(new Event("voiceschanged"));
    }
  }
  window.voices ??= [];
  Object.defineProperty(window, "speechSynthesis", { value: new Voices() });
  window.SpeechSynthesisUtterance = class {
    constructor(text) {
      this.text = text;
    }
  };
})();
