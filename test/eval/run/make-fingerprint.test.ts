import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parseConfig } from '../../../src/config/parse-config.js';
import type { Environment } from '../../../src/config/parse-setting.js';
import type { EvaluationQuestion } from '../../../src/contracts/evaluation-question.js';
import type { IndexManifest } from '../../../src/contracts/search-index.js';
import type { Fingerprint } from '../../../eval/contracts/run.js';
import { hashQuestion, makeFingerprint } from '../../../eval/run/make-fingerprint.js';
import { manifest } from '../../support/fake-assistant.js';
import { makeQuestion } from './make-question.js';

let project: string;

beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), 'fingerprint-'));
  write('src/main.ts', 'run();');
  write('src/steps/step.ts', 'step();');
  write('prompts/answer.md', 'Answer.');
  write('eval/measures/recall.ts', 'recall();');
  write('eval/run/judge-question.ts', 'judge();');
  write('eval/report/html.ts', 'html();');
});
afterEach(() => {
  rmSync(project, { recursive: true });
});

function write(path: string, text: string): void {
  const file = join(project, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

interface Given {
  env?: Environment;
  manifest?: Partial<IndexManifest>;
  questions?: readonly EvaluationQuestion[];
  projectFolder?: string;
}

function make(given: Given = {}): Fingerprint {
  return makeFingerprint({
    projectFolder: given.projectFolder ?? project,
    config: parseConfig(given.env ?? {}),
    manifest: { ...manifest, ...given.manifest },
    questions: given.questions ?? [makeQuestion()],
  });
}

/** Names of the parts in which two fingerprints differ. */
function listChanged(before: Fingerprint, after: Fingerprint): string[] {
  const parts = new Map(Object.entries(after).map(([name, part]) => [name, JSON.stringify(part)]));
  return Object.entries(before)
    .filter(([name, part]) => parts.get(name) !== JSON.stringify(part))
    .map(([name]) => name);
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

describe('makeFingerprint', () => {
  it('names everything that a run depends on', () => {
    const values = {
      EMBEDDING_MODEL: parseConfig({}).embedding.model,
      EMBEDDING_POOLING: 'cls',
      EMBEDDING_QUERY_PREFIX: '',
      parser: '1',
      chunker: '1',
    };
    const fingerprint = make();
    // A hash is over each path and each content, in order of path, with a zero byte after each.
    expect(fingerprint).toEqual({
      sources: [{ path: '001.txt', sha256: 'a'.repeat(64) }],
      questions: sha256(`${JSON.stringify(makeQuestion())}\0`),
      prompts: sha256('prompts/answer.md\0Answer.\0'),
      embeddingModel: { name: 'bge-small-en-v1.5-q8', digest: 'd1' },
      configuration: { digest: sha256(`${JSON.stringify(values)}\0`), values },
      code: {
        commit: fingerprint.code.commit,
        digest: sha256('src/main.ts\0run();\0src/steps/step.ts\0step();\0'),
      },
      scorer: sha256('eval/measures/recall.ts\0recall();\0eval/run/judge-question.ts\0judge();\0'),
      platform: `${process.platform} ${process.arch}, Node ${process.version.slice(1, 3)}`,
    });
  });

  it('is the same twice, and wherever the project lies', () => {
    const before = make();
    expect(make()).toEqual(before);
    expect(make({ projectFolder: `${project}/` })).toEqual(before);
  });

  it.each<[string, string[], () => Given]>([
    [
      'a question is worded otherwise',
      ['questions'],
      () => ({ questions: [makeQuestion({ question: 'What else?' })] }),
    ],
    [
      'a question is added',
      ['questions'],
      () => ({ questions: [makeQuestion(), makeQuestion({ id: 'q2' })] }),
    ],
    ['a prompt is changed', ['prompts'], () => (write('prompts/answer.md', 'Answer!'), {})],
    ['a prompt is added', ['prompts'], () => (write('prompts/other.md', ''), {})],
    [
      'a source has another content',
      ['sources'],
      () => ({
        manifest: { files: [{ path: '001.txt', sha256: 'b'.repeat(64), documentId: 'soc-cp-365' }] },
      }),
    ],
    ['the program is changed', ['code'], () => (write('src/steps/step.ts', 'leap();'), {})],
    [
      'a file of the program is renamed',
      ['code'],
      () => (renameSync(join(project, 'src/main.ts'), join(project, 'src/start.ts')), {}),
    ],
    ['a measure is changed', ['scorer'], () => (write('eval/measures/recall.ts', 'recall(5);'), {})],
    [
      'the way of judging is changed',
      ['scorer'],
      () => (write('eval/run/judge-question.ts', 'judge(2);'), {}),
    ],
    [
      'the model has other weights',
      ['embeddingModel'],
      () => ({ manifest: { embeddingModel: { ...manifest.embeddingModel, digest: 'd2' } } }),
    ],
    ['paragraphs are cut otherwise', ['configuration'], () => ({ manifest: { parserVersion: 2 } })],
    ['chunks are cut otherwise', ['configuration'], () => ({ manifest: { chunkerVersion: 2 } })],
    [
      'the model pools otherwise',
      ['configuration'],
      () => ({ manifest: { embeddingModel: { ...manifest.embeddingModel, pooling: 'mean' } } }),
    ],
    ['a report looks otherwise', [], () => (write('eval/report/html.ts', 'print();'), {})],
    [
      'folders and port are others',
      [],
      () => ({ env: { PORT: '4000', INDEX_DIR: '/elsewhere', DATA_DIR: '/there' } }),
    ],
  ])('differs where %s, in %j', (_, changed, change) => {
    const before = make();
    expect(listChanged(before, make(change()))).toEqual(changed);
  });

  it('does without the folders of prompts and of the judging code', () => {
    rmSync(join(project, 'prompts'), { recursive: true });
    rmSync(join(project, 'eval'), { recursive: true });
    const { prompts, scorer } = make();
    expect([prompts, scorer]).toEqual([sha256(''), sha256('')]);
  });
});

describe('hashQuestion', () => {
  const hash = hashQuestion(makeQuestion());

  it.each([
    ['source', 'written by another'],
    ['note', 'Two sentences of one paragraph.'],
  ] as const)('is the same with another %s', (field, value) => {
    expect(hashQuestion(makeQuestion({ [field]: value }))).toBe(hash);
  });

  it.each([
    ['id', 'q2'],
    ['question', 'What follows ?'],
    ['kind', 'list'],
    ['answerable', 'partial'],
    ['gold', [{ paragraph: 'soc-cp-365#p2.a', grade: 1, essential: true }]],
    ['facts', [['the first'], ['the second']]],
    ['forbidden', ['the third']],
  ] as const)('is another with another %s', (field, value) => {
    expect(hashQuestion(makeQuestion({ [field]: value }))).not.toBe(hash);
  });

  it('does not depend on the order in which the fields were written', () => {
    const { id, ...rest } = makeQuestion();
    expect(hashQuestion(makeQuestion({ ...rest, id }))).toBe(hash);
  });
});
