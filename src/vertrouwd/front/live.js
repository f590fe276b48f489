// One exercise in a running notebook: the HTML of the book in a shadow root, brought to life by the same script.
// Python hears `done`, and of a shared question its choice and score; nothing else is ever set on the model.

import { make } from "./dom.js";
import { enhanceAll } from "./enhance.js";
import { kinds } from "./kinds.js";

/** The exercise on a sheet of its own: ids and groups of radios mean nothing outside its shadow root. */
function sheetOf(model) {
  const sheet = make("div", "vp-live");
  sheet.lang = "nl";
  sheet.append(...new DOMParser().parseFromString(model.get("html"), "text/html").body.childNodes);
  for (const link of sheet.querySelectorAll('a[href]:not([href^="#"])')) {
    if (/^[a-z]+:/.test(link.getAttribute("href"))) {
      link.target = "_blank";
      link.rel = "noopener noreferrer";
    } else {
      // The pages of the book are not there in JupyterLab, and leaving would wipe what was typed.
      link.replaceWith(...link.childNodes);
    }
  }
  return sheet;
}

/** Makes dark rules follow the theme of JupyterLab where it names one, else that of the device. */
function followTheme(host, style) {
  const rules = [...style.cssRules].filter((rule) => rule.media?.mediaText.includes("color-scheme"));
  const follow = () => {
    const light = document.body.dataset.jpThemeLight;
    if (!light) return;
    const dark = light === "false";
    for (const rule of rules) rule.media.mediaText = dark ? "all" : "not all";
    host.style.colorScheme = dark ? "dark" : "light";
  };
  const observer = new MutationObserver(follow);
  observer.observe(document.body, { attributes: true, attributeFilter: ["data-jp-theme-light"] });
  follow();
  return () => observer.disconnect();
}

function render({ model, el }) {
  const host = make("div", "vertrouwd");
  // Without this a letter typed here may be JupyterLab's: D twice deletes a cell.
  host.dataset.lmSuppressShortcuts = "true";
  const root = host.attachShadow({ mode: "open" });
  const style = new CSSStyleSheet();
  style.replaceSync(model.get("css"));
  root.adoptedStyleSheets = [style];
  const sheet = sheetOf(model);
  const notice = model.get("notice"); // of a shared question only
  if (notice) sheet.querySelector(".vp-head").after(make("p", "vp-shared", notice));
  root.append(sheet);

  const tell = (event) => {
    model.set("done", true);
    if (notice && event.detail) {
      model.set("choice", event.detail.choice);
      model.set("score", event.detail.score);
    }
    model.save_changes();
  };
  root.addEventListener("vp:done", tell);
  const unfollow = followTheme(host, style);
  const takeBack = enhanceAll(root, kinds);
  el.append(host);

  return () => {
    root.removeEventListener("vp:done", tell);
    unfollow();
    takeBack();
    host.remove();
  };
}

export default { render };
