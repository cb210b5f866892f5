/** Who imports whom. */
export type ImportGraph = ReadonlyMap<string, readonly string[]>;

/** The first cycle there is, as the files in it from one to itself; or nothing. */
export function importCycle(graph: ImportGraph): readonly string[] | undefined {
  const done = new Set<string>();
  for (const file of graph.keys()) {
    const cycle = cycleFrom(file, graph, done, []);
    if (cycle !== undefined) return cycle;
  }
  return undefined;
}

function cycleFrom(
  file: string,
  graph: ImportGraph,
  done: Set<string>,
  trail: readonly string[],
): readonly string[] | undefined {
  const seenAt = trail.indexOf(file);
  if (seenAt >= 0) return [...trail.slice(seenAt), file];
  if (done.has(file)) return undefined;
  for (const next of graph.get(file) ?? []) {
    const cycle = cycleFrom(next, graph, done, [...trail, file]);
    if (cycle !== undefined) return cycle;
  }
  done.add(file);
  return undefined;
}
