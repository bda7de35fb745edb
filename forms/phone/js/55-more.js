// What may be said beside an answer: note, evidence, owner, day, who answered, and a mark to come back.
function more(app, control, item) {
  const { state, words } = app;
  const say = words.say;
  const key = item.key;
  const response = state.response(key);
  const today = () => state.response(key);

  function typed(name, label, input) {
    app.typing(input, (text) => state.put(key, name, text.trim()));
    return field(say(label), input);
  }

  const line = (name, type) => h("input", { type, dir: type === "date" ? "ltr" : "auto", value: response[name] || "", maxlength: 200 });

  function put(place, name, text) {
    state.respond(key, (now) => {
      const list = (now.evidence || []).slice();
      const one = Object.assign({}, list[place]);
      if (name === "source") {
        ["file", "link", "sha256", "observed", "valid_for"].forEach((each) => delete one[each]);
        if (text) one[/^https?:\/\//i.test(text) ? "link" : "file"] = text;
      } else if (text) {
        one[name] = text;
      } else {
        delete one[name];
      }
      list[place] = one;
      now.evidence = list;
    });
  }

  function drop(place) {
    state.respond(key, (now) => {
      now.evidence = now.evidence.filter((_, at) => at !== place);
    });
  }

  function evidence() {
    const box = h("div", {});
    const render = (focused) => {
      emptied(box);
      const list = today().evidence || [];
      list.forEach((each, place) => {
        const source = h("input", { type: "text", dir: "auto", value: each.file || each.link || "", maxlength: 500 });
        const shows = h("input", { type: "text", dir: "auto", value: each.shows || "", maxlength: 500 });
        app.typing(source, (text) => put(place, "source", text.trim()));
        app.typing(shows, (text) => put(place, "shows", text.trim()));
        const out = h("button", { type: "button", onclick: () => { drop(place); render(true); } }, say("ask.drop"));
        fill(box, [field(say("ask.file"), source), field(say("ask.shows"), shows), out]);
        if (focused && place === list.length - 1) source.focus();
      });
      const add = () => {
        put((today().evidence || []).length, "source", "");
        render(true);
      };
      if (list.length < 20) box.appendChild(h("p", {}, h("button", { type: "button", onclick: add }, say("ask.add"))));
    };
    render(false);
    return h("fieldset", {}, h("legend", {}, say("ask.shown")), box);
  }

  const marked = h("input", { type: "checkbox", checked: Boolean(response["x-review"]) });
  const mark = h("label", { class: "choice" }, marked, h("span", {}, say("ask.review")));
  marked.addEventListener("change", () => state.put(key, "x-review", marked.checked));
  const filled = ["note", "owner", "due"].some((name) => response[name]) || (response.evidence || []).length > 0;
  return h(
    "div",
    {},
    mark,
    h(
      "details",
      { open: filled },
      h("summary", {}, say("ask.more")),
      typed("note", "ask.note", h("textarea", { dir: "auto", value: response.note || "", maxlength: 10000 })),
      evidence(),
      typed("owner", "ask.owner", line("owner", "text")),
      typed("due", "ask.due", line("due", "date")),
      typed("answered_by", "ask.by", line("answered_by", "text"))
    )
  );
}
