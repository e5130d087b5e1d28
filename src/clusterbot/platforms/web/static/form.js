// A form in a dialog: what was filled in stays until it is taken.

import { words } from "./page.js";
import { freshId, post, Refused } from "./post.js";

const dialog = document.getElementById("form-dialog");

export function openForm(html, pane, onReply) {
  dialog.innerHTML = html; // rendered and escaped by our own server
  const form = dialog.querySelector("form");
  let id = freshId();
  form.addEventListener("input", () => {
    id = freshId();
    for (const box of form.querySelectorAll("fieldset[data-required] input")) box.setCustomValidity("");
  });
  for (const button of form.querySelectorAll(".close, .cancel")) button.addEventListener("click", () => dialog.close());
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    if (form.classList.contains("sending") || !chosenEnough(form)) return;
    tell(form, "");
    form.classList.add("sending");
    try {
      const content = { pane, form: form.dataset.press, answers: answers(form) };
      const answer = await post("/form", content, { id, onAgain: () => tell(form, words["compose.again"]) });
      dialog.close();
      onReply(answer, pane);
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      tell(form, error.message);
    } finally {
      form.classList.remove("sending");
    }
  });
  if (!dialog.open) dialog.showModal();
  form.querySelector(".fields").querySelector("input, textarea, select")?.focus();
}

function answers(form) {
  const read = {};
  for (const field of form.querySelectorAll("[data-key]")) {
    const { key, kind } = field.dataset;
    if (kind === "several") read[key] = [...field.querySelectorAll("input:checked")].map((box) => box.value);
    else read[key] = field.querySelector("[name]").value;
  }
  return read;
}

// HTML has no "at least one of these boxes".
function chosenEnough(form) {
  for (const group of form.querySelectorAll("fieldset[data-required]")) {
    if (group.querySelector("input:checked")) continue;
    const first = group.querySelector("input");
    first.setCustomValidity(words["form.several_missing"]);
    first.reportValidity();
    return false;
  }
  return true;
}

function tell(form, text) {
  const problem = form.querySelector(".problem");
  problem.hidden = !text;
  problem.textContent = text;
}
