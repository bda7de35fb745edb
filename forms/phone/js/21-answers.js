// What an answer counts as on its scale or by its measure; null where it is no answer there.
const PLAIN = /^-?\d{1,12}(\.\d{1,12})?$/;

function plainNumber(text) {
  return PLAIN.test(text) ? readFraction(text) : null;
}

function withoutPercent(text) {
  return text[text.length - 1] === "%" ? text.slice(0, -1) : text;
}

function answerValue(question, scales, answer) {
  if (question.measure) return measuredValue(question.measure, answer);
  const scale = scales[question.scale];
  if (!scale) return null;
  const choice = scale.choices.filter((each) => each[0] === answer)[0];
  if (choice) return readFraction(choice[1]);
  const number = scale.percentages ? plainNumber(withoutPercent(answer)) : null;
  const share = number && divide(number, readFraction("100"));
  return share && compare(share, NOTHING) >= 0 && compare(share, ALL) <= 0 ? share : null;
}

function measuredValue(measure, answer) {
  const number = plainNumber(measure.percent ? withoutPercent(answer) : answer);
  if (!number) return null;
  const target = readFraction(measure.target);
  const ahead = (one, other) => (measure.higher ? subtract(one, other) : subtract(other, one));
  const lead = ahead(number, target);
  if (compare(lead, NOTHING) >= 0) return ALL;
  const span = measure.limit === null ? NOTHING : ahead(target, readFraction(measure.limit));
  if (compare(span, NOTHING) <= 0) return NOTHING;
  const share = add(ALL, divide(lead, span));
  return compare(share, NOTHING) > 0 ? share : NOTHING;
}

// Digits of Urdu and Arabic keyboards, and their decimal marks, as ASCII.
function asciiNumber(text) {
  return text
    .trim()
    .replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0))
    .replace(/[\u066b,]/g, ".")
    .replace(/\u066a/g, "%")
    .replace(/\s+/g, "");
}
