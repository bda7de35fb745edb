// The claimed score with its range and coverage: the same rules, in the same order, as isoready's own engine.
function makeEngine(rules, scales) {
  const bands = rules.bands.map((edge) => ({ edge: readFraction(edge) }));
  const policy = { open: rules.open, passed: rules.passed, bands };
  const member = (key, weight, label) => {
    const read = readFraction(weight);
    return { key, weight: read, label, weighs: compare(read, NOTHING) > 0 };
  };
  const methods = rules.methods.map((each) => (parts) => METHODS[each.method](parts, bands, each.settings));
  const asked = METHODS[rules.questions];
  const controls = rules.controls.map((control) => ({
    key: control.id,
    passable: control.na,
    questions: control.questions,
    members: control.questions.map((question) => member(question.key, question.weight, "")),
  }));
  const branches = rules.branches.map((branch) => ({
    key: branch.id,
    method: methods[branch.method],
    members: branch.members.map((each) => member(each[0], each[1], each[2])),
    caps: branch.caps.map((cap) => ({ control: cap[0], below: cap[1], most: readFraction(cap[2]) })),
  }));

  function view(heard, open) {
    const passed = outcome(APART, { exclude: null, credit: ALL, zero: NOTHING }[policy.passed]);
    const take = (said) => ({ open, passed, outside: outcome(APART, null) }[said] || certain(said));
    const outcomes = {};
    controls.forEach((control) => {
      const taken = heard[control.key].map(take);
      const alone = taken.length === 1 && control.members[0].weighs;
      outcomes[control.key] = alone ? taken[0] : combine(control.members, taken, asked, policy);
    });
    rules.requires.forEach((each) => {
      outcomes[each[0]] = held(outcomes[each[0]], each[1], outcomes, policy);
    });
    branches.forEach((branch) => {
      const below = branch.members.map((each) => outcomes[each.key]);
      const made = combine(branch.members, below, branch.method, policy);
      outcomes[branch.key] = branch.caps.reduce((now, cap) => capped(now, cap, outcomes[cap.control], policy), made);
    });
    return outcomes;
  }

  // "open", "passed", "outside", or what is claimed.
  function hear(control, question, responses, out) {
    if (out[control.key]) return "outside";
    const response = responses[question.key];
    if (!response || response.answer === undefined || response.answer === null) return "open";
    if (response.answer === "not-applicable") return control.passable ? "passed" : NOTHING;
    return answerValue(question, scales, response.answer) || "open";
  }

  function score(responses, out) {
    const heard = {};
    const coverage = { answered: 0, open: 0, passed: 0 };
    controls.forEach((control) => {
      heard[control.key] = control.questions.map((question) => hear(control, question, responses, out));
      heard[control.key].forEach((said) => {
        if (said === "open") coverage.open += 1;
        else if (said === "passed" || said === "outside") coverage.passed += 1;
        else coverage.answered += 1;
      });
    });
    const now = view(heard, outcome(OPEN, policy.open === "zero" ? NOTHING : null));
    const worst = coverage.open ? view(heard, certain(NOTHING)) : now;
    const best = coverage.open ? view(heard, certain(ALL)) : now;
    return { coverage, read: (key) => reading(now[key].value, worst[key].value, best[key].value) };
  }

  function reading(now, worst, best) {
    const over = isNumber(now) && isNumber(best) && compare(now, best) > 0;
    const rating = isNumber(now) ? rules.ratings[bandOf(now, bands)] : "";
    return { value: now, lowest: worst, highest: over ? now : best, rating };
  }

  return { score };
}
