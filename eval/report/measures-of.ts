import { measureNames, type Figures, type MeasureName } from '../contracts/run.js';
import { orderMeasures } from './order-measures.js';

/** The measures that some question of these figures has, in the order of a report. */
export function measuresOf(figures: Figures): MeasureName[] {
  return orderMeasures(measureNames.filter((name) => figures[name] !== undefined));
}
