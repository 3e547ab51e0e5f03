import { describe, expect, it } from 'vitest';
import { renderJunit } from '../../../eval/report/render-junit.js';
import type { ReportInput } from '../../../eval/report/report-input.js';
import { comparison, report, run } from './fixtures/example-report.js';

/** The element inside the case of each question, or "passed". */
function outcomes(input: ReportInput): Record<string, string> {
  const cases = renderJunit(input).matchAll(
    /<testcase name="([^":]*)[^>]*?(?:\/>|>\s*<(\w+) message="([^"]*)")/gu,
  );
  return Object.fromEntries(
    [...cases].map(([, name, element, message]) => [
      name ?? '',
      element === undefined ? 'passed' : `${element}: ${message ?? ''}`,
    ]),
  );
}

describe('renderJunit', () => {
  it('writes every case of a run without a comparison, every wrong answer a failure', () => {
    // 4 questions and 1 skipped; 20 + 40 + 30 ms
    expect(renderJunit({ run })).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="evaluation of dev" tests="5" failures="2" errors="1" skipped="1" time="0.090">
  <testsuite name="number" timestamp="2026-11-22T14:05:00.000Z" tests="1" failures="0" errors="0" skipped="0" time="0.020">
    <testcase name="d007: How many passports has Australia cancelled?" classname="number" time="0.020"/>
  </testsuite>
  <testsuite name="paraphrase" timestamp="2026-11-22T14:05:00.000Z" tests="1" failures="1" errors="0" skipped="0" time="0.040">
    <testcase name="d044: Was a | pipe or &lt;b&gt;bold&lt;/b&gt; mentioned to @Egypt?" classname="paraphrase" time="0.040">
      <failure message="Declined, should have answered. It declined; it should have answered." type="failure">It declined; it should have answered.&#10;gold: soc-cp-365#u18&#10;&#10;The corpus does not answer &lt;this&gt; question.</failure>
    </testcase>
  </testsuite>
  <testsuite name="unanswerable" timestamp="2026-11-22T14:05:00.000Z" tests="1" failures="1" errors="0" skipped="0" time="0.030">
    <testcase name="d083: What recommendations does document A/CONF.222/8 make?" classname="unanswerable" time="0.030">
      <failure message="Answered, should have declined. It answered; it should have declined." type="failure">It answered; it should have declined.&#10;gold: none&#10;&#10;SOC/CP/365:&#10;Her country had already cancelled more than 100 passports. [1]</failure>
    </testcase>
  </testsuite>
  <testsuite name="off-topic" timestamp="2026-11-22T14:05:00.000Z" tests="1" failures="0" errors="1" skipped="0" time="0.000">
    <testcase name="d110: what will the weather be like" classname="off-topic" time="0.000">
      <error message="No reply within 30 s." type="error"></error>
    </testcase>
  </testsuite>
  <testsuite name="not asked" timestamp="2026-11-22T14:05:00.000Z" tests="1" failures="0" errors="0" skipped="1" time="0.000">
    <testcase name="d120" classname="not asked" time="0.000">
      <skipped message="a draft, not finished"></skipped>
    </testcase>
  </testsuite>
</testsuites>
`);
  });

  it('fails, beside a comparison, only what went wrong, the verdict and broken floors', () => {
    expect(outcomes(report)).toEqual({
      d007: 'passed',
      d044: 'skipped: wrong before as well',
      d083: 'failure: Answered, should have declined. It answered; it should have declined.',
      d110: 'error: No reply within 30 s.',
      d120: 'skipped: a draft, not finished',
      Verdict: 'failure: Worse than the baseline, 1 question that was right is wrong: d083.',
      'No question failed with an error': 'failure: d110',
      'Every quote stands letter for letter in its paragraph': 'passed',
    });
  });

  it('skips a question that went wrong near a threshold, and one that is new or changed', () => {
    const flips = comparison.flips.map((flip) => ({ ...flip, fragile: true }));
    const pass = { verdict: 'pass', exitCode: 0, reasons: [] } as const;
    const fragile = { ...comparison, ...pass, reasons: [], flips };
    expect(outcomes({ run, comparison: { ...fragile, added: ['d044'] } })).toMatchObject({
      d044: 'skipped: wrong, and new: nothing to compare it with',
      d083: 'skipped: went wrong, but is near a threshold: a warning',
      Verdict: 'passed',
    });
    expect(outcomes({ run, comparison: { ...fragile, changed: ['d044'] } })['d044']).toBe(
      'skipped: wrong, and the question was changed',
    );
  });

  it('takes every wrong answer for a failure where the two runs cannot be compared', () => {
    const incomparable = { ...comparison, verdict: 'not-comparable', exitCode: 3, flips: [] } as const;
    expect(outcomes({ run, comparison: { ...incomparable, flips: [] } })['d044']).toBe(
      'failure: Declined, should have answered. It declined; it should have answered.',
    );
  });
});
