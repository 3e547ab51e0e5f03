import { afterAll, beforeAll, expect, it } from 'vitest';
import { renderBriefing } from '../../src/briefings/render-briefing.js';
import type { Briefing } from '../../src/contracts/briefing.js';
import type { AnswerServices } from '../../src/pipeline/answer-services.js';
import { openServices } from '../../src/pipeline/open-services.js';
import { verifyBriefing } from '../../src/pipeline/verify-briefing.js';
import { makeCorpusBriefing } from '../support/make-corpus-briefing.js';
import { buildTemporaryIndex, type TemporaryIndex } from '../support/seeds-index.js';

let build: TemporaryIndex;
let services: AnswerServices;
let briefing: Briefing;

beforeAll(async () => {
  build = await buildTemporaryIndex();
  services = await openServices({ config: build.config, now: () => 0, makeId: () => '' });
  briefing = await makeCorpusBriefing(services);
});
afterAll(async () => {
  await Promise.all([services.index.close(), services.embedder.close()]);
  await build.remove();
});

it.each(
  (['md', 'html', 'docx', 'json'] as const).flatMap((format) => [
    { format, publicUrl: 'https://briefs.example.org' },
    { format, publicUrl: null },
  ]),
)(
  'reads every sentence of the seeds back from $format with the public address $publicUrl',
  async ({ format, publicUrl }) => {
    const { body, fileName } = await renderBriefing(briefing, format, { publicUrl });
    const { counts, sentences, footnotes, corpus } = await verifyBriefing({ name: fileName, body }, services);
    const count = services.manifest.counts.sentences;
    expect(sentences.filter(({ status }) => status !== 'borne-out')).toEqual([]);
    expect(footnotes.filter(({ problems, quote }) => problems.length > 0 || quote === 'not-located')).toEqual(
      [],
    );
    expect(counts).toEqual({
      sentences: count,
      borneOut: count,
      notBorneOut: 0,
      uncited: 0,
      footnotes: count,
      footnotesWithProblems: 0,
    });
    expect(corpus).toEqual({
      title: services.manifest.corpusTitle,
      version: services.manifest.corpusVersion,
    });
  },
);

it('finds the one number that was changed among all sentences', async () => {
  const { body } = await renderBriefing(briefing, 'md', { publicUrl: null });
  const text = new TextDecoder().decode(body);
  // The first place is the sentence, the second its quotation in the note.
  const target = text.replace('cancelled more than 100 passports', 'cancelled more than 1,000 passports');
  expect(target).not.toBe(text);
  const { counts, sentences } = await verifyBriefing(
    { name: 'one.md', body: new TextEncoder().encode(target) },
    services,
  );
  expect(counts).toMatchObject({ notBorneOut: 1, uncited: 0, footnotesWithProblems: 0 });
  const wrong = sentences.find(({ status }) => status === 'not-borne-out');
  expect(wrong?.differences).toEqual([
    { change: 'added', kind: 'number', text: '1,000' },
    { change: 'removed', kind: 'number', text: '100' },
  ]);
});
