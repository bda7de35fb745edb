// Where it starts: the data is read, the draft looked for, and the form shown.
const form = unpacked(JSON.parse(document.getElementById("data").textContent));
const draftKey = `isoready/form/1:${form.checklist.id}@${form.checklist.version}:${form.checklist.digest}:${form.name}`;
let running = null;
const store = makeStore(draftKey, (what, detail) => running && running.tell(what, detail));

store.load().then((found) => {
  running = makeApp(form, store, found || freshDraft(form));
  running.run();
  if (found) running.tell("kept", found.revision);
  else if (!store.works()) running.tell("memory", "localStorage, indexedDB");
  store.watch((other) => other.revision >= running.state.draft.revision && running.otherTab());
});
