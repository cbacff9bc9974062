// A unit is one form: Enter in a line presses the button of the exercise in which the line stands.
document.querySelector(".unit__form").addEventListener("keydown", (event) => {
  const isLine = event.target.matches("input:not([type=file])");
  if (event.key !== "Enter" || event.isComposing || !isLine) return;
  event.preventDefault();
  event.target.closest(".exercise").querySelector("[formaction]")?.click();
});
