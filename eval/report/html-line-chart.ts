import { escapeHtml } from './escape-html.js';

/** A line of a chart: a value from 0 to 1 for each place on the axis, null where it has none. */
export interface ChartLine {
  name: string;
  style: 'solid' | 'dashed';
  values: readonly (number | null)[];
}

export interface LineChart {
  /** Says what the lines say, to those who do not see them. */
  description: string;
  lines: readonly ChartLine[];
  /** Under the first and the last place. */
  ends: readonly [string, string];
  /** Whether the last place is a run that is not accepted: its mark is hollow. */
  lastIsOpen: boolean;
}

const width = 340;
const height = 150;
const edge = { left: 34, right: 62, top: 10, bottom: 22 };
/** Least distance of two labels at the end of lines. */
const labelGap = 13;

/** A small chart of shares over accepted runs, equally spaced. The axis covers the values, in steps of a tenth. */
export function htmlLineChart({ description, lines, ends, lastIsOpen }: LineChart): string {
  const values = lines.flatMap((line) => line.values.filter((value) => value !== null));
  const low = Math.max(0, Math.floor(Math.min(...values) * 10 - 0.01) / 10);
  const high = Math.min(1, Math.max(low + 0.1, Math.ceil(Math.max(...values) * 10 + 0.01) / 10));
  const places = Math.max(...lines.map((line) => line.values.length));
  const scale: Scale = {
    x: (place) => edge.left + (places < 2 ? 0 : (place / (places - 1)) * (width - edge.left - edge.right)),
    y: (value) => edge.top + ((high - value) / (high - low)) * (height - edge.top - edge.bottom),
  };
  return [
    `<svg class="chart" viewBox="0 0 ${width} ${height}" role="img" aria-label="${escapeHtml(description)}">`,
    ...[low, (low + high) / 2, high].map((value) => gridLine(value, scale)),
    `<text class="end" x="${edge.left}" y="${height - 4}">${escapeHtml(ends[0])}</text>`,
    `<text class="end" x="${width - edge.right}" y="${height - 4}" text-anchor="end">${escapeHtml(ends[1])}</text>`,
    ...lines.map((line) => drawLine({ line, scale, lastIsOpen })),
    ...drawLabels(lines, scale),
    '</svg>',
  ].join('\n');
}

interface Scale {
  x: (place: number) => number;
  y: (value: number) => number;
}

function gridLine(value: number, { y }: Scale): string {
  const at = y(value).toFixed(1);
  return `<path class="grid" d="M${edge.left} ${at}H${width - edge.right}"/><text class="axis" x="${edge.left - 6}" y="${(y(value) + 4).toFixed(1)}" text-anchor="end">${Math.round(value * 100)}</text>`;
}

interface Point {
  place: number;
  value: number;
}

function listPoints(line: ChartLine): Point[] {
  return line.values.flatMap((value, place) => (value === null ? [] : [{ place, value }]));
}

function drawLine({
  line,
  scale,
  lastIsOpen,
}: {
  line: ChartLine;
  scale: Scale;
  lastIsOpen: boolean;
}): string {
  const points = listPoints(line);
  const at = ({ place, value }: Point): string => `${scale.x(place).toFixed(1)} ${scale.y(value).toFixed(1)}`;
  const marks = points.map((point) => {
    const open = line.style === 'dashed' || (lastIsOpen && point.place === line.values.length - 1);
    const [x = '', y = ''] = at(point).split(' ');
    return `<circle class="${open ? 'open' : 'full'}" cx="${x}" cy="${y}" r="2.75"/>`;
  });
  return `<path class="${line.style}" d="M${points.map(at).join('L')}"/>${marks.join('')}`;
}

/** Name and last value at the end of each line, moved apart where they would meet. */
function drawLabels(lines: readonly ChartLine[], { y }: Scale): string[] {
  const labels = lines
    .flatMap(({ name, values, style }) => {
      const last = values.findLast((value) => value !== null);
      return last === undefined ? [] : [{ name, last, style, at: y(last) }];
    })
    .sort((left, right) => left.at - right.at);
  let lowest = -Infinity;
  const placed = labels.map((label) => {
    lowest = Math.max(label.at, lowest + labelGap);
    return { ...label, at: lowest };
  });
  const over = Math.max(0, lowest - (height - edge.bottom));
  return placed.map(
    ({ name, last, at }) =>
      `<text class="name" x="${width - edge.right + 8}" y="${(at - over + 4).toFixed(1)}">${escapeHtml(name)} ${(last * 100).toFixed(1)}</text>`,
  );
}
