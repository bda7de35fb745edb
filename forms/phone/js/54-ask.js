// One control: its question or questions, what each answer looks like, and what may be said beside an answer.
function askScreen(app, control) {
  const { form, state, words, plan } = app;
  const say = words.say;
  const way = ["controls", control.id];

  function choices(item, said, chosen) {
    const scale = item.measure ? null : form.rules.scales[item.scale];
    const name = `answer-${item.key}`;
    const options = scale ? scale.choices.map((each) => each[0]) : [];
    const made = options.map((each) => {
      const looks = words.text(...app.wayOf(control, item), "answers", each);
      return app.choice(name, words.answer(item.scale, each), looks, said === each, () => chosen(each), each);
    });
    if (control.na) {
      const passed = said === "not-applicable";
      made.push(app.choice(name, say("ask.absent"), null, passed, () => chosen("not-applicable"), "not-applicable"));
    }
    return made;
  }

  // A number that is measured, or a percentage beside the answers of a scale.
  function numbered(item, said, taken) {
    const scale = item.measure ? null : form.rules.scales[item.scale];
    if (scale && !scale.percentages) return null;
    const listed = scale ? scale.choices.map((each) => each[0]) : [];
    const typed = said && said !== "not-applicable" && listed.indexOf(said) < 0 ? said : "";
    const input = h("input", { type: "text", inputmode: "decimal", dir: "ltr", value: typed, maxlength: 24, autocomplete: "off" });
    const fault = h("p", { class: "bad", "aria-live": "polite" });
    const read = () => {
      const text = asciiNumber(input.value);
      const written = scale && text && text[text.length - 1] !== "%" ? `${text}%` : text;
      const sound = written && answerValue(item, form.rules.scales, written) !== null;
      fill(emptied(fault), [text && !sound ? say(scale ? "ask.bad-percentage" : "ask.bad-number") : null]);
      if (sound) taken(written);
      else if (!text && typedBefore(item)) taken(null);
    };
    const typedBefore = (each) => {
      const now = state.response(each.key).answer;
      return now && now !== "not-applicable" && listed.indexOf(now) < 0;
    };
    app.typing(input, read);
    const measure = [...app.wayOf(control, item), "measure"];
    const label = scale ? say("ask.percentage") : say("ask.measured", { unit: words.plain(...measure, "unit") });
    return h("div", {}, field(label, input, item.measure && aim(item.measure), fault), item.measure && howTo(measure));
  }

  function aim(measure) {
    const parts = [say("ask.target", { target: measure.target })];
    if (measure.limit !== null) parts.push(say("ask.limit", { limit: measure.limit }));
    return h("span", { class: "quiet" }, parts.join(" · "));
  }

  function howTo(measure) {
    const lines = ["how", "a", "b", "because"].map((name) => {
      const text = words.text(...measure, name);
      const letter = name === "a" || name === "b" ? apart(`${name.toUpperCase()}: `) : null;
      return text && h("p", {}, letter, text);
    });
    return lines.some(Boolean) && h("details", {}, h("summary", {}, say("ask.how")), lines);
  }

  function item(each) {
    const box = h("div", {});
    const render = () => {
      const response = state.response(each.key);
      const said = response.answer === undefined ? null : response.answer;
      const take = (answer) => {
        state.answer(each.key, control.wording, answer);
        after(answer);
      };
      const reason = reasonField(each, response);
      const clear = h("button", { type: "button", onclick: () => { take(null); render(); box.querySelector("legend").focus(); } }, say("ask.clear"));
      const number = numbered(each, said, take);
      const marks = () => {
        const now = state.response(each.key).answer;
        reason.hidden = now !== "not-applicable";
        clear.hidden = now === undefined;
        box.querySelectorAll(".choice input[type=radio]").forEach((radio) => {
          radio.checked = radio.value === now;
          radio.parentNode.classList.toggle("on", radio.checked);
        });
        const typed = number && number.querySelector("input");
        if (typed && document.activeElement !== typed && box.querySelector("input[type=radio]:checked")) typed.value = "";
      };
      const after = () => marks();
      const question = words.text(...app.wayOf(control, each), "question");
      const name = each.instance && h("span", { class: "quiet" }, ` (${form.begun.instances[each.instance]})`);
      emptied(box);
      fill(box, [
        h("fieldset", {}, h("legend", { tabindex: -1 }, question, name), choices(each, said, take), number, reason, clear),
        more(app, control, each),
      ]);
      marks();
    };
    render();
    return box;
  }

  function reasonField(each, response) {
    const input = h("textarea", { dir: "auto", value: response.reason || "", maxlength: 2000, "aria-required": "true" });
    const fault = h("p", { class: "bad" });
    const judge = () => fill(emptied(fault), [input.value.trim() ? null : say("ask.reason-needed")]);
    input.addEventListener("input", judge);
    app.typing(input, (text) => state.put(each.key, "reason", text.trim()));
    judge();
    return field(say("ask.reason"), input, null, fault);
  }

  function evidence() {
    const listed = Object.keys(words.raw(...way, "evidence") || {}).map((at) => h("li", {}, words.text(...way, "evidence", at)));
    return h("details", {}, h("summary", {}, say("ask.evidence")), h("ul", {}, listed));
  }

  function steps() {
    const all = plan.asked();
    const place = all.indexOf(control);
    const before = all[place - 1];
    const after = all[place + 1];
    const link = (style, target, key) => h("a", { class: `button ${style}`, href: target }, say(key));
    return h(
      "div",
      { class: "row" },
      link("", before ? `#q/${before.id}` : "#start", "ask.before"),
      after ? link("main", `#q/${after.id}`, "ask.after") : link("main", "#give", "ask.last")
    );
  }

  const all = plan.asked();
  const place = all.indexOf(control);
  const where = place < 0 ? say("ask.outside") : say("ask.where", { place: place + 1, count: all.length });
  return [
    h("p", { class: "quiet" }, where, " · ", words.text("groups", control.group, "title")),
    h("h1", { tabindex: -1 }, apart(control.id), " ", words.text(...way, "title")),
    control.items.map(item),
    h(
      "details",
      {},
      h("summary", {}, say("ask.why")),
      h("p", {}, words.text(...way, "intent")),
      h("p", {}, words.text(...way, "guidance"))
    ),
    evidence(),
    steps(),
  ];
}
