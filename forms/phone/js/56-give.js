// Giving the answers back: as a file, by the phone's own way to send, as text, and as QR codes.
function answersFile(form, state, plan, language) {
  const data = state.draft.data;
  const known = {};
  plan.inOrder.forEach((control) => control.items.forEach((item) => (known[item.key] = control.group)));
  const responses = {};
  Object.keys(data.responses).forEach((key) => {
    if (known[key] !== undefined && !plan.chosen(known[key])) return;
    const response = Object.assign({}, data.responses[key]);
    if (response.evidence) response.evidence = response.evidence.filter((each) => each.file || each.link);
    if (!isBare(response)) responses[key] = response;
  });
  const file = { format: "isoready/assessment/1", checklist: form.checklist, "x-returned": "form" };
  if (language === "ur") file.language = language;
  if (data.organisation.name) file.organisation = data.organisation;
  if (data.scope) file.scope = data.scope;
  const people = (Array.isArray(data.assessors) ? data.assessors : []).concat(state.draft.by || []);
  const assessors = people.filter((name, place) => people.indexOf(name) === place);
  if (assessors.length) file.assessors = assessors;
  file.date = dayOf(new Date());
  const profile = fitting(form.facts, data.profile);
  if (Object.keys(profile).length) file.profile = profile;
  if (data.instances && Object.keys(data.instances).length) file.instances = data.instances;
  file.responses = responses;
  file["x-form"] = { name: form.name, responses: Object.keys(responses).length };
  return allSound(file);
}

function fileName(form, state) {
  const words = [form.checklist.id, ...(form.part.length ? form.part : state.draft.parts), state.draft.by];
  const plain = words.filter(Boolean).map((each) => each.replace(/[^\w.\u0600-\u06ff-]+/g, "-")).join("-");
  return `${plain.slice(0, 80)}-${dayOf(new Date())}.yaml`;
}

function giveScreen(app) {
  const { form, state, words, plan } = app;
  const say = words.say;
  const told = h("p", { "aria-live": "polite" });
  const codes = h("div", {});
  const file = () => answersFile(form, state, plan, words.language);
  const count = Object.keys(file().responses).length;
  const tell = (style, text) => {
    told.className = style;
    fill(emptied(told), [text]);
  };

  function save() {
    app.settle();
    const blob = new Blob([writeYaml(file())], { type: "application/yaml" });
    const link = h("a", { href: URL.createObjectURL(blob), download: fileName(form, state), hidden: true });
    document.body.appendChild(link);
    link.click();
    document.body.removeChild(link);
    setTimeout(() => URL.revokeObjectURL(link.href), 60000);
    state.savedToFile();
  }

  function share() {
    app.settle();
    const text = writeYaml(file());
    const name = fileName(form, state).replace(/yaml$/, "txt");
    let what = { text, title: name };
    try {
      const files = [new File([text], name, { type: "text/plain" })];
      if (navigator.canShare && navigator.canShare({ files })) what = { files, title: name };
    } catch (fault) {
      what = { text, title: name };
    }
    navigator.share(what).then(
      () => {
        state.savedToFile();
        tell("good", say("give.shared"));
      },
      (fault) => tell("bad", say("give.not-shared", { why: fault.name }))
    );
  }

  function copyPart() {
    const box = h("textarea", { class: "answers", readonly: true, "aria-label": say("give.text") });
    const done = h("p", { "aria-live": "polite" });
    const copy = () => {
      box.focus();
      box.select();
      let copied = false;
      try {
        copied = document.execCommand("copy");
      } catch (fault) {
        copied = false;
      }
      fill(emptied(done), [say(copied ? "give.copied" : "give.not-copied")]);
    };
    const part = h(
      "details",
      {},
      h("summary", {}, say("give.text")),
      h("p", { class: "quiet" }, say("give.text-help")),
      box,
      h("button", { type: "button", class: "wide", onclick: copy }, say("give.copy")),
      done
    );
    part.addEventListener("toggle", () => {
      app.settle();
      box.value = part.open ? writeYaml(file()) : "";
    });
    return part;
  }

  const wanting = [];
  if (!state.draft.data.organisation.name) wanting.push(say("start.firm"));
  if (!state.draft.data.scope) wanting.push(say("start.scope"));
  const responses = file().responses;
  const unreasoned = Object.keys(responses).filter((key) => responses[key].answer === "not-applicable" && !responses[key].reason);
  const button = (style, key, act) => h("button", { type: "button", class: `wide ${style}`, onclick: act }, say(key));
  return [
    h("h1", { tabindex: -1 }, say("give.title")),
    h("p", {}, say("give.lead")),
    h("p", { class: "good" }, count ? say("give.count", { number: count }) : say("give.nothing")),
    wanting.length > 0 && h("p", { class: "bad" }, say("give.missing", { what: wanting.join(", ") })),
    unreasoned.length > 0 && h("p", { class: "bad" }, say("give.reasons", { keys: unreasoned.slice(0, 20).join(", ") })),
    button("main", "give.save", save),
    Boolean(navigator.share) && button("", "give.share", share),
    button("", "give.codes", () => showCodes(app, codes, JSON.stringify(file()))),
    codes,
    copyPart(),
    told,
  ];
}
