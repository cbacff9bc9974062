// The password workshop: what is typed is judged here, in the browser. The field has no name, so
// that no form sends it, and the lists are fetched only when somebody begins to type.
document.querySelectorAll("[data-workshop]").forEach(prepare);

function prepare(workshop) {
  const field = workshop.querySelector("input");
  const said = workshop.querySelector("[data-said]");
  let judging;
  workshop.hidden = false;
  field.addEventListener("keydown", (event) => {
    if (event.key === "Enter") event.preventDefault();
  });
  field.addEventListener("input", () => {
    clearTimeout(judging);
    // Who listens hears the judgement once, and not at each letter.
    judging = setTimeout(() => say(workshop, field.value, said), 500);
  });
}

async function say(workshop, password, said) {
  const { judge } = await import(workshop.dataset.workshop);
  if (password === "") {
    said.textContent = "";
    delete said.dataset.level;
    return;
  }
  const { level, reason } = judge(password);
  said.dataset.level = level;
  said.textContent = `${words(workshop, level)} ${words(workshop, reason)}`;
}

function words(workshop, key) {
  return workshop.querySelector(`[data-word="${key}"]`).textContent;
}
