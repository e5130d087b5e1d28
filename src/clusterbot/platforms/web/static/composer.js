// The box one writes in: sends with Enter, keeps what was not taken, offers commands after a slash.

import { words } from "./page.js";
import { freshId, post, Refused } from "./post.js";

const entersSend = !matchMedia("(pointer: coarse)").matches; // on a phone Enter is a new line, as in its messengers

const LARGEST = 5_000_000; // bytes of a file; FETCHED_BYTES in chat/updates.py

export class Composer {
  constructor(pane, onReply) {
    this.pane = pane;
    this.form = pane.querySelector(".composer");
    this.box = this.form.querySelector("textarea");
    this.menu = this.form.querySelector(".menu");
    this.trouble = this.form.querySelector(".trouble");
    this.replying = this.form.querySelector(".answered");
    this.attached = this.form.querySelector(".attached");
    this.chosen = this.form.querySelector(".chosen");
    this.onReply = onReply;
    this.id = freshId();
    this.replyTo = "";
    this.isSending = false;
    this.file = null;
    this.box.enterKeyHint = entersSend ? "send" : "enter";
    this.form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.send();
    });
    this.box.addEventListener("input", () => {
      this.tell("");
      this.changed();
    });
    this.box.addEventListener("keydown", (event) => this.key(event));
    this.box.addEventListener("blur", () => setTimeout(() => this.closeMenu(), 150));
    this.replying.querySelector(".cancel-reply").addEventListener("click", () => this.answer("", ""));
    this.form.querySelector(".commands").addEventListener("click", () => this.toggleMenu());
    this.form.querySelector(".attach").addEventListener("click", () => this.chosen.click());
    this.attached.querySelector(".detach").addEventListener("click", () => this.attach(null));
    this.chosen.addEventListener("change", () => this.attach(this.chosen.files[0] ?? null));
    this.box.addEventListener("paste", (event) => {
      const pasted = event.clipboardData?.files[0];
      if (!pasted) return;
      event.preventDefault();
      this.attach(pasted);
    });
    this.menu.addEventListener("pointerdown", (event) => event.preventDefault()); // keeps the box focused
    this.menu.addEventListener("click", (event) => this.choose(event.target.closest("li")));
    this.changed();
  }

  changed() {
    this.id = freshId();
    this.fit();
    this.form.classList.toggle("has-words", this.box.value.trim() !== "" || this.file !== null);
    const typed = /^\/([\w-]*)$/.exec(this.box.value);
    if (typed) this.openMenu(typed[1].toLowerCase());
    else this.closeMenu();
  }

  fit() {
    this.box.style.height = "";
    const needed = this.box.scrollHeight; // 0 while the pane is hidden
    if (needed > this.box.clientHeight) this.box.style.height = `${needed}px`;
  }

  key(event) {
    if (event.isComposing) return;
    if (!this.menu.hidden && this.menuKey(event)) event.preventDefault();
    else if (event.key === "Enter" && !event.shiftKey && entersSend) {
      event.preventDefault();
      this.send();
    } else if (event.key === "Escape" && this.replyTo) this.answer("", "");
  }

  // ---- sending

  async send() {
    const text = this.box.value.toWellFormed?.() ?? this.box.value;
    if (this.isSending || !(text.trim() || this.file)) return;
    this.closeMenu();
    this.setSending(true);
    try {
      const content = { pane: this.pane.dataset.pane, text, reply_to: this.replyTo };
      const how = { id: this.id, onAgain: () => this.tell(words["compose.again"]) };
      const answer = await (this.file ? this.upload(content, how) : post("/say", content, how));
      this.box.value = "";
      this.attach(null);
      this.tell("");
      this.answer("", "");
      this.changed();
      this.onReply(answer);
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      this.tell(error.message);
    } finally {
      this.setSending(false);
      if (entersSend) this.box.focus();
    }
  }

  // What is too large stays here, and is announced: the answer says what to do.
  upload(content, how) {
    const { name, type, size } = this.file;
    const about = { ...content, name: name || "file", media_type: type || "application/octet-stream", size };
    return post("/file", about, { ...how, file: size > LARGEST ? "" : this.file, seconds: 120 });
  }

  attach(file) {
    this.file = file;
    if (!file) this.chosen.value = "";
    this.attached.hidden = !file;
    this.attached.querySelector("span").textContent = file ? file.name : "";
    this.changed();
    if (file) this.box.focus();
  }

  setSending(isSending) {
    this.isSending = isSending;
    this.box.readOnly = isSending;
    this.form.classList.toggle("sending", isSending);
  }

  tell(text) {
    this.trouble.hidden = !text;
    this.trouble.textContent = text;
  }

  answer(id, excerpt) {
    this.replyTo = id;
    this.id = freshId();
    this.replying.hidden = !id;
    this.replying.querySelector("span").textContent = excerpt;
    if (id) this.box.focus();
  }

  // ---- commands

  get offered() {
    return [...this.menu.querySelectorAll("li:not([hidden])")];
  }

  toggleMenu() {
    const isOpen = !this.menu.hidden;
    if (!this.box.value || isOpen) this.box.value = isOpen ? "" : "/";
    this.changed();
    this.box.focus();
  }

  openMenu(start) {
    for (const item of this.menu.children) item.hidden = !item.dataset.name.startsWith(start);
    this.menu.hidden = this.offered.length === 0;
    this.mark(this.offered[0]);
  }

  closeMenu() {
    this.menu.hidden = true;
    this.box.removeAttribute("aria-activedescendant");
  }

  mark(item) {
    for (const other of this.menu.children) other.setAttribute("aria-selected", String(other === item));
    if (!item) return;
    this.box.setAttribute("aria-activedescendant", item.id);
    item.scrollIntoView({ block: "nearest" });
  }

  menuKey(event) {
    const items = this.offered;
    const at = items.findIndex((item) => item.getAttribute("aria-selected") === "true");
    if (event.key === "ArrowDown") this.mark(items[(at + 1) % items.length]);
    else if (event.key === "ArrowUp") this.mark(items[(at - 1 + items.length) % items.length]);
    else if (event.key === "Escape") this.closeMenu();
    else if (event.key === "Tab" || (event.key === "Enter" && !event.shiftKey)) this.choose(items[at]);
    else return false;
    return true;
  }

  // What needs no more words is sent at once, as Telegram's menu does.
  choose(item) {
    if (!item) return;
    this.box.value = `/${item.dataset.name}${item.dataset.hint ? " " : ""}`;
    this.changed();
    this.closeMenu();
    this.box.focus();
    if (!item.dataset.hint) this.send();
  }
}
