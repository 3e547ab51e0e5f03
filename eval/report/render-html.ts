import { createHash } from 'node:crypto';
import { escapeHtml } from './escape-html.js';
import { htmlAblation } from './html-ablation.js';
import { htmlAnswerers } from './html-answerers.js';
import { htmlFigures } from './html-figures.js';
import { htmlFlips } from './html-flips.js';
import { htmlLosses } from './html-losses.js';
import { htmlProvenance } from './html-provenance.js';
import { htmlQuestions } from './html-questions.js';
import { htmlScript } from './html-script.js';
import { htmlSlices } from './html-slices.js';
import { htmlStyle } from './html-style.js';
import { htmlTestFigures } from './html-test-figures.js';
import { htmlTrend } from './html-trend.js';
import { htmlVerdict } from './html-verdict.js';
import type { ReportInput } from './report-input.js';

interface Section {
  id: string;
  title: string;
  html: string;
}

/** The report as one page that needs nothing else: no network, no files beside it, readable without its script. */
export function renderHtml(input: ReportInput): string {
  const { run } = input;
  return [
    '<!doctype html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src '${hash(htmlStyle)}'; script-src '${hash(htmlScript)}'">`,
    `<title>${escapeHtml(`Evaluation of ${run.set}, ${run.madeAt.slice(0, 10)}`)}</title>`,
    `<style>${htmlStyle}</style>`,
    '</head>',
    '<body>',
    ...renderBody(input),
    `<script>${htmlScript}</script>`,
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

function renderBody(input: ReportInput): string[] {
  const sections = listSections(input);
  return [
    htmlVerdict(input),
    '<nav aria-label="Contents"><ol>',
    ...sections.map(({ id, title }) => `<li><a href="#${id}">${title}</a></li>`),
    '</ol>',
    '<label hidden>Find questions <input id="find" type="search"><span id="found" role="status"></span></label>',
    '</nav>',
    '<main>',
    ...sections.map(({ html }) => html),
    '</main>',
  ];
}

function listSections({ run, comparison, baseline, ablation, paragraphs }: ReportInput): Section[] {
  const section = (id: string, title: string, html: string): Section => ({ id, title, html });
  return [
    section('figures', 'Figures', htmlFigures({ run, ...(comparison && { comparison }) })),
    ...(baseline?.test ? [section('test', 'Test questions', htmlTestFigures(baseline))] : []),
    ...(baseline ? [section('trend', 'Trend', htmlTrend(baseline, run))] : []),
    ...(run.answerers ? [section('answerers', 'Who answered', htmlAnswerers(run.answerers))] : []),
    section('slices', 'Slices', htmlSlices(run)),
    section('losses', 'Losses', htmlLosses(run)),
    ...(ablation ? [section('ablation', 'Parts taken out', htmlAblation(ablation, run.figures))] : []),
    ...(comparison ? [section('flips', 'Changed sides', htmlFlips(comparison.flips))] : []),
    section('wrong', 'Wrong questions', htmlQuestions(run, paragraphs ?? new Map())),
    section('others', 'All the others', ''),
    section('provenance', 'How it was made', htmlProvenance(run)),
  ];
}

function hash(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}
