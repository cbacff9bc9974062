// A QR code brings the learning code behind the #, so that no log holds it: takes it into the form
// and out of the address bar.
const code = decodeURIComponent(location.hash.slice(1));
const field = document.querySelector("#words");
if (code && code !== "main" && field) {
  field.value = code;
  history.replaceState(null, "", location.pathname + location.search);
}
