// Ordering by two buttons at each item instead of a list of places. The lists stay in the form,
// hidden, and keep the answer; every move is said to screen readers.
document.querySelectorAll("fieldset:not(:disabled) [data-ordering]").forEach(useButtons);

function useButtons(list) {
  const frame = list.closest("fieldset");
  frame.querySelector("[data-without-script]").hidden = true;
  frame.querySelector("[data-with-script]").hidden = false;
  list.classList.add("ordering--scripted");
  [...list.children]
    .sort((one, other) => placeOf(one) - placeOf(other))
    .forEach((item) => prepare(list, item));
  number(list);
  list.addEventListener("click", (event) => {
    const button = event.target.closest("[data-move]");
    if (button) move(list, button);
  });
}

function prepare(list, item) {
  const place = item.querySelector(".place");
  const number = document.createElement("span");
  number.className = "ordering__place";
  place.hidden = true;
  place.after(number);
  item.querySelector(".ordering__moves").hidden = false;
  list.append(item);
}

function move(list, button) {
  const item = button.closest("li");
  const up = button.dataset.move === "up";
  const neighbour = up ? item.previousElementSibling : item.nextElementSibling;
  if (!neighbour) return;
  if (up) neighbour.before(item);
  else neighbour.after(item);
  item.querySelectorAll(".mark").forEach((mark) => mark.remove());
  item.className = "ordering__item";
  number(list);
  button.focus();
  say(list, item);
}

/** Writes the places as they stand now. Buttons that lead nowhere stay reachable and say so. */
function number(list) {
  const items = [...list.children];
  items.forEach((item, index) => {
    item.querySelector("select").value = String(index + 1);
    item.querySelector(".ordering__place").textContent = String(index + 1);
    item.querySelector("[data-move=up]").setAttribute("aria-disabled", String(index === 0));
    item.querySelector("[data-move=down]").setAttribute("aria-disabled", String(index === items.length - 1));
  });
}

function say(list, item) {
  const text = item.querySelector(".ordering__text").textContent.trim();
  list.closest("fieldset").querySelector("[data-said]").textContent = list.dataset.moved
    .replace("{item}", text)
    .replace("{place}", String(placeOf(item)));
}

function placeOf(item) {
  return Number(item.querySelector("select").value);
}
