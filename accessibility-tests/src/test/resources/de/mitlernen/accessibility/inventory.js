// What a page offers to somebody who looks at it: visible texts, controls, and what needs a script.
// enhancements: selectors of what only appears with a script, because something else does the same
// without one.
(enhancements) => {
  const visible = (element) => element.checkVisibility({ visibilityProperty: true });
  const extra = (element) => enhancements.some((selector) => element.closest(selector));

  return { texts: texts(), controls: controls(), needingScript: needingScript() };

  function texts() {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found = [];
    while (walker.nextNode()) {
      const holder = walker.currentNode.parentElement;
      const text = walker.currentNode.data.replace(/\s+/g, " ").trim();
      if (text && !holder.matches("script, style, noscript") && visible(holder) && !extra(holder)) found.push(isOfCode(holder) ? "a word of the learning code" : text);
    }
    return found;
  }

  // Each visitor has other words.
  function isOfCode(element) {
    return element.closest(".code-words") !== null;
  }

  function controls() {
    return offered("a[href], button, input:not([type=hidden]), select, textarea, summary")
      .filter((control) => !extra(control))
      .map(describe);
  }

  function needingScript() {
    return [
      ...[...document.forms]
        .filter((form) => fields(form).some(visible) && !buttons(form).some(visible))
        .map((form) => `Without script the form to ${form.getAttribute("action") ?? "this page"} cannot be sent: it has no button.`),
      ...offered("button, a, [role=button], [onclick]")
        .filter(doesNothing)
        .map((control) => `Without script this does nothing: ${describe(control)}`),
    ];
  }

  function fields(form) {
    return [...form.elements].filter((each) => each.matches(":is(input:not([type=hidden]), select, textarea):enabled"));
  }

  function buttons(form) {
    return [...form.elements, ...form.querySelectorAll("input[type=image]")].filter((each) =>
      ["submit", "image"].includes(each.type),
    );
  }

  function doesNothing(control) {
    if (control.localName === "a") return /^(#?$|javascript:)/.test(control.getAttribute("href") ?? "");
    if (control.localName === "button") return !(control.type === "submit" && control.form) && !control.popoverTargetElement;
    return !control.closest("summary, label");
  }

  function offered(selector) {
    return [...document.querySelectorAll(selector)].filter(visible);
  }

  function describe(control) {
    const words = control.textContent.replace(/\s+/g, " ").trim() || control.getAttribute("aria-label") || "";
    // Each visitor has other ids and links.
    const target = (control.getAttribute("href") ?? control.name ?? "")
      .replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|(?<=%2F|\/)[\w-]{43}(?![\w-])/g, "{id}");
    return `<${control.localName} ${target}> “${control.localName === "select" ? "" : words}”`;
  }
};
