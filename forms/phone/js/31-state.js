// What was answered so far, and every way to change it. `data` has the shape of an assessment.
function two(number) {
  return `0${number}`.slice(-2);
}

function dayOf(date) {
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

function timeOf(date) {
  return `${two(date.getHours())}:${two(date.getMinutes())}`;
}

// The day is said only where it is not today.
function momentOf(text) {
  const date = new Date(text);
  const day = dayOf(date);
  return day === dayOf(new Date()) ? timeOf(date) : `${day} ${timeOf(date)}`;
}

function freshDraft(form) {
  const data = JSON.parse(JSON.stringify(form.begun));
  data.organisation = data.organisation || {};
  data.profile = data.profile || {};
  data.responses = data.responses || {};
  return { revision: 0, by: "", parts: [], data, since: null, changes: 0, saved: null, at: null };
}

function isDraft(found) {
  return (
    isMapping(found) &&
    typeof found.revision === "number" &&
    Array.isArray(found.parts) &&
    isMapping(found.data) &&
    ["organisation", "profile", "responses"].every((name) => isMapping(found.data[name]))
  );
}

function isBare(response) {
  return Object.keys(response).every((name) => {
    const value = response[name];
    return value === "" || value === null || value === undefined || value === false || (Array.isArray(value) && !value.length);
  });
}

function makeState(form, draft, changed) {
  const state = { draft };

  function change(put) {
    put(state.draft.data);
    state.draft.revision += 1;
    state.draft.changes += 1;
    state.draft.at = new Date().toISOString();
    state.draft.since = state.draft.since || new Date().toISOString();
    changed();
  }

  function respond(key, put) {
    change((data) => {
      const response = data.responses[key] || {};
      put(response);
      if (isBare(response)) delete data.responses[key];
      else data.responses[key] = response;
    });
  }

  // A changed answer is a new one: who gave it and when is written beside it, and nobody has confirmed it.
  function answer(key, wording, said) {
    respond(key, (response) => {
      if (response.answer === said) return;
      ["confirmed", "origin", "answered_by", "answered_on", "wording"].forEach((name) => delete response[name]);
      if (said === null) {
        delete response.answer;
        return;
      }
      response.answer = said;
      if (state.draft.by) response.answered_by = state.draft.by;
      response.answered_on = dayOf(new Date());
      response.wording = wording;
    });
  }

  function put(key, name, value) {
    respond(key, (response) => {
      if (value === "" || value === false) delete response[name];
      else response[name] = value;
    });
  }

  function savedToFile() {
    state.draft.saved = new Date().toISOString();
    state.draft.since = null;
    state.draft.changes = 0;
    state.draft.revision += 1;
    changed();
  }

  function replace(data) {
    change(() => {
      state.draft.data = data;
    });
  }

  state.change = change;
  state.answer = answer;
  state.put = put;
  state.respond = respond;
  state.savedToFile = savedToFile;
  state.replace = replace;
  state.response = (key) => state.draft.data.responses[key] || {};
  return state;
}
