// A ruler that leads along the lines: it is where the pointer or the focus is. Whoever scrolls moves the
// text below it.
const ruler = document.createElement("div");
ruler.className = "ruler";
ruler.setAttribute("aria-hidden", "true");
document.body.append(ruler);

document.addEventListener("pointermove", (event) => moveTo(event.clientY));
document.addEventListener("focusin", ({ target }) => {
  if (!target.matches(":focus-visible") || target.id === "main") return;
  const { top, bottom } = target.getBoundingClientRect();
  moveTo((top + bottom) / 2);
});

function moveTo(y) {
  ruler.style.insetBlockStart = `${y}px`;
}
