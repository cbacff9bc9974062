// Shows a picture alone, as large as one likes: by buttons, and with the keys by which one scrolls. Without
// script the link leads to the picture itself.
const STEP = 1.4;
const LARGEST = 6;

const dialog = document.querySelector(".enlarged");
const view = dialog.querySelector(".enlarged__view");
const picture = view.querySelector("img");
let size = 1;

for (const link of document.querySelectorAll(".enlarge a")) {
  const shown = link.closest("figure").querySelector("img");
  shown.classList.add("is-enlargeable");
  shown.addEventListener("click", () => link.click());
  link.addEventListener("click", (event) => {
    event.preventDefault();
    picture.src = shown.src;
    picture.alt = shown.alt;
    resize(1);
    dialog.showModal();
  });
}

dialog.addEventListener("click", (event) => {
  switch (event.target.closest("[data-picture]")?.dataset.picture) {
    case "in": return resize(Math.min(LARGEST, size * STEP));
    case "out": return resize(Math.max(1, size / STEP));
    case "close": return dialog.close();
  }
});

/** What is in the middle stays there. */
function resize(to) {
  const [x, y] = [view.scrollLeft + view.clientWidth / 2, view.scrollTop + view.clientHeight / 2];
  const factor = to / size;
  size = to;
  picture.style.inlineSize = `${100 * size}%`;
  view.scrollTo(x * factor - view.clientWidth / 2, y * factor - view.clientHeight / 2);
}
