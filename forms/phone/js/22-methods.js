// The methods of scoring: from parts {weight, value, label} to one share, by the same arithmetic as in Python.
function meanOf(parts) {
  const sums = parts.reduce(
    (sum, part) => [add(sum[0], multiply(part.weight, part.value)), add(sum[1], part.weight)],
    [NOTHING, NOTHING]
  );
  return divide(sums[0], sums[1]);
}

// What stands for a rating: its share of the highest, or the middle of its band where that lies outside the band.
function shareOf(place, bands) {
  const even = fraction(place, bands.length - 1);
  if (bandOf(even, bands) === place) return even;
  return divide(add(bands[place - 1].edge, bands[place].edge), fraction(2, 1));
}

const METHODS = {
  "weighted-mean": meanOf,
  "nplf-mean": (parts, bands) => {
    const rated = parts.map((part) => ({ weight: part.weight, value: fraction(bandOf(part.value, bands), 1) }));
    const mean = add(meanOf(rated), fraction(1, 2));
    return shareOf(divideIntegers(mean.above, mean.below)[0], bands);
  },
  "median-lower": (parts, bands) => {
    const rated = parts.map((part) => ({ weight: part.weight, place: bandOf(part.value, bands) }));
    const whole = rated.reduce((sum, part) => add(sum, part.weight), NOTHING);
    let place = 0;
    const upTo = () => rated.reduce((sum, part) => (part.place <= place ? add(sum, part.weight) : sum), NOTHING);
    for (let reached = upTo(); compare(add(reached, reached), whole) < 0; reached = upTo()) place += 1;
    return shareOf(place, bands);
  },
  "weakest-link": (parts) => least(parts.map((part) => part.value)),
  "capability-level": (parts, bands, settings) => {
    const rated = {};
    parts.forEach((part) => {
      const place = bandOf(part.value, bands);
      rated[part.label] = part.label in rated ? Math.min(rated[part.label], place) : place;
    });
    const reach = (labels, band) => labels.every((label) => label in rated && rated[label] >= band);
    let level = 0;
    while (
      level < settings.levels.length &&
      reach(settings.levels[level], settings.enough) &&
      settings.levels.slice(0, level).every((labels) => reach(labels, settings.full))
    ) {
      level += 1;
    }
    return fraction(level, settings.levels.length);
  },
};

// The place of the band that holds a share; the upper edge belongs to the band.
function bandOf(value, bands) {
  let place = 0;
  while (place < bands.length - 1 && compare(value, bands[place].edge) > 0) place += 1;
  return place;
}
