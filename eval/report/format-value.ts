import type { MeasureName } from '../contracts/run.js';
import { describeMeasure, type MeasureUnit } from './describe-measure.js';

/** A value of a measure as it is printed: "88.2 %", "0.873", "2.4", "41 ms". */
export function formatValue(name: MeasureName, value: number): string {
  return formatUnit(describeMeasure(name).unit, value);
}

function formatUnit(unit: MeasureUnit, value: number): string {
  switch (unit) {
    case 'rate':
    case 'share':
      return `${(value * 100).toFixed(1)} %`;
    case 'score':
      return value.toFixed(3);
    case 'count':
      return value.toFixed(1);
    case 'milliseconds':
      return formatMilliseconds(value);
  }
}

function formatMilliseconds(value: number): string {
  return `${value < 10 ? value.toFixed(1) : value.toFixed(0)} ms`;
}
