import { expect, it } from 'vitest';
import { showParagraphs } from '../../../eval/run/show-paragraphs.js';
import { pressRelease } from '../../support/fake-assistant.js';
import { pressReleaseSource } from './press-release-source.js';

const ids = ['soc-cp-365#p2.a', 'soc-cp-365#u99', 'soc-cp-365#u1', 'soc-cp-365#p2.a'];
const source = pressReleaseSource;

it('shows each paragraph once, as it is cited, and leaves out those that the index does not have', async () => {
  const documents = new Map([['soc-cp-365', pressRelease]]);
  expect([...(await showParagraphs(ids, { source, services: { documents } }))]).toEqual([
    ['soc-cp-365#p2.a', { label: 'SOC/CP/365, para. 2 (a)', text: 'The first.' }],
    ['soc-cp-365#u1', { label: 'SOC/CP/365, ¶ 1', text: 'He said: <script>alert(1)</script> & more.' }],
  ]);
});

it('shows a paragraph of a document that is not known by its id', async () => {
  const shown = await showParagraphs(ids.slice(0, 1), { source, services: { documents: new Map() } });
  expect([...shown]).toEqual([['soc-cp-365#p2.a', { label: 'soc-cp-365#p2.a', text: 'The first.' }]]);
});
