// Elements made of names, attributes and children; text always goes in as text.
function h(name, attributes, ...children) {
  const element = document.createElement(name);
  Object.keys(attributes || {}).forEach((key) => {
    const value = attributes[key];
    if (key.slice(0, 2) === "on") element.addEventListener(key.slice(2), value);
    else if (key === "value" || key === "checked" || key === "disabled" || key === "open") element[key] = value;
    else if (value === true) element.setAttribute(key, "");
    else if (value !== false && value !== null && value !== undefined) element.setAttribute(key, value);
  });
  fill(element, children);
  return element;
}

function fill(element, children) {
  children.forEach((child) => {
    if (Array.isArray(child)) fill(element, child);
    else if (child !== null && child !== undefined && child !== false) {
      element.appendChild(typeof child === "object" ? child : document.createTextNode(String(child)));
    }
  });
  return element;
}

function emptied(element) {
  while (element.firstChild) element.removeChild(element.firstChild);
  return element;
}

// Identifiers and numbers run from left to right in every language.
function apart(text) {
  return h("bdi", { dir: "ltr" }, text);
}

let lastId = 0;
function newId() {
  lastId += 1;
  return `x${lastId}`;
}

// A labelled control; `help` and `fault` are read out with it.
function field(label, control, help, fault) {
  const id = newId();
  control.id = id;
  const described = [help, fault].filter(Boolean);
  described.forEach((each) => {
    each.id = newId();
  });
  if (described.length) control.setAttribute("aria-describedby", described.map((each) => each.id).join(" "));
  return h("div", { class: "field" }, h("label", { for: id }, label), help, control, fault);
}

function later(wait, act) {
  let timer = null;
  const run = () => {
    timer = null;
    act();
  };
  return {
    soon: () => {
      clearTimeout(timer);
      timer = setTimeout(run, wait);
    },
    now: () => {
      if (timer === null) return;
      clearTimeout(timer);
      run();
    },
  };
}
