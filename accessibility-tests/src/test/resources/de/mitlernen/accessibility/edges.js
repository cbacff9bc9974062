// Controls that nobody tells from text when the system's colours are forced upon a page: they have
// neither an edge nor a line below their words.
() => {
  const CONTROLS = "main button, main input:not([type=hidden]), main select, main textarea, main summary";
  return [...document.querySelectorAll(CONTROLS)]
    .filter((control) => control.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
    .filter((control) => !isNative(control) && !hasEdge(control))
    .map((control) => `Without its colours this has no edge: ${describe(control)}`);

  /** What the browser draws, or what a sign beside its words tells from text. */
  function isNative(control) {
    const { appearance, display } = getComputedStyle(control);
    if (control.localName === "summary") return display === "list-item" || control.querySelector("svg");
    return ["checkbox", "radio", "file"].includes(control.type) && appearance !== "none";
  }

  /** On the control itself or on what frames it, which is no larger than it needs to be. */
  function hasEdge(control) {
    const framed = [control, ...control.querySelectorAll("*"), control.closest("label, details")].filter(Boolean);
    return framed.some((each) => [null, "::before", "::after"].some((part) => isDrawn(getComputedStyle(each, part))));
  }

  function isDrawn(style) {
    const border = parseFloat(style.borderBlockEndWidth) >= 1 && style.borderBlockEndStyle !== "none";
    const outline = parseFloat(style.outlineWidth) >= 1 && style.outlineStyle !== "none";
    return border || outline || style.textDecorationLine.includes("underline");
  }

  function describe(control) {
    return `${control.cloneNode(false).outerHTML.slice(0, 120)} “${control.innerText.trim().slice(0, 40)}”`;
  }
};
