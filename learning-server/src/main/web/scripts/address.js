// A page that answers a form stands in the history by its own address: going back to it must not ask
// for the form once more.
history.replaceState(history.state, "", document.documentElement.dataset.address);
