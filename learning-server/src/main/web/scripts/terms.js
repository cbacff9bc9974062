// Explains a word in place: its link becomes a button that shows the explanation below the line, and has
// it said. Without script the link leads to the explanation.
let shown = null;

for (const word of document.querySelectorAll("a[data-term]")) {
  const explanation = document.querySelector(`#term-${word.dataset.term}`);
  if (explanation) prepare(word, explanation.content);
}

addEventListener("resize", () => shown && place(shown));
document.addEventListener("pointerdown", (event) => {
  if (shown && !shown.word.contains(event.target) && !shown.tip.contains(event.target)) hide();
});
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") hide();
});

function prepare(word, explanation) {
  const tip = document.createElement("span");
  tip.className = "toggletip";
  tip.setAttribute("role", "status");
  word.after(tip);
  word.setAttribute("role", "button");
  word.setAttribute("aria-expanded", "false");
  word.addEventListener("click", (event) => {
    event.preventDefault();
    const again = shown?.word === word;
    hide();
    if (!again) show({ word, tip }, explanation);
  });
  word.addEventListener("keydown", (event) => {
    if (event.key !== " ") return;
    event.preventDefault();
    word.click();
  });
}

function show(pressed, explanation) {
  shown = pressed;
  shown.word.setAttribute("aria-expanded", "true");
  shown.tip.append(explanation.cloneNode(true));
  place(shown);
}

function hide() {
  shown?.word.setAttribute("aria-expanded", "false");
  shown?.tip.replaceChildren();
  shown = null;
}

/** Below the line in which the word ends, as wide as the text around it. */
function place({ word, tip }) {
  const line = [...word.getClientRects()].at(-1);
  tip.style.insetBlockStart = `${line.bottom - tip.offsetParent.getBoundingClientRect().top + 6}px`;
}
