// The plan: every question in its order, with its group, and which of them are for this firm and in the parts chosen.
function makePlan(form, state) {
  const controls = {};
  const inOrder = [];
  const groups = [];
  const rules = {};
  form.rules.controls.forEach((control) => {
    rules[control.id] = control;
  });
  const instances = Object.keys(form.begun.instances || {});

  const walk = (group, above) => {
    const here = { id: group.id, controls: [], above };
    if (group.controls.length) groups.push(here);
    group.controls.forEach((control) => {
      const items = [];
      rules[control.id].questions.forEach((question) => {
        (instances.length ? instances : [""]).forEach((instance) => {
          const key = instance ? `${question.key}@${instance}` : question.key;
          items.push(Object.assign({}, question, { key, instance }));
        });
      });
      const found = { id: control.id, group: group.id, wording: control.wording, na: rules[control.id].na, items };
      controls[control.id] = found;
      here.controls.push(found);
      inOrder.push(found);
    });
    group.groups.forEach((below) => walk(below, above.concat([group.id])));
  };
  form.asked.forEach((group) => walk(group, []));

  const plan = { controls, groups, instances, inOrder };
  // A form for one part knows the conditions of the others too, for its score is that of the whole.
  plan.outside = () => outside(form.everything || form.asked, fitting(form.facts, state.draft.data.profile));
  plan.chosen = (group) => !state.draft.parts.length || state.draft.parts.indexOf(group) >= 0;
  plan.shown = () => inOrder.filter((control) => plan.chosen(control.group));
  plan.asked = () => {
    const out = plan.outside();
    return plan.shown().filter((control) => !out[control.id]);
  };
  plan.standing = (control) => {
    const said = control.items.map((item) => state.response(item.key).answer);
    const given = said.filter((each) => each !== undefined && each !== null);
    if (!given.length) return "open";
    if (given.length < said.length) return "part";
    return given.every((each) => each === "not-applicable") ? "apart" : "answered";
  };
  plan.above = (name) => groups.filter((group) => group.id === name)[0].above;
  plan.marked = (control) => control.items.some((item) => state.response(item.key)["x-review"]);
  return plan;
}
