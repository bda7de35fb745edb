// The YAML that the form writes, which is the YAML that it reads: blocks, every text in JSON's quotes, two blanks a level.
// Text without what no file may hold: control characters, halves of characters, line ends that nobody sees.
function sound(text) {
  return text
    .replace(/\r\n?|[\u2028\u2029\u0085]/g, "\n")
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufeff\ufffe\uffff]/g, "")
    .replace(/[\ud800-\udbff][\udc00-\udfff]|[\ud800-\udfff]/g, (found) => (found.length === 2 ? found : "\ufffd"));
}

function allSound(value) {
  if (typeof value === "string") return sound(value);
  if (Array.isArray(value)) return value.map(allSound);
  if (!isMapping(value)) return value;
  const found = {};
  Object.keys(value).forEach((key) => {
    found[sound(key)] = allSound(value[key]);
  });
  return found;
}

function quoted(text) {
  return JSON.stringify(sound(text));
}

function isMapping(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function scalar(value) {
  if (typeof value === "string") return quoted(value);
  if (Array.isArray(value)) return "[]";
  return isMapping(value) ? "{}" : String(value);
}

function isEmpty(value) {
  return typeof value !== "object" || value === null || Object.keys(value).length === 0;
}

function keyText(key) {
  return /^[A-Za-z][A-Za-z_-]*$/.test(key) ? key : quoted(key);
}

function yamlLines(value, indent) {
  const blanks = " ".repeat(indent);
  const lines = [];
  if (Array.isArray(value)) {
    value.forEach((each) => {
      if (isEmpty(each)) {
        lines.push(`${blanks}- ${scalar(each)}`);
      } else {
        const inner = yamlLines(each, indent + 2);
        lines.push(`${blanks}- ${inner[0].slice(indent + 2)}`);
        inner.slice(1).forEach((line) => lines.push(line));
      }
    });
    return lines;
  }
  Object.keys(value).forEach((key) => {
    const each = value[key];
    if (isEmpty(each)) {
      lines.push(`${blanks}${keyText(key)}: ${scalar(each)}`);
    } else {
      lines.push(`${blanks}${keyText(key)}:`);
      yamlLines(each, indent + 2).forEach((line) => lines.push(line));
    }
  });
  return lines;
}

function writeYaml(data) {
  return `${yamlLines(data, 0).join("\n")}\n`;
}

// Throws the number of the line that is not as the form writes it.
function readYaml(text) {
  const lines = [];
  text.split(/\r\n|\n|\r/).forEach((line, place) => {
    if (line.trim() && line.trim()[0] !== "#") lines.push({ text: line.trim(), at: line.search(/\S/), number: place + 1 });
  });
  let next = 0;

  function value(text, number, at) {
    if (text !== "") return readScalar(text, number);
    const line = lines[next];
    return line && line.at > at ? block(line.at) : null;
  }

  function block(at) {
    return lines[next].text[0] === "-" && /^-( |$)/.test(lines[next].text) ? list(at) : mapping(at);
  }

  function list(at) {
    const found = [];
    while (next < lines.length && lines[next].at === at && /^-( |$)/.test(lines[next].text)) {
      const line = lines[next];
      const rest = line.text.slice(1).trim();
      if (entryOf(rest)) {
        lines[next] = { text: rest, at: at + 2, number: line.number };
        found.push(mapping(at + 2));
      } else {
        next += 1;
        found.push(value(rest, line.number, at));
      }
    }
    return found;
  }

  function mapping(at) {
    const found = {};
    while (next < lines.length && lines[next].at === at) {
      const line = lines[next];
      const entry = entryOf(line.text);
      if (!entry || Object.prototype.hasOwnProperty.call(found, entry[0])) throw line.number;
      next += 1;
      Object.defineProperty(found, entry[0], {
        value: value(entry[1], line.number, at),
        enumerable: true,
        writable: true,
        configurable: true,
      });
    }
    if (next < lines.length && lines[next].at > at) throw lines[next].number;
    return found;
  }

  const all = lines.length ? mapping(0) : {};
  if (next < lines.length) throw lines[next].number;
  return all;
}

// [key, rest] of a line that begins a mapping's entry, else null.
function entryOf(text) {
  const found = /^("(?:[^"\\]|\\.)*"|[A-Za-z0-9_][^\s"'#:{}[\],&*!|>%@`]*):(?: +(.*))?$/.exec(text);
  if (!found) return null;
  const key = found[1][0] === '"' ? JSON.parse(found[1]) : found[1];
  const rest = found[2] === undefined ? "" : found[2];
  return [key, rest.trim()[0] === "#" ? "" : rest.trim()];
}

function readScalar(text, number) {
  if (text[0] === '"') {
    const found = /^("(?:[^"\\]|\\.)*")(?:\s+#.*)?$/.exec(text);
    try {
      return JSON.parse(found[1]);
    } catch (fault) {
      throw number;
    }
  }
  const plain = text.replace(/\s+#.*$/, "");
  if (/['{}[\]&*!|>%@`]/.test(plain[0])) {
    if (plain === "[]") return [];
    if (plain === "{}") return {};
    throw number;
  }
  if (/^-?(0|[1-9]\d{0,14})$/.test(plain)) return Number(plain);
  const words = { true: true, false: false, null: null, "~": null };
  return Object.prototype.hasOwnProperty.call(words, plain) ? words[plain] : plain;
}
