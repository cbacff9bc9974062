// Focuses what has to be read first: errors, or the feedback of an exercise. Browsers do it by
// autofocus, but not when the address leads to a place on the page.
document.querySelector("[data-focus]")?.focus();
