// The draft in the browser: in its database, which says when it is safe on the disk, and beside it in localStorage.
function makeStore(key, tell) {
  let plain = null;
  let database = null;
  let waiting = null;
  let busy = false;

  try {
    plain = window.localStorage;
    plain.getItem(key);
  } catch (fault) {
    plain = null;
  }

  function opened() {
    return new Promise((resolve) => {
      try {
        const asking = window.indexedDB.open("isoready", 1);
        asking.onupgradeneeded = () => asking.result.createObjectStore("drafts");
        asking.onsuccess = () => resolve(asking.result);
        asking.onerror = () => resolve(null);
        asking.onblocked = () => resolve(null);
        setTimeout(() => resolve(null), 5000);
      } catch (fault) {
        resolve(null);
      }
    });
  }

  function written(mode) {
    try {
      return database.transaction("drafts", mode, { durability: "strict" });
    } catch (fault) {
      return database.transaction("drafts", mode);
    }
  }

  function fromDatabase() {
    return new Promise((resolve) => {
      if (!database) {
        resolve(null);
        return;
      }
      try {
        const asking = written("readonly").objectStore("drafts").get(key);
        asking.onsuccess = () => resolve(asking.result || null);
        asking.onerror = () => resolve(null);
      } catch (fault) {
        resolve(null);
      }
    });
  }

  function fromPlain() {
    try {
      return JSON.parse(plain.getItem(key));
    } catch (fault) {
      return null;
    }
  }

  // A promise of the draft with the highest revision and whether the database has it; of null where there is none.
  function load() {
    return opened()
      .then((found) => {
        database = found;
        return fromDatabase();
      })
      .then((kept) => {
        const drafts = [kept, fromPlain()].filter(isDraft);
        const last = drafts.reduce((best, each) => (best && best.revision >= each.revision ? best : each), null);
        return last && { draft: last, safe: last === kept };
      });
  }

  // Keeps the newest; what comes while the disk is busy waits, and only the last of it is written.
  function keep(draft) {
    const kept = JSON.parse(JSON.stringify(draft));
    const loose = keepPlain(kept);
    if (!database) {
      if (loose === true) tell("loose");
      else if (loose === null) tell("memory", "localStorage");
      else tell("full", loose);
      return;
    }
    waiting = kept;
    tell("saving");
    if (!busy) write();
  }

  // True, null where there is no such storage, or what went wrong.
  function keepPlain(draft) {
    if (!plain) return null;
    try {
      plain.setItem(key, JSON.stringify(draft));
      return true;
    } catch (fault) {
      return fault.name || String(fault);
    }
  }

  function write() {
    const draft = waiting;
    waiting = null;
    busy = true;
    const failed = (fault) => {
      busy = false;
      tell("full", (fault && fault.name) || "indexedDB");
      if (waiting) write();
    };
    try {
      const change = written("readwrite");
      change.objectStore("drafts").put(draft, key);
      change.oncomplete = () => {
        busy = false;
        if (waiting) write();
        else tell("kept", draft.revision);
      };
      change.onabort = () => failed(change.error);
    } catch (fault) {
      failed(fault);
    }
  }

  function watch(changed) {
    window.addEventListener("storage", (event) => {
      if (event.key !== key || !event.newValue) return;
      changed(JSON.parse(event.newValue));
    });
  }

  return { load, keep, watch, works: () => Boolean(plain || database) };
}
