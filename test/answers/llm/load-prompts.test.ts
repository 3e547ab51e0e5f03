import { createHash } from 'node:crypto';
import { copyFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { estimateTokens } from '../../../src/answers/llm/estimate-tokens.js';
import { loadPrompts } from '../../../src/answers/llm/load-prompts.js';
import { ReplyReader } from '../../../src/answers/llm/reply-reader.js';

let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'prompts-'));
  for (const name of ['answer', 'repair', 'standalone']) {
    await copyFile(join('prompts', `${name}.md`), join(folder, `${name}.md`));
  }
});

afterEach(async () => {
  await rm(folder, { recursive: true });
});

describe('loadPrompts', () => {
  it('reads the prompts of the project, each with its version and the hash of its file', async () => {
    const prompts = await loadPrompts('prompts');
    for (const [name, prompt] of Object.entries(prompts)) {
      const hash = createHash('sha256')
        .update(await readFile(join('prompts', `${name}.md`)))
        .digest('hex');
      expect(prompt).toMatchObject({ name, version: 1, hash: hash.slice(0, 12) });
    }
  });

  it('fills in what it is given as it is, braces, tags and all', async () => {
    await writeFile(
      join(folder, 'standalone.md'),
      '---\nname: standalone\nversion: 2\nvariables: conversation, question\n---\n\n# System\n\nReply {"a": 1}.\n\n# User\n\n{{conversation}}\n\n# not a role\n\n# Assistant\n\nYes.\n\n# User\n\n{{question}}\n',
    );
    const { standalone } = await loadPrompts(folder);
    const conversation = '{{question}} {x} {{{y}}} {{#z}} & <b> \\ $& {"a":"b"}';
    expect(await standalone.fill({ conversation, question: '# System' })).toEqual([
      { role: 'system', text: 'Reply {"a": 1}.' },
      { role: 'user', text: `${conversation}\n\n# not a role` },
      { role: 'assistant', text: 'Yes.' },
      { role: 'user', text: '# System' },
    ]);
    expect(standalone.version).toBe(2);
  });

  it('keeps the answer prompt short enough for a small model', async () => {
    const { answer } = await loadPrompts('prompts');
    const messages = await answer.fill({ passages: '', question: '' });
    expect(messages.map(({ role }) => role)).toEqual(['system', 'user', 'assistant', 'user']);
    // Three bytes a token is counted high: English has four and more.
    expect(estimateTokens(messages.map(({ text }) => text).join(''))).toBeLessThan(650);
  });

  it('shows an example that is read as an answer', async () => {
    const { answer } = await loadPrompts('prompts');
    const [, question, example] = await answer.fill({ passages: '', question: '' });
    const reader = new ReplyReader(new Map([['yeou', 'minutes#p4']]));
    const sentences = reader.push(example?.text ?? '');
    expect(sentences).toHaveLength(2);
    for (const { citations } of sentences) {
      for (const { quote } of citations) expect(question?.text).toContain(quote);
    }
    expect(reader.end()).toEqual({ sentences: [], missing: ['the cost of the pier'], declines: false });
  });

  it('fills in no other variables than its own', async () => {
    const { answer } = await loadPrompts('prompts');
    await expect(answer.fill({ question: 'Why?' })).rejects.toMatchObject({
      kind: 'internal',
      message: 'The prompt answer takes passages, question, not question.',
    });
    await expect(answer.fill({ question: '', passages: '', tone: '' })).rejects.toMatchObject({
      kind: 'internal',
    });
  });

  const head = '---\nname: answer\nversion: 1\nvariables: passages, question\n---\n';
  it.each([
    ['# User\n{{passages}} {{question}}', 'has no front matter between lines of three dashes.'],
    ['---\nname: answer\nversion: x\nvariables: a\n---\n# User\n{{a}}', 'has no name, or no version from 1.'],
    [`${head}{{passages}} {{question}}`, 'does not begin with a heading System, User or Assistant.'],
    [`${head}# User\n{{question}}`, 'has variables that do not fit: passages (named but not used).'],
    [
      `${head}# User\n{{passages}} {{question}} {{tone}}`,
      'has variables that do not fit: tone (used but not named).',
    ],
    [`${head}# User\n{{passages}} {{question}} {{#tone}}`, 'has double braces that hold no variable.'],
    [
      `${head.replace('passages', 'text')}# User\n{{text}} {{question}}`,
      'should have the variables passages, question.',
    ],
    [`${head.replace('answer', 'other')}# User\n{{passages}} {{question}}`, 'is named other inside.'],
  ])('refuses a file that is wrong and says what is: %#', async (source, fault) => {
    const file = join(folder, 'answer.md');
    await writeFile(file, source);
    await expect(loadPrompts(folder)).rejects.toMatchObject({
      kind: 'invalid-input',
      message: `The prompt ${file} ${fault}`,
      remedy: 'Restore prompts/ from the repository.',
    });
  });

  it('says which file is missing', async () => {
    await rm(join(folder, 'repair.md'));
    await expect(loadPrompts(folder)).rejects.toMatchObject({
      kind: 'invalid-input',
      message: `The prompt ${join(folder, 'repair.md')} cannot be read.`,
    });
  });
});
