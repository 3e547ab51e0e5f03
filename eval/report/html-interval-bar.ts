import type { Figure } from '../contracts/run.js';

const width = 160;
const height = 14;

export interface IntervalBar {
  figure: Pick<Figure, 'mean' | 'low' | 'high'>;
  /** The mean in the run before, drawn as a thin line. */
  before?: number;
}

/**
 * A mean from 0 to 1 with its interval as a small drawing: the scale as a hairline, the interval as a band, the mean as
 * a bar. The numbers stand beside it, so it is hidden from those who have the page read to them.
 */
export function htmlIntervalBar({ figure, before }: IntervalBar): string {
  const at = (value: number): string => (Math.min(1, Math.max(0, value)) * (width - 4) + 2).toFixed(1);
  const band = Math.max(0, Number(at(figure.high)) - Number(at(figure.low))).toFixed(1);
  const middle = height / 2;
  return [
    `<svg class="bar" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" aria-hidden="true">`,
    `<path class="scale" d="M2 ${middle}H${width - 2}M2 ${middle - 3}v6M${width - 2} ${middle - 3}v6"/>`,
    `<rect class="band" x="${at(figure.low)}" y="${middle - 3}" width="${band}" height="6"/>`,
    ...(before === undefined ? [] : [`<path class="before" d="M${at(before)} 0v${height}"/>`]),
    `<rect class="mean" x="${(Number(at(figure.mean)) - 1.5).toFixed(1)}" y="${middle - 5}" width="3" height="10"/>`,
    '</svg>',
  ].join('');
}
