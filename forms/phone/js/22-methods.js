// The methods of scoring: from parts {weight, value, label} to one share, by the same arithmetic as in Python.
const METHODS = {
  "weighted-mean": (parts) => {
    const sums = parts.reduce(
      (sum, part) => [add(sum[0], multiply(part.weight, part.value)), add(sum[1], part.weight)],
      [NOTHING, NOTHING]
    );
    return divide(sums[0], sums[1]);
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
