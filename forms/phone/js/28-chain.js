// A chain of codes: answers as texts that are small enough for one QR code each, put together again by `isoready`.
const CHAIN = "ISOREADY1";
const CODE_VERSION = 14;

function utf8(text) {
  if (typeof TextEncoder === "function") return new TextEncoder().encode(text);
  const plain = unescape(encodeURIComponent(text));
  const bytes = new Uint8Array(plain.length);
  for (let place = 0; place < plain.length; place += 1) bytes[place] = plain.charCodeAt(place);
  return bytes;
}

// CRC-32 of ISO/IEC 13239, as 8 hex digits.
function checksum(bytes) {
  let rest = -1;
  for (let place = 0; place < bytes.length; place += 1) {
    rest ^= bytes[place];
    for (let bit = 0; bit < 8; bit += 1) rest = (rest >>> 1) ^ (rest & 1 ? 0xedb88320 : 0);
  }
  return `0000000${(~rest >>> 0).toString(16)}`.slice(-8);
}

function base64url(bytes) {
  const pieces = [];
  for (let start = 0; start < bytes.length; start += 8190) {
    pieces.push(btoa(String.fromCharCode.apply(null, bytes.subarray(start, start + 8190))));
  }
  return pieces.join("").replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
}

// A promise of the bytes deflated, or of null where the browser cannot.
function deflated(bytes) {
  if (typeof CompressionStream !== "function" || typeof Response !== "function") return Promise.resolve(null);
  try {
    const stream = new Blob([bytes]).stream().pipeThrough(new CompressionStream("deflate-raw"));
    return new Response(stream).arrayBuffer().then((packed) => new Uint8Array(packed), () => null);
  } catch (fault) {
    return Promise.resolve(null);
  }
}

function cutIntoCodes(payload, sum) {
  const head = (place, count) => `${CHAIN} ${place}/${count} ${sum} `;
  const room = qrCapacity(CODE_VERSION) - head(999, 999).length;
  const count = Math.ceil(payload.length / room);
  const size = Math.ceil(payload.length / count);
  const texts = [];
  for (let place = 0; place < count; place += 1) {
    texts.push(head(place + 1, count) + payload.slice(place * size, (place + 1) * size));
  }
  return texts;
}

// A promise of the texts of the codes. The first letter of what they carry says whether it is deflated or plain.
function chainOf(text) {
  const bytes = utf8(text);
  return deflated(bytes).then((packed) => {
    const payload = packed ? `D${base64url(packed)}` : `P${base64url(bytes)}`;
    return cutIntoCodes(payload, checksum(bytes));
  });
}
