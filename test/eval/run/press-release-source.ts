import type { Source } from '../../../eval/contracts/system.js';
import { paragraphs } from '../../support/fake-assistant.js';

/** The press release of the fake assistant as the index that citations are checked against. */
export const pressReleaseSource: Source = {
  paragraphs: (ids) =>
    Promise.resolve(ids.flatMap((id) => paragraphs.filter((paragraph) => paragraph.id === id))),
};
