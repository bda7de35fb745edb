// Going on from a file that the form saved: read here, compared with this form, and taken only as a whole.
function openPart(app) {
  const { form, state, words, plan } = app;
  const say = words.say;
  const told = h("div", { "aria-live": "polite" });
  const id = newId();
  const input = h("input", { type: "file", class: "file", id, accept: ".yaml,.yml,.json,.txt" });

  const tell = (style, text) => fill(emptied(told), [h("p", { class: style }, text)]);

  function understood(text) {
    const start = text.replace(/^\ufeff/, "");
    if (start.trim()[0] !== "{") return readYaml(start);
    try {
      return JSON.parse(start);
    } catch (fault) {
      throw 1;
    }
  }

  // What is wrong with the file, in words; nothing where it can be taken.
  function refused(found) {
    const named = (pin) => `${pin.id}@${pin.version}`;
    const here = named(form.checklist);
    if (!isMapping(found) || found.format !== "isoready/assessment/1") return say("open.foreign", { line: 1 });
    const pin = found.checklist;
    if (!isMapping(pin) || !isMapping(found.responses)) return say("open.foreign", { line: 1 });
    if (named(pin) !== here) return say("open.other", { found: named(pin).slice(0, 80), here });
    if (pin.digest && pin.digest !== form.checklist.digest) return say("open.digest", { here });
    const mark = found["x-form"];
    const count = Object.keys(found.responses).length;
    if (isMapping(mark) && mark.responses > count) return say("open.cut", { number: mark.responses });
    return "";
  }

  // The responses that this form can take; keys of those that it cannot are given back.
  function sorted(responses) {
    const known = {};
    plan.inOrder.forEach((control) => control.items.forEach((item) => (known[item.key] = [control, item])));
    const taken = {};
    const off = [];
    Object.keys(responses).forEach((key) => {
      const response = responses[key];
      if (!hasShape(response)) {
        off.push(key);
        return;
      }
      const said = typeof response.answer === "number" ? String(response.answer) : response.answer;
      const asked = known[key];
      const fits = said === undefined || said === null || (asked && accepts(asked[0], asked[1], said));
      if (fits || !asked) taken[key] = Object.assign({}, response, said === undefined ? {} : { answer: said });
      if (!fits) off.push(key);
    });
    return { taken, off };
  }

  // Whether each field is what the form itself would write there.
  function hasShape(response) {
    if (!isMapping(response)) return false;
    const texts = ["note", "reason", "owner", "due", "answered_by", "answered_on", "wording"];
    const evidence = response.evidence === undefined ? [] : response.evidence;
    return (
      texts.every((name) => isText(response[name])) &&
      Array.isArray(evidence) &&
      evidence.every((each) => isMapping(each) && ["file", "link", "shows"].every((name) => isText(each[name])))
    );
  }

  function isText(value) {
    return value === undefined || typeof value === "string";
  }

  function accepts(control, item, said) {
    if (said === "not-applicable") return control.na;
    return typeof said === "string" && answerValue(item, form.rules.scales, said) !== null;
  }

  function take(found, keep) {
    const read = sorted(found.responses);
    const fresh = freshDraft(form).data;
    if (isMapping(found.organisation) && isText(found.organisation.name)) fresh.organisation = found.organisation;
    if (isMapping(found.profile)) fresh.profile = found.profile;
    if (typeof found.scope === "string") fresh.scope = found.scope;
    if (Array.isArray(found.assessors) && found.assessors.every(isText)) fresh.assessors = found.assessors;
    fresh.responses = read.taken;
    const now = state.draft.data;
    if (keep) {
      fresh.responses = Object.assign({}, read.taken, now.responses);
      fresh.profile = Object.assign({}, fresh.profile, now.profile);
      fresh.organisation = Object.assign({}, fresh.organisation, now.organisation);
      if (now.scope) fresh.scope = now.scope;
    }
    state.replace(fresh);
    app.show();
    const lines = [say("open.taken", { number: Object.keys(read.taken).length })];
    if (read.off.length) lines.push(say("open.off", { keys: read.off.slice(0, 20).join(", ") }));
    app.announce(lines.join(" "));
  }

  function ask(found) {
    const here = Object.keys(state.draft.data.responses).length;
    if (!here) {
      take(found, false);
      return;
    }
    const there = Object.keys(found.responses).length;
    const button = (key, act) => h("button", { type: "button", class: "wide", onclick: act }, say(key));
    fill(emptied(told), [
      h("p", { class: "bad" }, say("open.replace", { here, there })),
      button("open.replace-yes", () => take(found, false)),
      button("open.merge", () => take(found, true)),
      button("start.keep", () => emptied(told)),
    ]);
  }

  input.addEventListener("change", () => {
    const file = input.files[0];
    if (!file) return;
    if (file.size > 2097152) {
      tell("bad", say("open.unread", { why: "> 2 MiB" }));
      return;
    }
    const reader = new FileReader();
    reader.onload = () => {
      input.value = "";
      try {
        const found = understood(String(reader.result));
        const fault = refused(found);
        if (fault) tell("bad", fault);
        else ask(found);
      } catch (line) {
        if (typeof line !== "number") throw line;
        tell("bad", say("open.foreign", { line }));
      }
    };
    reader.onerror = () => tell("bad", say("open.unread", { why: (reader.error && reader.error.name) || "?" }));
    reader.readAsText(file);
  });

  return h(
    "div",
    {},
    h("p", { class: "quiet" }, say("start.open-help")),
    input,
    h("label", { class: "button", for: id }, say("start.choose")),
    told
  );
}
