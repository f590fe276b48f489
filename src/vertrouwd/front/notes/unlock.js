// Where the passphrase is asked: on the page of the notes, and below a field while the book is closed.

/** Wires a form that opens the notes; `opened()` hears of it. The passphrase is gone from the field either way. */
export function offerUnlock(form, notes, opened) {
  const field = form.querySelector("input");
  const status = form.querySelector("[role=status]");
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const passphrase = field.value;
    field.value = "";
    status.textContent = status.dataset.busy;
    const good = passphrase && (await notes.unlock(passphrase));
    status.textContent = good ? "" : status.dataset.wrong;
    if (good) opened();
    else field.focus();
  });
}
