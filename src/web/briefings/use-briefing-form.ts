import { useState } from 'preact/hooks';
import { useLocation } from 'wouter-preact';
import { outlineSchema } from '../../contracts/briefing.js';
import type { SearchFilter } from '../../contracts/search-index.js';
import { requestJson } from '../http/request-json.js';
import { announce } from '../shell/announce.js';
import { beginBriefing } from './begin-briefing.js';
import { findOutlineFault, startDraft, toSections, type OutlineDraft } from './outline-draft.js';
import { useTask } from './use-task.js';

/** What is typed to get a briefing, and the two things that can be asked of the server with it. */
export function useBriefingForm() {
  const [topic, setTopic] = useState('');
  const [title, setTitle] = useState('');
  const [filters, setFilters] = useState<SearchFilter>({});
  const [draft, setDraft] = useState<OutlineDraft | null>(null);
  const [wasTried, setWasTried] = useState(false);
  const [, navigate] = useLocation();
  const proposing = useTask();
  const writing = useTask();
  const fault = draft === null ? null : findOutlineFault(draft);
  const asked = { topic: topic.trim(), ...(Object.keys(filters).length === 0 ? {} : { filters }) };

  const propose = () => {
    proposing.run(async (signal) => {
      const options = { method: 'POST', body: asked, signal } as const;
      const outline = await requestJson('/api/briefings/outline', outlineSchema, options);
      setDraft((last) => startDraft(outline, last?.nextId));
      setWasTried(false);
      announce(`An outline of ${outline.sections.length} sections is proposed.`);
    });
  };
  const write = () => {
    setWasTried(true);
    if (fault !== null) return;
    writing.run(async () => {
      const sections = draft === null ? {} : { sections: toSections(draft) };
      const named = title.trim() === '' ? {} : { title: title.trim() };
      const job = await beginBriefing({ ...asked, ...named, ...sections });
      navigate(`/briefings/${encodeURIComponent(job.id)}`);
    });
  };
  const fields = { topic, setTopic, title, setTitle, filters, setFilters, draft, setDraft };
  /** `fault` is shown only once writing was tried. */
  return { ...fields, fault: wasTried ? fault : null, proposing, writing, propose, write };
}
