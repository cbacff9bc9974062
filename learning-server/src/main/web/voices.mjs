const speech = window.speechSynthesis;

/** A voice of the browser that speaks the language, best one of this device. */
export function voiceFor(tag) {
  const voices = speech.getVoices().filter((voice) => primary(voice.lang) === primary(tag));
  return voices.find((voice) => voice.localService) ?? voices[0];
}

/** The language itself: “de” of “de-simple” and of “de_AT”. */
export function primary(tag) {
  return tag.split(/[-_]/)[0].toLowerCase();
}
