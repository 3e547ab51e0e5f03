import { randomUUID } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { AppError } from '../../src/contracts/errors.js';
import { replaceFile } from '../../src/search-index/embedded/durable-files.js';
import { renderHtml } from './render-html.js';
import { renderJson } from './render-json.js';
import { renderJunit } from './render-junit.js';
import { renderMarkdown } from './render-markdown.js';
import type { ReportInput } from './report-input.js';

/** Paths of the reports that were written. */
export interface WrittenReports {
  markdown: string;
  html: string;
  junit: string;
  json: string;
}

/**
 * Writes report.md, report.html, junit.xml and report.json into a folder, which is made where it is missing. Each file
 * is replaced whole; all four are rendered before the first is written.
 *
 * @throws AppError `unavailable` where the folder cannot be written
 */
export async function writeReports(folder: string, input: ReportInput): Promise<WrittenReports> {
  const reports = {
    markdown: { file: path.join(folder, 'report.md'), text: renderMarkdown(input) },
    html: { file: path.join(folder, 'report.html'), text: renderHtml(input) },
    junit: { file: path.join(folder, 'junit.xml'), text: renderJunit(input) },
    json: { file: path.join(folder, 'report.json'), text: renderJson(input) },
  };
  try {
    await mkdir(folder, { recursive: true });
    for (const { file, text } of Object.values(reports))
      await replaceFile(file, `${file}.${randomUUID()}.partial`, text);
  } catch (cause) {
    throw new AppError({
      step: 'evaluation',
      kind: 'unavailable',
      message: `The reports cannot be written into ${folder}.`,
      remedy: 'Name a folder that can be written, or make room on the disk.',
      cause,
    });
  }
  return {
    markdown: reports.markdown.file,
    html: reports.html.file,
    junit: reports.junit.file,
    json: reports.json.file,
  };
}
