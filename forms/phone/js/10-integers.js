// Whole numbers of any size, 0 or more: a plain number below 9e15, where those are exact, else limbs of seven digits.
const BASE = 10000000;
const MOST = 9e15;

function limbsOf(number) {
  if (typeof number !== "number") return number;
  const limbs = [];
  for (let rest = number; rest > 0; rest = Math.floor(rest / BASE)) limbs.push(rest % BASE);
  return limbs;
}

function fromLimbs(limbs) {
  while (limbs.length && limbs[limbs.length - 1] === 0) limbs.pop();
  if (limbs.length > 3 || (limbs.length === 3 && limbs[2] >= MOST / BASE / BASE)) return limbs;
  return limbs.reduceRight((sum, limb) => sum * BASE + limb, 0);
}

function compareIntegers(one, other) {
  if (typeof one === "number" && typeof other === "number") return one - other;
  const a = limbsOf(one);
  const b = limbsOf(other);
  if (a.length !== b.length) return a.length - b.length;
  for (let place = a.length - 1; place >= 0; place -= 1) {
    if (a[place] !== b[place]) return a[place] - b[place];
  }
  return 0;
}

function addIntegers(one, other) {
  if (typeof one === "number" && typeof other === "number" && one + other < MOST) return one + other;
  const a = limbsOf(one);
  const b = limbsOf(other);
  const sum = [];
  let carry = 0;
  for (let place = 0; place < a.length || place < b.length || carry; place += 1) {
    const here = (a[place] || 0) + (b[place] || 0) + carry;
    sum.push(here % BASE);
    carry = here >= BASE ? 1 : 0;
  }
  return fromLimbs(sum);
}

// The other must not be greater.
function subtractIntegers(one, other) {
  if (typeof one === "number" && typeof other === "number") return one - other;
  const b = limbsOf(other);
  let borrow = 0;
  const rest = limbsOf(one).map((limb, place) => {
    const here = limb - (b[place] || 0) - borrow;
    borrow = here < 0 ? 1 : 0;
    return here + borrow * BASE;
  });
  return fromLimbs(rest);
}

function multiplyIntegers(one, other) {
  if (typeof one === "number" && typeof other === "number" && one * other < MOST) return one * other;
  const a = limbsOf(one);
  const b = limbsOf(other);
  const product = new Array(a.length + b.length).fill(0);
  a.forEach((limb, low) => {
    let carry = 0;
    for (let high = 0; high < b.length || carry; high += 1) {
      const here = product[low + high] + limb * (b[high] || 0) + carry;
      carry = Math.floor(here / BASE);
      product[low + high] = here - carry * BASE;
    }
  });
  return fromLimbs(product);
}

// [quotient, remainder]; the divisor is above 0. Long division: each digit is guessed from the leading limbs and mended.
function divideIntegers(one, other) {
  if (typeof one === "number" && typeof other === "number") return [Math.floor(one / other), one % other];
  if (compareIntegers(one, other) < 0) return [0, one];
  const a = limbsOf(one);
  const quotient = [];
  let rest = 0;
  for (let place = a.length - 1; place >= 0; place -= 1) {
    rest = addIntegers(multiplyIntegers(rest, BASE), a[place]);
    const digit = quotientDigit(rest, other);
    rest = subtractIntegers(rest, multiplyIntegers(other, digit));
    quotient.unshift(digit);
  }
  return [fromLimbs(quotient), rest];
}

function quotientDigit(rest, divisor) {
  let low = 0;
  let high = BASE - 1;
  const r = limbsOf(rest);
  const d = limbsOf(divisor);
  if (r.length < d.length) return 0;
  const scale = (limbs, places) => limbs.slice(-places).reduceRight((sum, limb) => sum * BASE + limb, 0);
  const taken = Math.min(2, d.length);
  const extra = r.length - d.length;
  const about = scale(r, taken + extra) / scale(d, taken);
  low = Math.max(0, Math.floor(about * (1 - 1e-6)) - 2);
  high = Math.min(BASE - 1, Math.ceil(about * (1 + 1e-6)) + 2);
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (compareIntegers(multiplyIntegers(divisor, middle), rest) <= 0) low = middle;
    else high = middle - 1;
  }
  return low;
}

function commonDivisor(one, other) {
  let a = one;
  let b = other;
  while (compareIntegers(b, 0) > 0) {
    const rest = divideIntegers(a, b)[1];
    a = b;
    b = rest;
  }
  return a;
}

function readInteger(digits) {
  const limbs = [];
  for (let end = digits.length; end > 0; end -= 7) limbs.push(Number(digits.slice(Math.max(0, end - 7), end)));
  return fromLimbs(limbs);
}

function writeInteger(number) {
  if (typeof number === "number") return String(number);
  return number
    .map((limb, place) => (place === number.length - 1 ? String(limb) : `000000${limb}`.slice(-7)))
    .reverse()
    .join("");
}
