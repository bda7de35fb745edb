// QR codes (ISO/IEC 18004): byte mode, error level M, versions 1 to 20. Gives rows of true for dark.
const QR_TOTALS = [26, 44, 70, 100, 134, 172, 196, 242, 292, 346, 404, 466, 532, 581, 655, 733, 815, 901, 991, 1085];
const QR_CHECKS = [10, 16, 26, 18, 24, 16, 18, 22, 22, 26, 30, 22, 22, 24, 24, 28, 28, 26, 26, 26];
const QR_BLOCKS = [1, 1, 1, 2, 2, 4, 4, 4, 5, 5, 5, 8, 9, 9, 10, 10, 11, 13, 14, 16];

function qrRoom(version) {
  return QR_TOTALS[version - 1] - QR_CHECKS[version - 1] * QR_BLOCKS[version - 1];
}

// Bytes of text that fit, after the mode and the count.
function qrCapacity(version) {
  return qrRoom(version) - (version < 10 ? 2 : 3);
}

// GF(256) over x^8 + x^4 + x^3 + x^2 + 1.
const QR_POWERS = [];
const QR_LOGS = [];
for (let power = 0, value = 1; power < 255; power += 1) {
  QR_POWERS[power] = value;
  QR_LOGS[value] = power;
  value = value < 128 ? value * 2 : (value * 2) ^ 0x11d;
}

function qrMultiply(one, other) {
  return one && other ? QR_POWERS[(QR_LOGS[one] + QR_LOGS[other]) % 255] : 0;
}

// Coefficients of (x - 1)(x - 2)(x - 4)..., highest first and without the leading 1.
function qrGenerator(count) {
  let found = [1];
  for (let root = 0; root < count; root += 1) {
    const next = found.concat([0]);
    found.forEach((each, place) => {
      next[place + 1] ^= qrMultiply(each, QR_POWERS[root]);
    });
    found = next;
  }
  return found.slice(1);
}

function qrChecks(data, generator) {
  const rest = new Array(generator.length).fill(0);
  data.forEach((each) => {
    const factor = each ^ rest.shift();
    rest.push(0);
    generator.forEach((coefficient, place) => {
      rest[place] ^= qrMultiply(coefficient, factor);
    });
  });
  return rest;
}

// Data with mode, count and padding, cut into blocks, each with its checks, interleaved.
function qrCodewords(bytes, version) {
  const bits = [];
  const put = (value, count) => {
    for (let place = count - 1; place >= 0; place -= 1) bits.push((value >> place) & 1);
  };
  put(4, 4);
  put(bytes.length, version < 10 ? 8 : 16);
  bytes.forEach((each) => put(each, 8));
  const room = qrRoom(version);
  put(0, Math.min(4, room * 8 - bits.length));
  while (bits.length % 8) bits.push(0);
  const data = [];
  for (let at = 0; at < bits.length; at += 8) data.push(parseInt(bits.slice(at, at + 8).join(""), 2));
  for (let pad = 0xec; data.length < room; pad ^= 0xec ^ 0x11) data.push(pad);

  const count = QR_BLOCKS[version - 1];
  const generator = qrGenerator(QR_CHECKS[version - 1]);
  const blocks = [];
  for (let at = 0, start = 0; at < count; at += 1) {
    const size = Math.floor(room / count) + (at >= count - (room % count) ? 1 : 0);
    blocks.push(data.slice(start, start + size));
    start += size;
  }
  const checks = blocks.map((block) => qrChecks(block, generator));
  return qrInterleaved(blocks).concat(qrInterleaved(checks));
}

function qrInterleaved(blocks) {
  const out = [];
  const longest = blocks[blocks.length - 1].length;
  for (let at = 0; at < longest; at += 1) blocks.forEach((block) => at < block.length && out.push(block[at]));
  return out;
}

// Centres of the alignment patterns: the first at 6, the last at 7 from the edge, evenly apart from the far end.
function qrCentres(version) {
  if (version === 1) return [];
  const count = Math.floor(version / 7) + 2;
  const last = 4 * version + 10;
  const step = Math.ceil((last - 6) / (count - 1) / 2) * 2;
  const found = [6];
  for (let at = count - 2; at >= 0; at -= 1) found.push(last - at * step);
  return found;
}

function qrRemainder(value, generator, bits) {
  let rest = value;
  for (let at = 0; at < bits; at += 1) rest = (rest << 1) ^ ((rest >> (bits - 1)) & 1 ? generator : 0);
  return rest;
}

