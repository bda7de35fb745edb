// The first screen: whose answers these are, the facts that decide what is asked, parts, and files to go on from.
function startScreen(app) {
  const { form, state, words, plan } = app;
  const say = words.say;
  const data = state.draft.data;

  function textField(key, value, put, help) {
    const input = h("input", { type: "text", dir: "auto", value: value || "", maxlength: 200, autocomplete: "off" });
    app.typing(input, put);
    return field(say(key), input, help && h("span", { class: "quiet" }, say(help)));
  }

  function fact(name) {
    const asked = form.facts[name];
    const put = (value) => {
      state.change((now) => {
        if (value === null) delete now.profile[name];
        else now.profile[name] = value;
      });
    };
    const question = [words.text("facts", name, "question")];
    const meaning = words.text("facts", name, "meaning");
    const help = meaning && h("p", { class: "quiet" }, meaning);
    const given = data.profile[name];
    if (asked.type === "number" || asked.type === "text") return typedFact(asked, question, given, put, help);
    const options = asked.type === "choice" ? asked.choices.map((each) => [each, apart(each)]) : [];
    if (asked.type === "yes-no") options.push([true, say("start.yes")], [false, say("start.no")]);
    options.push([null, say("start.unknown")]);
    const now = readFact(asked, given);
    const choices = options.map((option) => app.choice(`fact-${name}`, option[1], null, option[0] === now, () => put(option[0])));
    return h("fieldset", {}, h("legend", {}, question), help, choices);
  }

  function typedFact(asked, question, given, put, help) {
    const number = asked.type === "number";
    const fault = h("p", { class: "bad", "aria-live": "polite" });
    const input = h("input", { type: "text", inputmode: number ? "numeric" : "text", dir: "auto", maxlength: 200 });
    input.value = given === undefined ? "" : String(given);
    app.typing(input, (text) => {
      const written = number ? asciiNumber(text) : text.trim();
      const value = number && /^-?\d{1,15}$/.test(written) ? Number(written) : number ? null : written || null;
      emptied(fault);
      if (number && written && value === null) fill(fault, [say("start.bad-number")]);
      put(value);
    });
    return field(question, input, help || (number && h("span", { class: "quiet" }, say("start.number"))), fault);
  }

  function parts() {
    if (plan.groups.length < 2) return null;
    const boxes = plan.groups.map((group) => {
      const box = h("input", { type: "checkbox", checked: plan.chosen(group.id) });
      box.addEventListener("change", () => {
        const ticked = plan.groups.filter((_, place) => boxes[place].querySelector("input").checked);
        state.change(() => {
          state.draft.parts = ticked.length === plan.groups.length ? [] : ticked.map((each) => each.id);
        });
      });
      const title = h("span", {}, apart(group.id), " ", words.text("groups", group.id, "title"));
      return h("label", { class: "choice" }, box, title);
    });
    const legend = h("legend", { class: "unseen" }, say("start.parts"));
    return h(
      "details",
      { open: state.draft.parts.length > 0 },
      h("summary", {}, say("start.parts")),
      h("p", { class: "quiet" }, say("start.parts-help")),
      h("fieldset", {}, legend, boxes)
    );
  }

  function emptying() {
    const box = h("div", { "aria-live": "polite" });
    const count = Object.keys(data.responses).length;
    const ask = () => {
      emptied(box);
      const yes = h("button", { type: "button", class: "wide", onclick: () => app.empty() }, say("start.empty-yes"));
      const no = h("button", { type: "button", class: "wide", onclick: () => emptied(box) }, say("start.keep"));
      fill(box, [h("p", { class: "bad" }, say("start.empty-sure", { number: count })), yes, no]);
      no.focus();
    };
    const button = h("button", { type: "button", class: "wide", onclick: ask }, say("start.empty"));
    return count ? h("div", {}, button, box) : null;
  }

  const first = plan.asked()[0];
  const begun = Object.keys(data.responses).length > 0;
  const facts = Object.keys(form.facts);
  const unreviewed = form.unreviewed.indexOf(words.language) >= 0;
  return [
    h("h1", { tabindex: -1 }, say("start.title")),
    h("p", {}, say("start.lead")),
    unreviewed && h("p", { class: "quiet" }, say("start.unreviewed")),
    textField("start.firm", data.organisation.name, (text) => {
      state.change((now) => app.name(now.organisation, "name", text));
    }),
    textField("start.scope", data.scope, (text) => state.change((now) => app.name(now, "scope", text)), "start.scope-help"),
    textField("start.by", state.draft.by, (text) => state.change(() => app.name(state.draft, "by", text)), "start.by-help"),
    facts.length > 0 && h("h2", {}, say("start.facts")),
    facts.length > 0 && h("p", { class: "quiet" }, say("start.facts-help")),
    facts.map(fact),
    first && h("a", { class: "button main wide", href: `#q/${first.id}` }, say(begun ? "start.go-on" : "start.begin")),
    parts(),
    h("details", {}, h("summary", {}, say("start.open")), openPart(app)),
    h("details", {}, h("summary", {}, say("start.notice")), h("p", { class: "quiet" }, words.text("notice"))),
    emptying(),
  ];
}
