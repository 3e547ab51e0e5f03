import { setImmediate } from 'node:timers/promises';
import hnswlib from 'hnswlib-node';
import type { HierarchicalNSW } from 'hnswlib-node';
import { indexFormat } from './index-format.js';

/** Points added between two looks at the messages, so that a parent that ended is noticed: about 0.2 s of work. */
const pointsAtOnce = 200;

interface GraphSource {
  dimension: number;
  size: number;
  /** The vector of the point with this label, from 0 to size - 1. */
  vectorAt: (label: number) => Float32Array;
}

/** Builds the graph over all points in the order of their labels and writes it to a new file. About 1 ms a point. */
export async function writeVectorGraph(file: string, source: GraphSource): Promise<void> {
  const graph = new hnswlib.HierarchicalNSW('cosine', source.dimension);
  graph.initIndex({ maxElements: source.size, ...indexFormat.graph });
  for (let label = 0; label < source.size; label += 1) {
    if (label % pointsAtOnce === 0) await setImmediate();
    graph.addPoint(Array.from(source.vectorAt(label)), label);
  }
  graph.writeIndexSync(file);
}

/**
 * Reads a graph into an object of its own: hnswlib ends the process when a bad file is read into one already in use.
 * @throws Error when the file is not a whole graph of `size` points of `dimension` numbers.
 */
export function readVectorGraph(file: string, dimension: number, size: number): HierarchicalNSW {
  const graph = new hnswlib.HierarchicalNSW('cosine', dimension);
  graph.readIndexSync(file);
  if (graph.getCurrentCount() !== size) {
    throw new Error(`the vector graph has ${graph.getCurrentCount()} points, the database ${size} chunks`);
  }
  return graph;
}
