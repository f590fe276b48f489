// A workshop: nothing to answer. On paper the trainer's folds stand open, in every browser.

export function enhance(el) {
  const listeners = new AbortController();
  const { signal } = listeners;
  let opened = [];

  function open() {
    opened = [...el.querySelectorAll(".vp-trainer:not([open])")];
    for (const fold of opened) fold.open = true;
  }

  function close() {
    for (const fold of opened) fold.open = false;
    opened = [];
  }

  addEventListener("beforeprint", open, { signal });
  addEventListener("afterprint", close, { signal });

  return () => {
    listeners.abort();
    close();
    delete el.dataset.vpOn;
  };
}
