import { useState } from 'preact/hooks';
import { outlineSchema } from '../../contracts/briefing.js';
import { requestJson } from '../http/request-json.js';
import { announce } from '../shell/announce.js';
import { useStoreValue } from '../shell/value-store.js';
import { briefingDraft, changeDraft, finishDraft } from './briefing-draft.js';
import { findOutlineFault, startDraft, toSections } from './outline-draft.js';
import { useBeginBriefing } from './use-begin-briefing.js';
import { useTask } from './use-task.js';

/** What is typed to get a briefing, and the two things that can be asked of the server with it. */
export function useBriefingForm() {
  const draft = useStoreValue(briefingDraft);
  const { topic, title, filters, outline } = draft;
  const [wasTried, setWasTried] = useState(false);
  const begin = useBeginBriefing();
  const proposing = useTask();
  const writing = useTask();
  const fault = outline === null ? null : findOutlineFault(outline);
  const asked = { topic: topic.trim(), ...(Object.keys(filters).length === 0 ? {} : { filters }) };

  const propose = () => {
    proposing.run(async (signal) => {
      const options = { method: 'POST', body: asked, signal } as const;
      const proposed = await requestJson('/api/briefings/outline', outlineSchema, options);
      changeDraft({ outline: startDraft(proposed, briefingDraft.read().outline?.nextId) });
      setWasTried(false);
      announce(`An outline of ${proposed.sections.length} sections is proposed.`);
    });
  };
  const write = () => {
    setWasTried(true);
    if (fault !== null) return;
    writing.run(async (signal) => {
      const sections = outline === null ? {} : { sections: toSections(outline) };
      const named = title.trim() === '' ? {} : { title: title.trim() };
      await begin({ ...asked, ...named, ...sections }, signal);
      finishDraft(draft);
    });
  };
  /** `fault` is shown only once writing was tried. */
  return { draft, fault: wasTried ? fault : null, proposing, writing, propose, write };
}
