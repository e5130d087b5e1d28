// The example's clock: shows its time and moves it on.

import { base, say, toast, words } from "./page.js";
import { post, Refused } from "./post.js";

const bar = document.querySelector(".clock");
const MOST_NAMED = 4;
const steps = bar ? [...bar.querySelectorAll(".step")] : [];

export function showTime({ label, next }) {
  if (!bar || !label) return;
  document.getElementById("clock-label").textContent = label;
  document.getElementById("clock-next").textContent = next ? say("clock.next", { what: next }) : words["clock.nothing"];
}

async function move(step) {
  if (bar.classList.contains("moving")) return;
  setMoving(true);
  try {
    const time = await post("/clock", { step }, { at: "", seconds: 120 });
    showTime(time);
    sessionStorage.setItem("reached", JSON.stringify(time.reached));
    showReached(time.reached);
    document.getElementById("clock-said").textContent = say("clock.moved", { time: time.label });
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    toast(error.message, { isTrouble: true });
  } finally {
    setMoving(false);
  }
}

// What the bot did is mostly in private chats that one does not see from this chair.
function showReached(everybody) {
  const people = everybody.filter(({ chair }) => chair !== base);
  const line = document.getElementById("reached");
  line.hidden = people.length === 0;
  line.textContent = words["clock.reached"];
  for (const { name, chair } of people.slice(0, MOST_NAMED)) {
    line.append(" ", Object.assign(document.createElement("a"), { href: chair, textContent: name, dir: "auto" }));
  }
  if (people.length <= MOST_NAMED) return;
  const more = say("clock.reached_more", { count: people.length - MOST_NAMED });
  const button = Object.assign(document.createElement("button"), { type: "button", textContent: more });
  button.addEventListener("click", () => document.getElementById("change-chair").click());
  line.append(" ", button);
}

function setMoving(isMoving) {
  bar.classList.toggle("moving", isMoving);
  bar.querySelector(".clock-progress").hidden = !isMoving;
  for (const step of steps) step.setAttribute("aria-disabled", String(isMoving)); // not `disabled`: it would drop the focus
}

for (const step of steps) step.addEventListener("click", () => move(step.dataset.step));
if (bar) showReached(JSON.parse(sessionStorage.getItem("reached") ?? "[]")); // on from chair to chair
