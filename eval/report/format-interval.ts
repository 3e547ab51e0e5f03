import type { Figure, MeasureName } from '../contracts/run.js';
import { formatValue } from './format-value.js';

/** Lower and upper end without the unit twice: "80.8–93.0 %". */
export function formatInterval(name: MeasureName, { low, high }: Pick<Figure, 'low' | 'high'>): string {
  const [from, ...unit] = formatValue(name, low).split(' ');
  const [to] = formatValue(name, high).split(' ');
  return [`${from ?? ''}–${to ?? ''}`, ...unit].join(' ');
}
