// What one node comes to: `value` is a share or the reason why there is none, `counts` what the node above uses.
const APART = "nothing applicable";
const OPEN = "nothing answered";
const WEIGHTLESS = "nothing weighs anything";
const BLOCKED = "blocked by an open question";

function outcome(value, counts, limit) {
  return { value, counts, limit: limit || null };
}

function certain(value) {
  return outcome(value, value);
}

function isNumber(value) {
  return typeof value !== "string";
}

function blocks(one, policy) {
  return policy.open === "block" && (one.value === BLOCKED || one.value === OPEN);
}

function combine(members, outcomes, method, policy) {
  const reason = whyUnscored(members, outcomes, policy);
  if (reason === BLOCKED) return outcome(BLOCKED, null);
  const parts = [];
  members.forEach((member, place) => {
    const value = outcomes[place].counts;
    if (value !== null && member.weighs) parts.push({ weight: member.weight, value, label: member.label });
  });
  if (reason === null) return certain(method(parts));
  if (!parts.length || (reason === OPEN && policy.open === "block")) return outcome(reason, null);
  return outcome(reason, method(parts));
}

function whyUnscored(members, outcomes, policy) {
  const weighing = outcomes.filter((_, place) => members[place].weighs).map((each) => each.value);
  const reasons = weighing.filter((value) => !isNumber(value));
  if (weighing.length && !reasons.length) return null;
  if (reasons.indexOf(BLOCKED) >= 0) return BLOCKED;
  const open = reasons.indexOf(OPEN) >= 0;
  if (reasons.length < weighing.length) return open && policy.open === "block" ? BLOCKED : null;
  if (open) return OPEN;
  return outcomes.some((each) => each.value !== APART) ? WEIGHTLESS : APART;
}

// A control counts at most as those it requires, whose outcomes are final.
function held(one, names, outcomes, policy) {
  if (one.value === APART || one.value === WEIGHTLESS) return one;
  return names.reduce((now, name) => {
    const other = outcomes[name];
    const limit = other.counts === null ? other.limit : other.counts;
    if (blocks(other, policy)) return now.counts === null ? now : outcome(BLOCKED, null);
    return limit !== null && other.value !== APART ? atMost(now, limit) : now;
  }, one);
}

// A group counts at most so much while a control is rated below a band.
function capped(one, cap, control, policy) {
  if (one.counts === null || control.value === APART) return one;
  if (blocks(control, policy)) return outcome(BLOCKED, null);
  const reached = control.counts === null ? NOTHING : control.counts;
  return bandOf(reached, policy.bands) >= cap.below ? one : atMost(one, cap.most);
}

function atMost(one, limit) {
  if (one.counts === null) {
    return outcome(one.value, null, one.limit === null ? limit : least([one.limit, limit]));
  }
  if (compare(one.counts, limit) <= 0) return one;
  return outcome(isNumber(one.value) ? limit : one.value, limit);
}
