// What stands beyond the edge of the window, or makes the page scroll sideways.
() => {
  const width = document.documentElement.clientWidth;
  const overflow = document.scrollingElement.scrollWidth - width;
  if (overflow <= 0) return [];
  const outside = [...document.body.querySelectorAll("*")].filter(stands).filter(isDeepest);
  return [
    `The page scrolls sideways: it is ${overflow} px wider than the window of ${width} px.`,
    ...outside.slice(0, 5).map((element) => `Beyond the edge: ${describe(element)}`),
  ];

  function stands(element) {
    const box = element.getBoundingClientRect();
    const beyond = box.right > width + 1 || box.left < -1;
    return box.width > 1 && box.height > 1 && beyond && element.checkVisibility() && !insideScroller(element);
  }

  function isDeepest(element, index, all) {
    return !all.some((other) => other !== element && element.contains(other));
  }

  function insideScroller(element) {
    for (let each = element.parentElement; each && each !== document.body; each = each.parentElement) {
      if (getComputedStyle(each).overflowX !== "visible") return true;
    }
    return false;
  }

  function describe(element) {
    return element.cloneNode(false).outerHTML.slice(0, 160) + " “" + element.textContent.trim().slice(0, 40) + "”";
  }
};
