// Words: of the form and of the checklist, in the language that was chosen.
function makeWords(form) {
  const words = { language: form.languages[0] };
  const isolate = (value) => (words.direction() === "rtl" ? `\u2066${value}\u2069` : String(value));

  words.direction = () => (words.language === "ur" ? "rtl" : "ltr");

  words.has = (key) => Object.prototype.hasOwnProperty.call(form.words[words.language], key);

  words.say = (key, values) =>
    form.words[words.language][key].replace(/\{(\w+)\}/g, (whole, name) =>
      values && values[name] !== undefined ? isolate(values[name]) : whole
    );

  words.raw = (...way) =>
    way.reduce(
      (here, step) => (here !== undefined && Object.prototype.hasOwnProperty.call(here, step) ? here[step] : undefined),
      form.texts[words.language]
    );

  // A text of the checklist as an element, which says so where it had to stay English.
  words.text = (...way) => {
    const found = words.raw(...way);
    if (found === undefined) return null;
    return Array.isArray(found) ? h("span", { lang: "en", dir: "ltr" }, found[0]) : h("span", {}, found);
  };

  words.plain = (...way) => {
    const found = words.raw(...way);
    if (found === undefined) return "";
    return Array.isArray(found) ? found[0] : found;
  };

  // What an answer is called: by the checklist, by the form, or by its own name.
  words.answer = (scale, name) => {
    const own = words.text("scales", scale, name);
    if (own) return own;
    const key = `answers.${scale}.${name}`;
    return words.has(key) ? words.say(key) : apart(name);
  };

  words.band = (name) => {
    const own = words.plain("bands", name);
    if (own) return own;
    return words.has(`bands.${name}`) ? words.say(`bands.${name}`) : name;
  };

  return words;
}
