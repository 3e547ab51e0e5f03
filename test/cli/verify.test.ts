import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { renderBriefing } from '../../src/briefings/render-briefing.js';
import { runVerify } from '../../src/cli/commands/verify.js';
import { findExitCode } from '../../src/cli/exit-codes.js';
import { verificationSchema } from '../../src/contracts/verification.js';
import { verifyBriefing } from '../../src/pipeline/verify-briefing.js';
import { openBriefingIndex } from '../support/briefing-index.js';
import { makeBriefing } from '../support/make-briefing.js';
import { makeContext } from './make-context.js';

const folder = mkdtempSync(join(tmpdir(), 'rapporteur-verify-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const verifyFile = (file: { name: string; body: Uint8Array }) => verifyBriefing(file, openBriefingIndex());

async function writeExport(name: string, edit = (text: string) => text): Promise<string> {
  const { body } = await renderBriefing(makeBriefing(), 'md', { publicUrl: null });
  writeFileSync(join(folder, name), edit(new TextDecoder().decode(body)));
  return join(folder, name);
}

async function findCode(work: Promise<number>): Promise<[code: number, message: string]> {
  try {
    return [await work, ''];
  } catch (error) {
    return [findExitCode(error), error instanceof Error ? error.message : ''];
  }
}

describe('rapporteur verify', () => {
  it('says that all is well and ends with 0', async () => {
    const context = makeContext();
    expect(await runVerify(context, await writeExport('well.md'), { verifyFile })).toBe(0);
    expect(context.written.stdout).toBe(
      [
        'Briefing on cybercrime & “organized” crime',
        'Checked against Crime congresses.',
        '',
        '14 sentences: 14 borne out, 0 not borne out, 0 without a footnote',
        '14 footnotes: 14 as they should be, 0 not',
        '',
        'All is well.',
        '',
      ].join('\n'),
    );
  });

  it('prints what is wrong and ends with 1', async () => {
    const context = makeContext();
    const path = await writeExport('edited.md', (text) =>
      text.replace('States \\$23', 'States \\$32').replace('“1. Not a', '“2. Not a'),
    );
    expect(await runVerify(context, path, { verifyFile })).toBe(1);
    expect(context.written.stdout).toBe(
      [
        'Briefing on cybercrime & “organized” crime',
        'Checked against Crime congresses.',
        '',
        '14 sentences: 13 borne out, 1 not borne out, 0 without a footnote',
        '14 footnotes: 13 as they should be, 1 not',
        '',
        'Sentences',
        '',
        '  In 2011 it cost States $32 billion. [2]',
        '    Number changed: “32” where the paragraph has “23”.',
        '    In: 1. Cybercrime / 2012, Draft report, Conference of the Parties (18',
        '    October 2012)',
        '',
        'Footnotes',
        '',
        '  [14] SOC/CP/365, ¶ 4',
        '    Its quotation does not stand in the paragraph. Number changed: “2” where the',
        '    paragraph has “1”.',
        '',
      ].join('\n'),
    );
  });

  it('prints the whole as JSON', async () => {
    const context = makeContext();
    await runVerify(context, await writeExport('json.md'), { json: true, verifyFile });
    const verification = verificationSchema.parse(JSON.parse(context.written.stdout));
    expect(verification).toMatchObject({ file: 'json.md', format: 'md', isWell: true });
    expect(verification.sentences).toHaveLength(14);
  });

  it('ends with 2 for a file that is not there, a folder, and a file that is no briefing', async () => {
    const missing = join(folder, 'missing.md');
    expect(await findCode(runVerify(makeContext(), missing, { verifyFile }))).toEqual([
      2,
      `${missing} cannot be read: there is no such file.`,
    ]);
    expect(await findCode(runVerify(makeContext(), folder, { verifyFile }))).toEqual([
      2,
      `${folder} cannot be read: it is a folder.`,
    ]);
    const other = await writeExport('other.md', () => '# Something else');
    expect((await findCode(runVerify(makeContext(), other, { verifyFile })))[0]).toBe(2);
  });

  it('ends with 4 without an index', async () => {
    const context = makeContext({ env: { INDEX_DIR: join(folder, 'none') } });
    expect(await findCode(runVerify(context, await writeExport('well.md'), {}))).toEqual([
      4,
      `There is no index in ${join(folder, 'none')}.`,
    ]);
  });
});
