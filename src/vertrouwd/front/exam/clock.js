// The time spent on an exam: only while its page is in view and it is not paused.

const TICK = 1000;

/**
 * Counts seconds from `spent` on and tells `onTick(spent)` each second. Returns how to `pause` and `go` on.
 * Away from the page the clock stands still: who is called away loses nothing.
 */
export function startClock(spent, onTick) {
  let running = true;
  const timer = setInterval(() => {
    if (!running || document.hidden) return;
    spent += 1;
    onTick(spent);
  }, TICK);
  return {
    pause: () => (running = false),
    go: () => (running = true),
    stop: () => clearInterval(timer),
  };
}
