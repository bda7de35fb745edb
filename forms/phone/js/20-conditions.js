// Conditions as Python made them: [sign, ...parts] over facts. True, false, or null where a fact is wanting.
function holds(tree, profile) {
  const parts = () => tree.slice(1).map((each) => holds(each, profile));
  switch (tree[0]) {
    case "value":
      return tree[1];
    case "fact":
      return Object.prototype.hasOwnProperty.call(profile, tree[1]) ? profile[tree[1]] : null;
    case "!": {
      const value = holds(tree[1], profile);
      return value === null ? null : !value;
    }
    case "&&":
      return allHold(parts());
    case "||": {
      const none = allHold(parts().map((value) => (value === null ? null : !value)));
      return none === null ? null : !none;
    }
    default:
      return compared(tree[0], parts());
  }
}

function allHold(values) {
  if (values.indexOf(false) >= 0) return false;
  return values.indexOf(null) >= 0 ? null : true;
}

function compared(sign, values) {
  if (values.indexOf(null) >= 0) return null;
  const one = values[0];
  const other = values[1];
  switch (sign) {
    case "==":
      return one === other;
    case "!=":
      return one !== other;
    case "in":
      return values.indexOf(one, 1) > 0;
    case "<":
      return one < other;
    case "<=":
      return one <= other;
    case ">":
      return one > other;
    default:
      return one >= other;
  }
}

// Keys of groups and controls that are not for this firm; what cannot be decided is asked.
function outside(groups, profile) {
  const found = {};
  const look = (group, above) => {
    const out = above || isFalse(group.when, profile);
    if (out) found[group.id] = true;
    group.groups.forEach((each) => look(each, out));
    group.controls.forEach((each) => {
      if (out || isFalse(each.when, profile)) found[each.id] = true;
    });
  };
  groups.forEach((group) => look(group, false));
  return found;
}

function isFalse(condition, profile) {
  return Boolean(condition) && holds(condition, profile) === false;
}

// The facts of a profile that fit what is asked; what does not fit counts as not given.
function fitting(facts, profile) {
  const found = {};
  Object.keys(facts).forEach((name) => {
    const value = readFact(facts[name], profile[name]);
    if (value !== null) found[name] = value;
  });
  return found;
}

function readFact(fact, value) {
  if (typeof value === "boolean") return fact.type === "yes-no" ? value : null;
  if (typeof value === "number") {
    if (fact.type === "number") return value % 1 === 0 && Math.abs(value) < 1e15 ? value : null;
    return fact.type === "choice" && fact.choices.indexOf(String(value)) >= 0 ? String(value) : null;
  }
  if (typeof value !== "string") return null;
  if (fact.type === "yes-no") return { yes: true, no: false }[value] === undefined ? null : value === "yes";
  return fact.type === "text" || (fact.type === "choice" && fact.choices.indexOf(value) >= 0) ? value : null;
}
