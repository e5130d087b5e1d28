// The page: its panes, what happens in them live, and what is pressed.

import { showTime } from "./clock.js";
import { Composer } from "./composer.js";
import { openForm } from "./form.js";
import { Log } from "./log.js";
import { base, say, toast } from "./page.js";
import { post, Refused } from "./post.js";

const panes = new Map();
const tabs = [...document.querySelectorAll(".tab")];
const offline = document.querySelector(".offline");

function show(answer, pane) {
  if (answer.toast) toast(answer.toast);
  if (answer.form) openForm(answer.form, pane, show);
}

for (const element of document.querySelectorAll(".pane")) {
  const key = element.dataset.pane;
  const log = new Log(element, () => markUnread(key));
  const composer = new Composer(element, (answer) => show(answer, key));
  panes.set(key, { element, log, composer });
  element.querySelector(".log").addEventListener("click", (event) => {
    const button = event.target.closest("button");
    if (button?.classList.contains("press")) press(button, key);
    if (button?.classList.contains("reply")) reply(button, composer);
  });
}

// ---- pressing and answering

async function press(button, pane) {
  const article = button.closest("article");
  if (article.getAttribute("aria-busy") === "true") return;
  article.setAttribute("aria-busy", "true");
  button.classList.add("busy");
  for (const other of article.querySelectorAll(".press")) other.setAttribute("aria-disabled", "true");
  try {
    show(await post("/press", { pane, message: article.dataset.id, press: button.dataset.press }), pane);
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    toast(error.message, { isTrouble: true });
  } finally {
    article.removeAttribute("aria-busy");
    button.classList.remove("busy");
    for (const other of article.querySelectorAll(".press")) other.removeAttribute("aria-disabled");
  }
}

function reply(button, composer) {
  const article = button.closest("article");
  const start = article.querySelector(".text").innerText.trim().replace(/\s+/g, " ").slice(0, 120);
  composer.answer(article.dataset.id, say("compose.replying", { words: start }));
}

// ---- panes

function markUnread(key) {
  const tab = tabs.find((candidate) => candidate.dataset.pane === key);
  const element = panes.get(key)?.element;
  if (tab && element && element.offsetParent === null) tab.querySelector(".dot").hidden = false;
}

function open(key) {
  const isChannel = key !== "";
  for (const { element } of panes.values()) {
    element.classList.toggle("current", element.dataset.pane === key);
    if (isChannel) element.classList.toggle("beside", element.dataset.pane === key);
  }
  for (const tab of tabs) {
    const isOpen = tab.dataset.pane === key;
    if (isOpen) tab.setAttribute("aria-current", "true");
    else tab.removeAttribute("aria-current");
    if (isOpen) tab.querySelector(".dot").hidden = true;
    if (isChannel) tab.classList.toggle("beside", isOpen);
  }
  panes.get(key).composer.fit();
  panes.get(key).log.scrollToEnd();
}

for (const tab of tabs) tab.addEventListener("click", () => open(tab.dataset.pane));

// ---- what happens meanwhile

let { seen } = document.body.dataset;
let source = null;
let lateNotice = 0;

function listen() {
  const stream = new EventSource(`${base}/events?seen=${seen}`);
  source = stream;
  stream.addEventListener("line", (event) => {
    const line = JSON.parse(event.data);
    panes.get(line.pane)?.log.put(line);
  });
  stream.addEventListener("seen", (event) => (seen = JSON.parse(event.data)));
  stream.addEventListener("time", (event) => showTime(JSON.parse(event.data)));
  stream.addEventListener("anew", () => location.reload());
  stream.addEventListener("open", () => {
    clearTimeout(lateNotice);
    offline.hidden = true;
  });
  stream.addEventListener("error", () => {
    clearTimeout(lateNotice);
    lateNotice = setTimeout(() => (offline.hidden = stream !== source), 2500);
    // It comes back by itself after a cut line; after an answer that is no stream it gives up, and we do not.
    if (stream.readyState === EventSource.CLOSED) setTimeout(() => stream === source && listen(), 5000);
  });
}

// A browser keeps six connections to one server: pages that nobody looks at let go of theirs, and catch up later.
document.addEventListener("visibilitychange", () => {
  if (document.hidden) {
    source?.close();
    source = null;
  } else if (!source) listen();
});
if (!document.hidden) listen();

// ---- chairs: the browser opens and closes them, also before this page's script is there

const chairs = document.getElementById("chairs");
chairs?.addEventListener("toggle", () => chairs.querySelector("[aria-current]")?.scrollIntoView({ block: "center" }));
