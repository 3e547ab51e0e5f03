import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { outlineSchema } from '../../src/contracts/briefing.js';
import type { AnswerServices } from '../../src/pipeline/answer-services.js';
import { openServices } from '../../src/pipeline/open-services.js';
import { proposeOutline } from '../../src/pipeline/propose-outline.js';
import { writeBriefing } from '../../src/pipeline/write-briefing.js';
import { buildTemporaryIndex, type TemporaryIndex } from '../support/seeds-index.js';

let build: TemporaryIndex;
let services: AnswerServices;

beforeAll(async () => {
  build = await buildTemporaryIndex();
  services = await openServices({ config: build.config, now: () => 0, makeId: () => 'answer' });
});

afterAll(async () => {
  await services.index.close();
  await services.embedder.close();
  await build.remove();
});

describe('proposeOutline', () => {
  it('begins with what is said in general and gives headings that differ', async () => {
    const outline = await proposeOutline({ topic: 'Brief me on cybercrime.' }, { services });
    expect(outlineSchema.parse(outline)).toEqual(outline);
    expect(outline.topic).toBe('cybercrime');
    expect(outline.sections[0]).toEqual({ heading: 'In general', query: 'cybercrime' });
    const headings = outline.sections.map(({ heading }) => heading.toLowerCase());
    expect(headings.length).toBeGreaterThan(3);
    expect([...new Set(headings)]).toEqual(headings);
    for (const heading of headings) expect(heading).not.toMatch(/cybercrime|^states?$|^speakers?$/u);
  });

  it('ends with recommendations where the documents make them', async () => {
    const topic = 'links between terrorism and organized crime';
    const { sections } = await proposeOutline({ topic }, { services });
    expect(sections.at(-1)).toEqual({ heading: 'Recommendations' });
  });

  it('has no sections where the documents say nothing, or where the filter lets nothing on it through', async () => {
    const topic = 'deep-sea mining in Antarctica';
    expect(await proposeOutline({ topic }, { services })).toEqual({ topic, sections: [] });
    const filters = { documentIds: ['soc-cp-365'] };
    expect(await proposeOutline({ topic: 'maritime piracy', filters }, { services })).toEqual({
      topic: 'maritime piracy',
      sections: [],
    });
  });

  it('opens no section on a theme for a single sentence', async () => {
    const topic = 'falsified medical products';
    const briefing = await writeBriefing(
      { topic },
      { services, findAnswer: () => null, now: () => new Date(0) },
    );
    for (const { heading, parts } of briefing.sections)
      if (!['In general', 'Recommendations'].includes(heading))
        expect(parts.flatMap(({ blocks }) => blocks.flat()).length).toBeGreaterThan(1);
  });

  it('proposes what a briefing without an outline has', async () => {
    const topic = 'trafficking in cultural property';
    const { sections } = await proposeOutline({ topic }, { services });
    const briefing = await writeBriefing(
      { topic },
      { services, findAnswer: () => null, now: () => new Date(0) },
    );
    expect(briefing.sections.map(({ heading }) => heading)).toEqual(sections.map(({ heading }) => heading));
  });

  it('ends when it is cancelled', async () => {
    const signal = AbortSignal.abort();
    await expect(proposeOutline({ topic: 'cybercrime' }, { services, signal })).rejects.toMatchObject({
      name: 'AppError',
      kind: 'cancelled',
    });
  });
});