// The fixed patterns: cells are true or false, null where data goes.
function qrFrame(version) {
  const size = 17 + 4 * version;
  const cells = [];
  for (let row = 0; row < size; row += 1) cells.push(new Array(size).fill(null));
  const square = (row, column, reach, dark) => {
    for (let y = -reach; y <= reach; y += 1) {
      for (let x = -reach; x <= reach; x += 1) {
        const line = cells[row + y];
        if (line && line[column + x] !== undefined) line[column + x] = dark(Math.max(Math.abs(x), Math.abs(y)));
      }
    }
  };
  for (let at = 8; at < size - 8; at += 1) {
    cells[6][at] = at % 2 === 0;
    cells[at][6] = at % 2 === 0;
  }
  [[3, 3], [3, size - 4], [size - 4, 3]].forEach((at) => square(at[0], at[1], 4, (ring) => ring !== 2 && ring !== 4));
  const centres = qrCentres(version);
  centres.forEach((row) => {
    centres.forEach((column) => {
      const corner = (row === 6 && (column === 6 || column === size - 7)) || (row === size - 7 && column === 6);
      if (!corner) square(row, column, 2, (ring) => ring !== 1);
    });
  });
  if (version >= 7) {
    const word = (version << 12) | qrRemainder(version, 0x1f25, 12);
    for (let at = 0; at < 18; at += 1) {
      const dark = Boolean((word >> at) & 1);
      cells[Math.floor(at / 3)][size - 11 + (at % 3)] = dark;
      cells[size - 11 + (at % 3)][Math.floor(at / 3)] = dark;
    }
  }
  qrFormat(cells, 0);
  return cells;
}

// Level M is 00; the word is masked with 101010000010010.
function qrFormat(cells, mask) {
  const size = cells.length;
  const word = ((mask << 10) | qrRemainder(mask, 0x537, 10)) ^ 0x5412;
  for (let at = 0; at < 15; at += 1) {
    const dark = Boolean((word >> at) & 1);
    if (at < 6) cells[at][8] = dark;
    else if (at < 8) cells[at + 1][8] = dark;
    else if (at === 8) cells[8][7] = dark;
    else cells[8][14 - at] = dark;
    if (at < 8) cells[8][size - 1 - at] = dark;
    else cells[size - 15 + at][8] = dark;
  }
  cells[size - 8][8] = true;
}

const QR_MASKS = [
  (row, column) => (row + column) % 2 === 0,
  (row) => row % 2 === 0,
  (row, column) => column % 3 === 0,
  (row, column) => (row + column) % 3 === 0,
  (row, column) => (Math.floor(row / 2) + Math.floor(column / 3)) % 2 === 0,
  (row, column) => ((row * column) % 2) + ((row * column) % 3) === 0,
  (row, column) => (((row * column) % 2) + ((row * column) % 3)) % 2 === 0,
  (row, column) => (((row + column) % 2) + ((row * column) % 3)) % 2 === 0,
];

function qrMasked(frame, codewords, mask) {
  const size = frame.length;
  const cells = frame.map((line) => line.slice());
  let bit = 0;
  let up = true;
  for (let right = size - 1; right > 0; right -= 2) {
    if (right === 6) right -= 1;
    for (let step = 0; step < size; step += 1) {
      const row = up ? size - 1 - step : step;
      for (let column = right; column > right - 2; column -= 1) {
        if (frame[row][column] === null) {
          const word = codewords[bit >> 3];
          const dark = word !== undefined && Boolean((word >> (7 - (bit & 7))) & 1);
          cells[row][column] = dark !== QR_MASKS[mask](row, column);
          bit += 1;
        }
      }
    }
    up = !up;
  }
  qrFormat(cells, mask);
  return cells;
}

// How hard it is to read: long runs, blocks of four, what looks like a finder, and how far dark is from half.
function qrPenalty(cells) {
  const size = cells.length;
  let penalty = 0;
  let darks = 0;
  const line = (at) => {
    let text = "";
    for (let place = 0; place < size; place += 1) text += at(place) ? "1" : "0";
    (text.match(/1{5,}|0{5,}/g) || []).forEach((run) => {
      penalty += run.length - 2;
    });
    for (let place = 0; place + 11 <= size; place += 1) {
      const eleven = text.substr(place, 11);
      if (eleven === "10111010000" || eleven === "00001011101") penalty += 40;
    }
  };
  for (let row = 0; row < size; row += 1) {
    line((column) => cells[row][column]);
    line((column) => cells[column][row]);
    for (let column = 0; column < size; column += 1) {
      if (cells[row][column]) darks += 1;
      if (row && column) {
        const same = cells[row][column] === cells[row - 1][column] && cells[row][column] === cells[row][column - 1];
        if (same && cells[row][column] === cells[row - 1][column - 1]) penalty += 3;
      }
    }
  }
  return penalty + Math.floor(Math.abs((darks * 20) / (size * size) - 10)) * 10;
}

function qrCode(bytes) {
  let version = 1;
  while (version <= 20 && qrCapacity(version) < bytes.length) version += 1;
  if (version > 20) throw new Error("too long for one code");
  const frame = qrFrame(version);
  const codewords = qrCodewords(bytes, version);
  return QR_MASKS.map((_, mask) => qrMasked(frame, codewords, mask)).reduce((best, cells) => {
    const penalty = qrPenalty(cells);
    return best && best.penalty <= penalty ? best : { cells, penalty };
  }, null).cells;
}
