// The list of questions by group, with search and what to show.
function listScreen(app) {
  const { state, words, plan, progress } = app;
  const say = words.say;
  const box = h("div", {});
  const count = h("p", { class: "quiet", "aria-live": "polite" });
  const search = h("input", { type: "search", dir: "auto", value: app.searched.text });
  const show = h("select", {});
  ["all", "open", "review", "apart"].forEach((name) => {
    show.appendChild(h("option", { value: name }, say(`list.${name}`)));
  });
  show.value = app.searched.show;

  function wordsOf(control) {
    const asked = control.items.map((item) => words.plain(...app.wayOf(control, item), "question"));
    return [control.id, words.plain("controls", control.id, "title"), ...asked].join(" ").toLowerCase();
  }

  function fits(control) {
    const text = app.searched.text.trim().toLowerCase();
    if (text && !text.split(/\s+/).every((part) => wordsOf(control).indexOf(part) >= 0)) return false;
    const standing = plan.standing(control);
    return {
      all: true,
      open: standing === "open" || standing === "part",
      review: plan.marked(control),
      apart: standing === "apart",
    }[app.searched.show];
  }

  function line(control) {
    const standing = plan.standing(control);
    const signs = { open: "", part: "…", answered: "✓", apart: "–" };
    const title = words.text("controls", control.id, "title");
    return h(
      "li",
      {},
      h(
        "a",
        { href: `#q/${control.id}` },
        h("span", { class: `mark ${standing}`, "aria-hidden": "true" }, signs[standing]),
        h("span", {}, apart(control.id), " ", title, h("span", { class: "unseen" }, ` (${say(`list.state.${standing}`)})`)),
        plan.marked(control) && h("span", { class: "flag" }, say("list.marked"))
      )
    );
  }

  function render() {
    emptied(box);
    const out = plan.outside();
    const score = progress.scored();
    let found = 0;
    plan.groups.forEach((group) => {
      if (!plan.chosen(group.id)) return;
      const lines = group.controls.filter((control) => !out[control.id] && fits(control));
      found += lines.length;
      if (!lines.length) return;
      const part = progress.counted(group.id);
      const standing = [say("list.group", part), score && progress.short(score, group.id)].filter(Boolean).join(" · ");
      box.appendChild(h("h2", {}, apart(group.id), " ", words.text("groups", group.id, "title")));
      box.appendChild(h("p", { class: "quiet" }, standing));
      box.appendChild(h("ul", { class: "list" }, lines.map(line)));
    });
    fill(emptied(count), [found ? say("list.found", { number: found }) : say("list.none")]);
    const hidden = plan.shown().filter((control) => out[control.id]).length;
    if (hidden) box.appendChild(h("p", { class: "quiet" }, say("list.outside", { number: hidden })));
  }

  const typed = later(150, render);
  search.addEventListener("input", () => {
    app.searched.text = search.value;
    typed.soon();
  });
  show.addEventListener("change", () => {
    app.searched.show = show.value;
    render();
  });
  render();
  return [
    h("h1", { tabindex: -1 }, say("list.title")),
    progress.works && h("p", { class: "quiet" }, say("progress.claim")),
    field(say("list.search"), search),
    field(say("list.show"), show),
    count,
    box,
  ];
}
