// The meters of a case: never shown, never kept; they follow from the road taken.

const read = (data, otherwise) => (data ? JSON.parse(data) : otherwise);

/** The conditions and the effects of one option. */
export function readRules({ when, effects }) {
  return { when: read(when, []), effects: Object.entries(read(effects, {})) };
}

/** Gives, for a road of decisions, the options of a scene that are open at its end. */
export function openOptions(el) {
  const meters = Object.entries(read(el.dataset.meters, {}));

  function valuesAfter(road) {
    const values = new Map(meters.map(([name, meter]) => [name, meter.start]));
    const bounds = new Map(meters);
    for (const [name, effect] of road.flatMap(({ option }) => option.effects)) {
      const { min, max } = bounds.get(name);
      values.set(name, Math.min(max, Math.max(min, values.get(name) + effect)));
    }
    return values;
  }

  return (scene, road) => {
    const values = valuesAfter(road);
    const holds = ({ meter, at_least: low = -Infinity, at_most: high = Infinity }) =>
      values.get(meter) >= low && values.get(meter) <= high;
    return scene.options.filter((option) => option.when.every(holds));
  };
}
