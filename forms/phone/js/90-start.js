// Where it starts: the data is read, the draft looked for, and the form shown.
const form = unpacked(JSON.parse(document.getElementById("data").textContent));
const draftKey = `isoready/form/1:${form.checklist.id}@${form.checklist.version}:${form.checklist.digest}:${form.name}`;
let running = null;
const store = makeStore(draftKey, (what, detail) => running && running.tell(what, detail));

store.load().then((found) => {
  running = makeApp(form, store, found ? found.draft : freshDraft(form));
  running.run();
  if (found && found.safe) running.tell("kept", found.draft.revision);
  else if (found) store.keep(found.draft);
  else if (!store.works()) running.tell("memory", "localStorage, indexedDB");
  store.watch((other) => other.revision >= running.state.draft.revision && running.otherTab());
});
