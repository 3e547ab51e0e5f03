import { describe, expect, it } from 'vitest';
import type { Baseline } from '../../../eval/contracts/comparison.js';
import { htmlTestFigures } from '../../../eval/report/html-test-figures.js';
import { printSummary } from '../../../eval/report/print-summary.js';
import { renderHtml } from '../../../eval/report/render-html.js';
import { renderMarkdown } from '../../../eval/report/render-markdown.js';
import { baseline, report, run } from './fixtures/example-report.js';

const tested: Baseline = {
  ...baseline,
  test: {
    set: 'test',
    fingerprint: run.fingerprint,
    figures: {
      right: { mean: 0.7, low: 0.6, high: 0.8, count: 150 },
      falseAnswer: { mean: 0.25, low: 0.125, high: 0.375, count: 40 },
    },
    slices: [],
    losses: {},
    latency: { p50: 1, p95: 2 },
  },
};

describe('the figures of the test questions', () => {
  it('stand with their intervals, counts and the day in the page', () => {
    const html = htmlTestFigures(tested);
    expect(html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')).toContain(
      'Right answers 70.0 % 60.0–80.0 % 105 of 150 False answers 25.0 % 12.5–37.5 % 10 of 40',
    );
    expect(html).toContain('(2026-11-20)');
    expect(renderHtml({ ...report, baseline: tested })).toContain(html);
  });

  it('stand in the terminal summary and in the text for a pull request', () => {
    const summary = printSummary({ ...report, baseline: tested });
    expect(summary).toMatch(
      /The test questions, when the baseline was accepted\n.*\n {2}Right answers +70\.0 %/,
    );
    expect(renderMarkdown({ ...report, baseline: tested })).toContain(
      '| Right answers | 70.0 % | 60.0–80.0 % | 105 of 150 |',
    );
  });

  it('are left out where none were scored', () => {
    expect(htmlTestFigures(baseline)).toBe('');
    for (const text of [printSummary(report), renderMarkdown(report), renderHtml(report)])
      expect(text).not.toContain('test questions');
  });
});
