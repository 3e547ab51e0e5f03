import { describe, expect, it } from 'vitest';
import { htmlLineChart } from '../../../eval/report/html-line-chart.js';

describe('htmlLineChart', () => {
  it('places values on an axis in steps of a tenth', () => {
    // Axis: 0.55 down to 0.5, 0.85 up to 0.9. Drawing: x 34 to 278, y 10 to 128.
    // y(0.55) = 10 + 0.35 / 0.4 · 118 = 113.25; y(0.85) = 10 + 0.05 / 0.4 · 118 = 24.75
    const chart = htmlLineChart({
      description: 'Right "answers"',
      lines: [{ name: 'dev', style: 'solid', values: [0.55, null, 0.85] }],
      ends: ['first', 'last'],
      lastIsOpen: true,
    });
    const [, path] = /<path class="solid" d="([^"]+)"/u.exec(chart) ?? [];
    expect(path).toMatch(/^M34\.0 113\.[23]L278\.0 24\.[78]$/u);
    expect([...chart.matchAll(/class="axis"[^>]*>(\d+)</gu)].map(([, label]) => label)).toEqual([
      '50',
      '70',
      '90',
    ]);
    expect([...chart.matchAll(/<circle class="(\w+)"/gu)].map(([, mark]) => mark)).toEqual(['full', 'open']);
    expect(chart).toContain('aria-label="Right &quot;answers&quot;"');
  });

  it('keeps the labels of two lines apart that end at one height', () => {
    const chart = htmlLineChart({
      description: '',
      lines: [
        { name: 'dev', style: 'solid', values: [0.5, 0.8] },
        { name: 'test', style: 'dashed', values: [0.4, 0.8] },
      ],
      ends: ['', ''],
      lastIsOpen: false,
    });
    const [first = 0, second = 0] = [...chart.matchAll(/class="name"[^>]* y="([\d.]+)"/gu)].map(([, y]) =>
      Number(y),
    );
    expect(second - first).toBeCloseTo(13);
  });

  it('draws a single run, all of it nothing or all of it everything', () => {
    for (const value of [0, 1]) {
      const chart = htmlLineChart({
        description: '',
        lines: [{ name: 'dev', style: 'solid', values: [value] }],
        ends: ['', ''],
        lastIsOpen: false,
      });
      expect(chart).not.toMatch(/NaN|Infinity/u);
    }
  });
});
