import type { Run } from '../contracts/run.js';
import { escapeXml } from './escape-xml.js';
import { listJunitCases, type JunitCase } from './list-junit-cases.js';
import type { ReportInput } from './report-input.js';

/** JUnit XML: a suite for each kind of question, one for questions that were not asked, and one for the gate. */
export function renderJunit(input: ReportInput): string {
  const cases = listJunitCases(input);
  const names = [...new Set(cases.map(({ suite }) => suite))];
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites ${attributes({ name: `evaluation of ${input.run.set}`, ...totals(cases) })}>`,
    ...names.flatMap((name) =>
      renderSuite({ name, run: input.run, cases: cases.filter(({ suite }) => suite === name) }),
    ),
    '</testsuites>',
    '',
  ].join('\n');
}

function renderSuite({
  name,
  run,
  cases,
}: {
  name: string;
  run: Run;
  cases: readonly JunitCase[];
}): string[] {
  return [
    `  <testsuite ${attributes({ name, timestamp: run.madeAt, ...totals(cases) })}>`,
    ...cases.flatMap(renderCase),
    '  </testsuite>',
  ];
}

function renderCase({ suite, name, seconds, outcome }: JunitCase): string[] {
  const head = `    <testcase ${attributes({ name, classname: suite, time: seconds.toFixed(3) })}`;
  if (outcome === null) return [`${head}/>`];
  const { element, message, text } = outcome;
  const type = element === 'skipped' ? {} : { type: element };
  return [
    `${head}>`,
    `      <${element} ${attributes({ message, ...type })}>${escapeXml(text)}</${element}>`,
    '    </testcase>',
  ];
}

function totals(cases: readonly JunitCase[]): Record<string, string> {
  const count = (element: string): string =>
    cases.filter(({ outcome }) => outcome?.element === element).length.toString();
  return {
    tests: cases.length.toString(),
    failures: count('failure'),
    errors: count('error'),
    skipped: count('skipped'),
    time: cases.reduce((sum, { seconds }) => sum + seconds, 0).toFixed(3),
  };
}

function attributes(values: Record<string, string>): string {
  return Object.entries(values)
    .map(([name, value]) => `${name}="${escapeXml(value)}"`)
    .join(' ');
}
