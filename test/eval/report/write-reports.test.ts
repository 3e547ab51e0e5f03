import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { renderHtml } from '../../../eval/report/render-html.js';
import { writeReports } from '../../../eval/report/write-reports.js';
import { comparison, report, run } from './fixtures/example-report.js';

describe('writeReports', () => {
  let folder = '';
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'reports-'));
  });
  afterEach(async () => {
    await rm(folder, { recursive: true });
  });

  it('writes four files into a new folder and leaves nothing else', async () => {
    const target = path.join(folder, 'a', 'b');
    const written = await writeReports(target, report);
    expect(written).toEqual({
      markdown: path.join(target, 'report.md'),
      html: path.join(target, 'report.html'),
      junit: path.join(target, 'junit.xml'),
      json: path.join(target, 'report.json'),
    });
    expect((await readdir(target)).sort()).toEqual(['junit.xml', 'report.html', 'report.json', 'report.md']);
    expect(JSON.parse(await readFile(written.json, 'utf8'))).toEqual({
      run,
      comparison,
      ablation: report.ablation,
    });
    expect(await readFile(written.html, 'utf8')).toBe(renderHtml(report));
  });

  it('says null for a comparison that there is none of, and replaces older reports', async () => {
    await writeReports(folder, report);
    const { json } = await writeReports(folder, { run });
    expect(JSON.parse(await readFile(json, 'utf8'))).toEqual({ run, comparison: null, ablation: null });
  });

  it('names the folder that cannot be written', async () => {
    const file = path.join(folder, 'file');
    await writeFile(file, '');
    await expect(writeReports(file, report)).rejects.toMatchObject({
      step: 'evaluation',
      kind: 'unavailable',
      message: `The reports cannot be written into ${file}.`,
    });
  });
});
