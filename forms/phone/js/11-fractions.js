// Exact fractions in lowest terms; `minus` only where a measured number lies below 0.
function fraction(above, below, minus) {
  const shared = commonDivisor(above, below);
  const one = shared === 1;
  return {
    above: one ? above : divideIntegers(above, shared)[0],
    below: one ? below : divideIntegers(below, shared)[0],
    minus: Boolean(minus) && compareIntegers(above, 0) > 0,
  };
}

const NOTHING = fraction(0, 1);
const ALL = fraction(1, 1);

function compareSizes(one, other) {
  return compareIntegers(multiplyIntegers(one.above, other.below), multiplyIntegers(other.above, one.below));
}

function compare(one, other) {
  if (one.minus !== other.minus) return one.minus ? -1 : 1;
  return one.minus ? compareSizes(other, one) : compareSizes(one, other);
}

function negative(value) {
  return { above: value.above, below: value.below, minus: !value.minus && compareIntegers(value.above, 0) > 0 };
}

function add(one, other) {
  const left = multiplyIntegers(one.above, other.below);
  const right = multiplyIntegers(other.above, one.below);
  const below = multiplyIntegers(one.below, other.below);
  if (one.minus === other.minus) return fraction(addIntegers(left, right), below, one.minus);
  if (compareIntegers(left, right) >= 0) return fraction(subtractIntegers(left, right), below, one.minus);
  return fraction(subtractIntegers(right, left), below, other.minus);
}

function subtract(one, other) {
  return add(one, negative(other));
}

function multiply(one, other) {
  const minus = one.minus !== other.minus;
  return fraction(multiplyIntegers(one.above, other.above), multiplyIntegers(one.below, other.below), minus);
}

function divide(one, other) {
  return multiply(one, { above: other.below, below: other.above, minus: other.minus });
}

function least(values) {
  return values.reduce((low, value) => (compare(value, low) < 0 ? value : low));
}

// "2", "-1.25" or "1/3", as Python hands them over and as people write decimals.
function readFraction(text) {
  const minus = text[0] === "-";
  const parts = (minus ? text.slice(1) : text).split("/");
  const decimal = parts[0].split(".");
  const behind = decimal[1] || "";
  const above = readInteger(decimal[0] + behind);
  const power = readInteger(`1${"0".repeat(behind.length)}`);
  return fraction(above, multiplyIntegers(power, readInteger(parts[1] || "1")), minus);
}

function writeFraction(value) {
  const below = value.below === 1 ? "" : `/${writeInteger(value.below)}`;
  return (value.minus ? "-" : "") + writeInteger(value.above) + below;
}

// A share, 0 to 1, as per cent: halves go to the even digit, 100 stands for exactly 1 with nothing open, 0 for exactly 0.
function percent(value, decimals, complete) {
  const full = readInteger(`1${"0".repeat(decimals + 2)}`);
  const [down, rest] = divideIntegers(multiplyIntegers(value.above, full), value.below);
  const half = compareIntegers(addIntegers(rest, rest), value.below);
  const odd = divideIntegers(down, 2)[1] === 1;
  let units = half > 0 || (half === 0 && odd) ? addIntegers(down, 1) : down;
  if ((compare(value, ALL) < 0 || !complete) && compareIntegers(units, full) >= 0) units = subtractIntegers(full, 1);
  if (compare(value, NOTHING) > 0 && compareIntegers(units, 1) < 0) units = 1;
  const digits = writeInteger(units);
  if (!decimals) return digits;
  const padded = "0".repeat(Math.max(0, decimals + 1 - digits.length)) + digits;
  return `${padded.slice(0, -decimals)}.${padded.slice(-decimals)}`;
}
