// The form itself: its screens, what is always to be seen, and how a change reaches the draft.
function makeApp(form, store, draft) {
  const app = { form, searched: { text: "", show: "all" } };
  const head = document.getElementById("head");
  const foot = document.getElementById("foot");
  const screen = document.getElementById("screen");
  const pending = [];
  const draftLine = h("p", { class: "quiet", "aria-live": "off" });
  const truthLine = h("p", { class: "truth" });
  const progressLine = h("p", { "aria-live": "polite" });
  const bar = h("span", {});
  const announced = h("p", { class: "good", "aria-live": "polite" });
  let status = ["none", ""];

  app.state = makeState(form, draft, () => {
    store.keep(app.state.draft);
    showTruth();
    soon.soon();
  });
  app.words = makeWords(form);
  app.plan = makePlan(form, app.state);
  app.progress = makeProgress(form, app.state, app.plan, app.words);
  const { words, state, plan, progress } = app;
  const soon = later(50, showProgress);

  // A text that is being typed is kept when typing rests, and at once when the field is left.
  app.typing = (input, put) => {
    let before = input.value;
    const wait = later(400, () => {
      if (input.value === before) return;
      before = input.value;
      put(input.value);
    });
    pending.push(wait);
    input.addEventListener("input", wait.soon);
    input.addEventListener("change", () => {
      wait.soon();
      wait.now();
    });
  };
  app.settle = () => pending.forEach((wait) => wait.now());
  app.name = (where, key, text) => {
    if (text.trim()) where[key] = text.trim();
    else delete where[key];
  };
  app.wayOf = (control, item) => (item.id ? ["controls", control.id, "questions", item.id] : ["controls", control.id]);
  app.announce = (text) => fill(emptied(announced), [text]);

  app.choice = (group, title, looks, on, chosen, value) => {
    const radio = h("input", { type: "radio", name: group, checked: on, value: value === undefined ? "" : value });
    const label = h("label", { class: on ? "choice on" : "choice" }, radio, h("span", {}, h("strong", {}, title), looks));
    radio.addEventListener("change", () => {
      document.getElementsByName(group).forEach((each) => each.parentNode.classList.toggle("on", each.checked));
      chosen();
    });
    return label;
  };

  app.empty = () => {
    const revision = state.draft.revision;
    state.draft = freshDraft(form);
    state.draft.revision = revision;
    state.change(() => {});
    state.draft.changes = 0;
    state.draft.since = null;
    app.show();
  };

  app.tell = (what, detail) => {
    status = [what, detail, app.state.draft.at];
    showDraft();
  };

  app.otherTab = () => {
    const button = h("button", { type: "button", onclick: () => window.location.reload() }, words.say("draft.reload"));
    fill(emptied(announced), [h("span", { class: "bad" }, words.say("draft.other")), " ", button]);
  };

  function showDraft() {
    const [what, detail, at] = status;
    const bad = what === "memory" || what === "full";
    draftLine.className = bad ? "bad" : "quiet";
    draftLine.setAttribute("data-draft", what);
    draftLine.setAttribute("data-revision", what === "kept" ? detail : "");
    fill(emptied(draftLine), [words.say(`draft.${what}`, { why: detail, time: at ? momentOf(at) : "" })]);
  }

  function showTruth() {
    const { since, changes, saved } = state.draft;
    truthLine.className = since ? "truth late" : "truth";
    let text = words.say(saved ? "truth.saved" : "truth.nothing", { time: saved ? momentOf(saved) : "" });
    if (since) text = words.say(changes === 1 ? "truth.since-one" : "truth.since", { time: momentOf(since), number: changes });
    fill(emptied(truthLine), [text]);
  }

  function showProgress() {
    const found = progress.counted();
    const parts = [words.say("progress.answered", found)];
    if (found.apart) parts.push(words.say("progress.apart", { number: found.apart }));
    const text = [...parts, progress.sentence(progress.scored(), progress.node)].join(" · ");
    if (progressLine.textContent !== text) fill(emptied(progressLine), [text]);
    bar.style.width = `${found.applicable ? (100 * found.answered) / found.applicable : 100}%`;
  }

  function languageButton() {
    const other = form.languages.filter((each) => each !== words.language)[0];
    if (!other) return null;
    const change = () => {
      app.settle();
      words.language = other;
      frame();
      app.show();
    };
    const name = form.words[other].language;
    return h("button", { type: "button", lang: other, onclick: change }, name);
  }

  function frame() {
    document.documentElement.lang = words.language;
    document.documentElement.dir = words.direction();
    document.title = words.plain("title");
    fill(emptied(head), [
      h("a", { class: "skip", href: "#screen", onclick: skip }, words.say("skip")),
      h("div", { class: "top" }, h("p", { class: "name" }, words.text("title")), languageButton()),
      h("div", { class: "bar" }, bar),
      progressLine,
      announced,
    ]);
    const link = (name) => h("a", { class: "button", href: `#${name}`, "data-screen": name }, words.say(`nav.${name}`));
    const nav = h("nav", { "aria-label": words.say("nav.label") }, ["start", "list", "give"].map(link));
    fill(emptied(foot), [truthLine, draftLine, nav]);
    emptied(announced);
    showDraft();
    showTruth();
  }

  function skip(event) {
    event.preventDefault();
    screen.focus();
  }

  app.show = () => {
    pending.length = 0;
    const [name, id] = decodeURIComponent(window.location.hash.slice(1)).split(/\/(.*)/);
    const control = name === "q" && Object.prototype.hasOwnProperty.call(plan.controls, id) ? plan.controls[id] : null;
    const made = control ? askScreen(app, control) : { list: listScreen, give: giveScreen }[name] || startScreen;
    fill(emptied(screen), control ? made : made(app));
    const current = control ? "list" : name || "start";
    foot.querySelectorAll("[data-screen]").forEach((each) => {
      if (each.getAttribute("data-screen") === current) each.setAttribute("aria-current", "page");
      else each.removeAttribute("aria-current");
    });
    showProgress();
  };

  app.run = () => {
    frame();
    app.show();
    window.addEventListener("hashchange", () => {
      app.settle();
      emptied(announced);
      app.show();
      window.scrollTo(0, 0);
      const heading = screen.querySelector("h1");
      if (heading) heading.focus();
    });
    ["pagehide", "visibilitychange", "beforeunload"].forEach((name) => {
      (name === "visibilitychange" ? document : window).addEventListener(name, app.settle);
    });
  };
  return app;
}
