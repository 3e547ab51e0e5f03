import { expect, it } from 'vitest';
import {
  briefingDraft,
  changeDraft,
  emptyDraft,
  finishDraft,
} from '../../../src/web/briefings/briefing-draft.js';

it('outlasts the view that began it, and goes with the briefing begun with it unless it was changed since', () => {
  changeDraft({ topic: 'piracy' });
  changeDraft({ title: 'At sea' });
  const begun = briefingDraft.read();
  expect(begun).toEqual({ topic: 'piracy', title: 'At sea', filters: {}, outline: null });
  changeDraft({ title: 'On land' });
  finishDraft(begun);
  expect(briefingDraft.read()).toEqual({ ...begun, title: 'On land' });
  finishDraft(briefingDraft.read());
  expect(briefingDraft.read()).toEqual(emptyDraft);
});
