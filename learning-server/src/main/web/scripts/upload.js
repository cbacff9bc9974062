// Tells that a file is too large as soon as it is chosen, and does not send it in vain.
document.querySelectorAll("[data-largest]").forEach(watch);

function watch(field) {
  const told = document.getElementById(field.dataset.tooLarge);
  const described = field.getAttribute("aria-describedby");
  field.addEventListener("change", () => {
    told.hidden = !isTooLarge(field);
    field.setAttribute("aria-invalid", String(!told.hidden));
    field.setAttribute("aria-describedby", told.hidden ? described : `${told.id} ${described}`);
  });
  field.form.addEventListener("submit", (event) => {
    if (!isTooLarge(field)) return;
    event.preventDefault();
    field.focus();
  });
}

function isTooLarge(field) {
  return [...field.files].some((file) => file.size > Number(field.dataset.largest));
}
