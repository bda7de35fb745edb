// Inflate (RFC 1951), for browsers that have no way of their own; and text from base64.
function bytesOf(base64) {
  const text = atob(base64);
  const bytes = new Uint8Array(text.length);
  for (let place = 0; place < text.length; place += 1) bytes[place] = text.charCodeAt(place);
  return bytes;
}

function textOf(bytes) {
  if (typeof TextDecoder === "function") return new TextDecoder().decode(bytes);
  const pieces = [];
  for (let start = 0; start < bytes.length; start += 8192) {
    pieces.push(String.fromCharCode.apply(null, bytes.subarray(start, start + 8192)));
  }
  return decodeURIComponent(escape(pieces.join("")));
}

// Counts of codes by length, and symbols in the order of their codes (RFC 1951, 3.2.2).
function huffman(lengths) {
  const counts = new Uint16Array(16);
  const starts = new Uint16Array(16);
  lengths.forEach((length) => {
    counts[length] += 1;
  });
  counts[0] = 0;
  for (let length = 1; length < 16; length += 1) starts[length] = starts[length - 1] + counts[length - 1];
  const symbols = new Uint16Array(lengths.length);
  lengths.forEach((length, symbol) => {
    if (length) {
      symbols[starts[length]] = symbol;
      starts[length] += 1;
    }
  });
  return { counts, symbols };
}

const LENGTH_BASES = [3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258];
const LENGTH_EXTRAS = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0];
const CODE_ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

function inflate(source, size) {
  const out = new Uint8Array(size);
  let filled = 0;
  let place = 0;
  let held = 0;
  let holding = 0;

  function bits(count) {
    while (holding < count) {
      if (place >= source.length) throw new Error("cut short");
      held |= source[place] << holding;
      place += 1;
      holding += 8;
    }
    const value = held & ((1 << count) - 1);
    held >>>= count;
    holding -= count;
    return value;
  }

  function symbol(codes) {
    let code = 0;
    let first = 0;
    let index = 0;
    for (let length = 1; length < 16; length += 1) {
      code |= bits(1);
      const count = codes.counts[length];
      if (code - first < count) return codes.symbols[index + code - first];
      index += count;
      first = (first + count) << 1;
      code <<= 1;
    }
    throw new Error("no such code");
  }

  function stored() {
    held = 0;
    holding = 0;
    const count = source[place] | (source[place + 1] << 8);
    place += 4;
    out.set(source.subarray(place, place + count), filled);
    place += count;
    filled += count;
  }

  function tables() {
    const literals = bits(5) + 257;
    const distances = bits(5) + 1;
    const sizes = new Array(19).fill(0);
    const count = bits(4) + 4;
    for (let at = 0; at < count; at += 1) sizes[CODE_ORDER[at]] = bits(3);
    const codes = huffman(sizes);
    const lengths = [];
    while (lengths.length < literals + distances) {
      const said = symbol(codes);
      if (said < 16) {
        lengths.push(said);
      } else {
        const again = said === 16 ? lengths[lengths.length - 1] : 0;
        const times = said === 16 ? 3 + bits(2) : said === 17 ? 3 + bits(3) : 11 + bits(7);
        for (let at = 0; at < times; at += 1) lengths.push(again);
      }
    }
    return [huffman(lengths.slice(0, literals)), huffman(lengths.slice(literals))];
  }

  function block(literals, distances) {
    for (;;) {
      const said = symbol(literals);
      if (said === 256) return;
      if (said < 256) {
        out[filled] = said;
        filled += 1;
      } else {
        const length = LENGTH_BASES[said - 257] + bits(LENGTH_EXTRAS[said - 257]);
        const code = symbol(distances);
        const extra = code < 2 ? 0 : (code >> 1) - 1;
        const back = (code < 2 ? code : (2 + (code & 1)) << extra) + 1 + bits(extra);
        for (let at = 0; at < length; at += 1) {
          out[filled] = out[filled - back];
          filled += 1;
        }
      }
    }
  }

  for (let last = 0; !last; ) {
    last = bits(1);
    const kind = bits(2);
    if (kind === 0) {
      stored();
    } else if (kind === 1) {
      const lengths = [[8, 144], [9, 112], [7, 24], [8, 8]];
      const fixed = lengths.reduce((all, each) => all.concat(new Array(each[1]).fill(each[0])), []);
      block(huffman(fixed), huffman(new Array(30).fill(5)));
    } else {
      const codes = tables();
      block(codes[0], codes[1]);
    }
  }
  return out.subarray(0, filled);
}

// What the page carries: plain, or packed where it is large.
function unpacked(data) {
  return data.packed ? JSON.parse(textOf(inflate(bytesOf(data.packed), data.bytes))) : data;
}
