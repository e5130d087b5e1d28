// What every part of the page needs: its words, its place, and short notes to the reader.

export const words = JSON.parse(document.getElementById("words").textContent);
export const { base, zone } = document.body.dataset;
export const language = document.documentElement.lang;

export function say(key, values = {}) {
  return words[key].replace(/\{(\w+)\}/g, (_, name) => values[name]);
}

const toasts = document.querySelector(".toasts");
const MOST_TOASTS = 2;

export function toast(text, { isTrouble = false } = {}) {
  const note = document.createElement("p");
  note.className = isTrouble ? "toast trouble" : "toast";
  note.dir = "auto";
  note.textContent = text;
  toasts.append(note);
  while (toasts.children.length > MOST_TOASTS) toasts.firstChild.remove();
  setTimeout(() => note.remove(), Math.min(12000, (isTrouble ? 5000 : 2500) + 50 * text.length));
}
