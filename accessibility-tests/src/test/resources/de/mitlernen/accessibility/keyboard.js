// Watches where the Tab key leads. The test presses the key and asks after each press.
() => {
  const CONTROLS = [
    "a[href], area[href], button, input:not([type=hidden]), select, textarea, summary, iframe",
    "audio[controls], video[controls], [contenteditable], [tabindex]:not([tabindex^='-']), [onclick]",
    "[role=button], [role=link], [role=checkbox], [role=radio], [role=switch], [role=tab], [role=menuitem]",
  ].join(", ");
  const reached = new Set();
  const atRest = new Map(controls().map((control) => [control, looks(control)]));
  let last = null;

  return { begin, step, unreached, leave, comeBack };

  /** Puts the focus before the first control. */
  function begin() {
    scrollTo(0, 0);
    const start = modal() ?? document.body;
    start.tabIndex = -1;
    start.focus();
    start.removeAttribute("tabindex");
  }

  /** What has the focus after a press: nothing (the end of the page), or a control and what is wrong with it. */
  function step() {
    const now = document.activeElement;
    if (!now || now === document.body || now === document.documentElement) return { end: true, findings: [] };
    const findings = [];
    // A player has controls of its own inside, which a page does not see: Tab goes through them.
    const inside = now === last && now.matches("audio, video");
    const again = reached.has(now) && !inside;
    if (again && modal()) return { end: true, findings: [] };
    if (again) findings.push(`The focus comes back to ${describe(now)} instead of going on.`);
    if (last && !again && !inside && !(last.compareDocumentPosition(now) & Node.DOCUMENT_POSITION_FOLLOWING)) {
      findings.push(`The focus goes against the order of the page, from ${describe(last)} to ${describe(now)}.`);
    }
    if (!isSeen(now)) findings.push(`The focus is where nobody sees it, on ${describe(now)}.`);
    reached.add(now);
    last = now;
    return {
      end: false,
      trapped: again,
      closed: now.localName === "summary" && !now.parentElement.open,
      marked: inside || isMarked(now),
      name: describe(now),
      findings,
    };
  }

  /** The controls that Tab has not led to. */
  function unreached() {
    return controls()
      .filter((control) => !reached.has(control) && !isChosenByArrows(control))
      .map((control) =>
        control.tabIndex > 0
          ? `A tabindex of its own leads against the order of the page, at ${describe(control)}.`
          : `The Tab key never reaches ${describe(control)}.`,
      );
  }

  /** A dialog that keeps the focus until it is closed. */
  function modal() {
    return document.querySelector("dialog:modal");
  }

  function controls() {
    return [...(modal() ?? document).querySelectorAll(CONTROLS)].filter(
      (control) => !control.matches(":disabled") && !control.closest("[inert]") && isOffered(control),
    );
  }

  /** Whether a control is on the page, or opens with a details element. */
  function isOffered(control) {
    const closed = control.closest("details:not([open])");
    const folded = closed && !(control.localName === "summary" && control.parentElement === closed);
    return folded ? !control.closest("[hidden]") : control.checkVisibility({ visibilityProperty: true });
  }

  /** A group of radio buttons is one stop; the arrow keys choose inside. */
  function isChosenByArrows(control) {
    if (control.type !== "radio") return false;
    return [...reached].some((other) => other.type === "radio" && other.name === control.name && other.form === control.form);
  }

  function isSeen(element) {
    const boxes = [element, ...(element.labels ?? [])].map((each) => each.getBoundingClientRect());
    return boxes.some(
      (box) => box.width > 1 && box.height > 1 && box.bottom > 0 && box.right > 0 && box.top < innerHeight && box.left < innerWidth,
    );
  }

  /** Whether an outline or a shadow shows the focus, on the control or on what holds it. */
  function isMarked(element) {
    const before = atRest.get(element);
    const now = looks(element);
    return Boolean(before) && now.some((look, index) => look.shown && look.text !== before[index].text);
  }

  function looks(element) {
    const holders = [element, ...(element.labels ?? []), element.parentElement, element.parentElement?.parentElement];
    return holders.filter(Boolean).flatMap((holder) => [null, "::before", "::after"].map((part) => look(holder, part)));
  }

  function look(holder, part) {
    const style = getComputedStyle(holder, part);
    const ring = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 1 && !/, 0\)|transparent/.test(style.outlineColor);
    const shadow = style.boxShadow !== "none";
    const there = !part || style.content !== "none";
    return { shown: there && (ring || shadow), text: `${ring ? style.outline : ""} ${style.boxShadow}` };
  }

  function leave() {
    document.activeElement.blur();
  }

  function comeBack() {
    last.focus({ preventScroll: true });
  }

  function describe(element) {
    const words = (element.innerText || element.getAttribute("aria-label") || element.labels?.[0]?.innerText || "").trim();
    const name = element.name || element.id;
    return `<${element.localName}${name ? ` ${name}` : ""}> “${words.replace(/\s+/g, " ").slice(0, 50)}”`;
  }
};
