// Progress: how much is answered, and what it comes to as claimed.
function makeProgress(form, state, plan, words) {
  const engine = form.rules.unknown.length || plan.instances.length ? null : makeEngine(form.rules, form.rules.scales);

  // Of what is asked, or of what is asked in one group.
  function counted(group) {
    const found = { answered: 0, applicable: 0, apart: 0 };
    plan.asked().forEach((control) => {
      if (group && control.group !== group && plan.above(control.group).indexOf(group) < 0) return;
      control.items.forEach((item) => {
        const said = state.response(item.key).answer;
        if (said === "not-applicable" && control.na) {
          found.apart += 1;
          return;
        }
        found.applicable += 1;
        if (said !== undefined && said !== null) found.answered += 1;
      });
    });
    return found;
  }

  function scored() {
    return engine && engine.score(state.draft.data.responses, plan.outside());
  }

  function percentOf(value, complete) {
    return `${percent(value, form.rules.decimals, complete)}\u00a0%`;
  }

  function isComplete(score, key) {
    if (key === "") return score.coverage.open === 0;
    const found = counted(key);
    return found.answered === found.applicable;
  }

  function sentence(score, key) {
    if (!engine) {
      return plan.instances.length
        ? words.say("progress.instances")
        : words.say("progress.unknown", { method: form.rules.unknown.join(", ") });
    }
    const found = score.read(key);
    if (!isNumber(found.value)) return words.say("progress.none");
    const complete = isComplete(score, key);
    const parts = [words.say("progress.claimed", { percent: percentOf(found.value, complete) })];
    if (complete) {
      parts.push(words.say("progress.rated", { rating: words.band(found.rating) }));
    } else if (isNumber(found.lowest) && isNumber(found.highest)) {
      const ends = { lowest: percentOf(found.lowest, true), highest: percentOf(found.highest, true) };
      parts.push(words.say("progress.range", ends));
    }
    return parts.join(" · ");
  }

  function short(score, key) {
    if (!engine) return "";
    const found = score.read(key);
    return isNumber(found.value) ? percentOf(found.value, isComplete(score, key)) : "";
  }

  // The node that the form is about: the whole, or the one group that it was made for.
  const node = form.part.length === 1 ? form.part[0] : "";
  return { counted, scored, sentence, short, node, works: Boolean(engine) };
}
