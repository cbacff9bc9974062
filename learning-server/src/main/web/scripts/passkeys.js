// Passkeys: makes one on "My account", and signs in by one. Only with this script and a browser that
// knows passkeys is anything of it seen.
const form = document.querySelector("form[data-passkey]");
const waiting = new AbortController();

if (isKnown()) {
  for (const part of document.querySelectorAll("[data-passkeys]")) part.hidden = false;
  form?.addEventListener("submit", press);
  if (form?.dataset.passkey === "get") offer();
}

/** No passkey belongs to an address made of numbers. */
function isKnown() {
  const known = window.PublicKeyCredential;
  return known?.parseCreationOptionsFromJSON && !/^[\d.]+$|:/.test(location.hostname);
}

async function press(event) {
  event.preventDefault();
  waiting.abort();
  tell();
  try {
    send(form.dataset.passkey === "get" ? await get({}) : await create());
  } catch (problem) {
    tell(problem.name === "InvalidStateError" ? "known" : "failed");
  }
}

/** The browser offers passkeys where the e-mail address is typed. */
async function offer() {
  if (!(await PublicKeyCredential.isConditionalMediationAvailable?.())) return;
  try {
    send(await get({ mediation: "conditional", signal: waiting.signal }));
  } catch {
    // Nobody has asked for it: the button is still there.
  }
}

async function create() {
  const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(await options());
  return navigator.credentials.create({ publicKey });
}

async function get(how) {
  const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(await options());
  return navigator.credentials.get({ publicKey, ...how });
}

async function options() {
  const body = new URLSearchParams({ token: form.elements.token.value });
  const answer = await fetch(form.dataset.challenge, { method: "POST", body });
  // The page was open for so long that one has to sign in anew: it says so.
  if (!answer.ok) location.reload();
  return answer.json();
}

function send(credential) {
  form.elements.credential.value = JSON.stringify(credential);
  // Whether one is the guest on the device is asked once for all ways to sign in.
  if (form.elements.here) form.elements.here.value = document.querySelector("[name=here]:checked")?.value ?? "";
  form.submit();
}

/** Shows one of the sentences that the page holds ready, or none. */
function tell(problem) {
  for (const text of form.querySelectorAll("[data-problem]")) text.hidden = text.dataset.problem !== problem;
}
