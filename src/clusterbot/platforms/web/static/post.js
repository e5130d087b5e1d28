// Posts something under an id of its own, and repeats it under the same id when the line is down.

import { base, language, words } from "./page.js";

const ATTEMPTS = 5;

export class Refused extends Error {}

export function freshId() {
  // Not crypto.randomUUID: it does not exist on plain HTTP in a local network.
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

// Returns the answer. Throws Refused with words for the reader.
// A `file`, "" or a Blob, is posted as it is, and the content beside it in the address.
export async function post(path, content, { id = freshId(), at = base, seconds = 20, onAgain = () => {}, file } = {}) {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone ?? "";
  const about = { id, zone, locale: navigator.language ?? language, ...content };
  const isFile = file !== undefined;
  const address = at + path + (isFile ? `?${new URLSearchParams(about)}` : "");
  for (let attempt = 1; ; attempt += 1) {
    let response;
    try {
      response = await fetch(address, {
        method: "POST",
        headers: { "Content-Type": isFile ? "application/octet-stream" : "application/json" },
        body: isFile ? file : JSON.stringify(about),
        signal: AbortSignal.timeout(seconds * 1000),
      });
    } catch {
      if (attempt === ATTEMPTS) throw new Refused(words["error.no_line"]);
      onAgain();
      await pause(400 * 2 ** attempt * (0.75 + Math.random() / 2));
      continue;
    }
    const answer = await response.json().catch(() => ({}));
    if (response.ok) return answer;
    const fallback = response.status === 413 ? "error.too_long" : "error.not_taken";
    throw new Refused(answer.words ?? words[fallback]);
  }
}

function pause(milliseconds) {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
