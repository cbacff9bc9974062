// What begins at the left although its text is written from right to left.
() => [...document.querySelectorAll("main *")].filter(isShown).flatMap(findings);

function isShown(element) {
  return element.checkVisibility() && getComputedStyle(element).direction === "rtl";
}

function findings(element) {
  const style = getComputedStyle(element);
  return [
    holdsText(element) && style.textAlign === "left" && `This text begins at the left: ${describe(element)}`,
    isBox(element) && !standsBefore(element) && `This stands behind its words: ${describe(element.closest("label"))}`,
    ["left", "right"].includes(style.float) && `This keeps to one side: ${describe(element)}`,
  ].filter(Boolean);
}

function holdsText(element) {
  return [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim());
}

function isBox(element) {
  return element.matches("label input:is([type=radio], [type=checkbox])") && element.nextElementSibling;
}

function standsBefore(box) {
  const words = new Range();
  words.selectNodeContents(box.nextElementSibling);
  return middle(box.getBoundingClientRect()) >= middle(words.getClientRects()[0]);
}

function middle({ left, right }) {
  return (left + right) / 2;
}

function describe(element) {
  return `${element.cloneNode(false).outerHTML.slice(0, 120)} “${element.textContent.trim().slice(0, 40)}”`;
}
