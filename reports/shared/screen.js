"use strict";
/* Folds and filters for a report on a screen. Without this script everything stands open; on paper it always does. */
(() => {
  const say = document.body.dataset;

  const make = (name, attributes, text = "") => {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    made.textContent = text;
    return made;
  };

  const folds = [];
  for (const part of document.querySelectorAll("article.card, section.theme, section.person")) {
    const head = part.querySelector("h2, h3, h4");
    if (!head) continue;
    const title = head.textContent.trim();
    const button = make("button", { type: "button", class: "fold", "aria-expanded": "true", "aria-label": `${say.fold}: ${title}` });
    const set = (open) => {
      part.classList.toggle("folded", !open);
      button.setAttribute("aria-expanded", String(open));
      button.setAttribute("aria-label", `${open ? say.fold : say.unfold}: ${title}`);
    };
    button.addEventListener("click", () => set(part.classList.contains("folded")));
    head.append(button);
    folds.push({ part, set });
  }
  // a link into something folded opens it
  const follow = () => {
    const target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    const fold = target && folds.find(({ part }) => part === target || part.contains(target));
    if (fold) fold.set(true);
  };
  addEventListener("hashchange", follow);
  follow();

  const marks = (item) => [...item.querySelectorAll(".badge, .grade")].map((mark) => mark.textContent.trim());

  const filter = (where, items) => {
    if (items.length < 8) return;
    const form = make("form", { class: "filter", role: "search" });
    const words = make("input", { type: "search", "aria-label": say.filter, placeholder: say.filter });
    const choice = make("select", { "aria-label": say.only });
    choice.append(make("option", { value: "" }, say.all));
    for (const mark of [...new Set(items.flatMap(marks))]) choice.append(make("option", { value: mark }, mark));
    const told = make("output", {});
    const sift = () => {
      const wanted = words.value.trim().toLocaleLowerCase();
      let shown = 0;
      for (const item of items) {
        const fits = item.textContent.toLocaleLowerCase().includes(wanted) && (!choice.value || marks(item).includes(choice.value));
        item.hidden = !fits;
        shown += fits ? 1 : 0;
      }
      told.textContent = `${shown} / ${items.length}`;
    };
    form.append(words, choice, told);
    const mine = folds.filter(({ part }) => items.includes(part) || items.some((item) => part.contains(item)));
    if (mine.length) {
      for (const [text, open] of [[say.foldAll, false], [say.unfoldAll, true]]) {
        const button = make("button", { type: "button" }, text);
        button.addEventListener("click", () => mine.forEach(({ set }) => set(open)));
        form.append(button);
      }
    }
    form.addEventListener("input", sift);
    form.addEventListener("submit", (event) => event.preventDefault());
    where.before(form);
    sift();
  };

  const cards = [...document.querySelectorAll("article.card")];
  if (cards.length) filter(cards[0], cards);
  for (const [table, before] of [["table.controls", "#controls .group"], ["table.soa", "section.theme"], ["table.jobs", "section.period"], ["table.transitions", "table.transitions"]]) {
    const where = document.querySelector(before);
    if (where) filter(where, [...document.querySelectorAll(`${table} tbody tr`)]);
  }
})();
