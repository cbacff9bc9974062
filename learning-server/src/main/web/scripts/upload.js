// Tells that a file is too large as soon as it is chosen, and lays it aside: a text can still be sent.
document.querySelectorAll("[data-largest]").forEach(watch);

function watch(field) {
  const told = document.getElementById(field.dataset.tooLarge);
  const described = field.getAttribute("aria-describedby");
  field.addEventListener("change", () => {
    const tooLarge = isTooLarge(field);
    if (tooLarge) field.value = "";
    told.hidden = !tooLarge;
    field.setAttribute("aria-invalid", String(!told.hidden));
    field.setAttribute("aria-describedby", told.hidden ? described : `${told.id} ${described}`);
  });
}

function isTooLarge(field) {
  return [...field.files].some((file) => file.size > Number(field.dataset.largest));
}
