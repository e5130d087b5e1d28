// Keeps one pane's messages: puts new ones below, changes edited ones in place, and follows the end.

import { words, zone } from "./page.js";

const dates = words["language.dates"];
const timeZone = zone || undefined; // the example has its own; elsewhere the reader's
const clock = new Intl.DateTimeFormat(dates, { hour: "2-digit", minute: "2-digit", hourCycle: "h23", timeZone });
const day = new Intl.DateTimeFormat(dates, { weekday: "long", day: "numeric", month: "long", timeZone });
const full = new Intl.DateTimeFormat(dates, { dateStyle: "full", timeStyle: "short", timeZone });
const TOGETHER = 10 * 60 * 1000; // messages of one author within ten minutes stand under one name
const NEAR_END = 80; // pixels

export class Log {
  constructor(pane, onUnread) {
    this.pane = pane;
    this.box = pane.querySelector(".log");
    this.toEnd = pane.querySelector(".to-end");
    this.onUnread = onUnread;
    this.articles = new Map();
    for (const article of this.box.querySelectorAll("article")) this.articles.set(article.dataset.id, article);
    this.tidy();
    this.scrollToEnd();
    this.toEnd.addEventListener("click", () => this.scrollToEnd(true));
    this.box.addEventListener("scroll", () => this.isAtEnd && (this.toEnd.hidden = true), { passive: true });
    new ResizeObserver(() => this.follows && this.scrollToEnd()).observe(this.box);
    this.box.addEventListener("scroll", () => (this.follows = this.isAtEnd), { passive: true });
    this.follows = true;
  }

  get isAtEnd() {
    return this.box.scrollHeight - this.box.scrollTop - this.box.clientHeight < NEAR_END;
  }

  scrollToEnd(gently = false) {
    const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
    this.box.scrollTo({ top: this.box.scrollHeight, behavior: gently && !calm ? "smooth" : "instant" });
    this.toEnd.hidden = true;
  }

  put({ id, html }) {
    const article = fragment(html);
    const known = this.articles.get(id);
    const wasAtEnd = this.follows || this.isAtEnd;
    this.articles.set(id, article);
    if (known) {
      const focused = known.contains(document.activeElement) ? document.activeElement.dataset.press : null;
      article.classList.add("changed");
      known.replaceWith(article);
      if (focused !== null) this.refocus(article, focused);
    } else {
      article.classList.add("fresh");
      this.box.append(article);
      this.onUnread();
    }
    this.tidy();
    if (wasAtEnd || article.classList.contains("own")) this.scrollToEnd();
    else if (!known) this.toEnd.hidden = false;
  }

  // A pressed button's message is often changed at once: who presses by keyboard must not be thrown to the top.
  refocus(article, press) {
    const again = [...article.querySelectorAll(".press")].find((button) => button.dataset.press === press);
    (again ?? article.querySelector(".press") ?? this.box).focus({ preventScroll: true });
  }

  tidy() {
    for (const mark of this.box.querySelectorAll(".day")) mark.remove();
    let before = null;
    for (const article of this.box.querySelectorAll("article")) {
      const time = article.querySelector("time");
      const at = new Date(time.dateTime);
      time.textContent = clock.format(at);
      time.title = full.format(at);
      const today = day.format(at);
      const isNewDay = !before || before.today !== today;
      if (isNewDay) article.before(dayMark(today));
      const isTogether = !isNewDay && before.author === article.dataset.author && at - before.at < TOGETHER;
      article.classList.toggle("follows", isTogether);
      before = { at, today, author: article.dataset.author };
    }
  }
}

function fragment(html) {
  const template = document.createElement("template");
  template.innerHTML = html; // rendered and escaped by our own server
  return template.content.querySelector("article");
}

function dayMark(text) {
  const mark = document.createElement("p");
  mark.className = "day";
  mark.append(Object.assign(document.createElement("span"), { textContent: text }));
  return mark;
}
