// Loads the script that reads aloud, where the device itself has a Dutch voice: no text goes to a voice elsewhere.

/** The voices that speak Dutch and live on the device. */
export const localVoices = (synth) => synth.getVoices().filter(({ localService, lang }) => localService && /^nl\b/i.test(lang));

/** `place` holds the buttons; `script` is the address of the script of every page. */
export function offerListening(place, script) {
  const synth = globalThis.speechSynthesis;
  if (!place || !synth) return;
  const load = () => {
    if (!localVoices(synth).length) return;
    synth.removeEventListener("voiceschanged", load);
    const made = document.createElement("script");
    made.src = new URL(`listen.js${new URL(script).search}`, script);
    document.head.append(made);
  };
  // A browser names its voices when it has found them.
  synth.addEventListener("voiceschanged", load);
  load();
}
