/**
 * What a rule finds in each of several values, in their order; undefined where it finds nothing, as it mostly does. No
 * array is made for a value in which nothing is found.
 */
export function hitsOf<V, H>(
  values: readonly V[],
  hitOf: (value: V, index: number) => H | undefined,
): H[] | undefined {
  let found: H[] | undefined;
  for (let index = 0; index < values.length; index++) {
    const hit = hitOf(values[index] as V, index);
    if (hit === undefined) continue;
    found ??= [];
    found.push(hit);
  }
  return found;
}
