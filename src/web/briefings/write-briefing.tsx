import { useEffect, useRef, type MutableRef } from 'preact/hooks';
import { maximumTopicLength } from '../../contracts/briefing.js';
import { FilterBar } from '../chat/filter-bar.js';
import { ProblemNote } from '../shell/problem-note.js';
import { briefingDraft, changeDraft, type BriefingDraft } from './briefing-draft.js';
import { FormButtons } from './form-buttons.js';
import { editOutline, wasEdited, type OutlineEdit } from './outline-draft.js';
import { OutlineEditor } from './outline-editor.js';
import { TextField } from './text-field.js';
import { useBriefingForm } from './use-briefing-form.js';

/** From a topic, by way of an outline where one is wanted, to a briefing being written. */
export function WriteBriefing() {
  const { draft, fault, proposing, writing, propose, write } = useBriefingForm();
  const { outline } = draft;
  const form = useRef<HTMLFormElement>(null);
  useFocusOnOutline(form, draft);
  const isIdle = draft.topic.trim() !== '' && !proposing.busy && !writing.busy;
  return (
    <form
      ref={form}
      class="briefing-form"
      onKeyDown={(event) => {
        // With an outline on the desk only its button begins the writing.
        if (event.key === 'Enter' && outline !== null && event.target instanceof HTMLInputElement) {
          event.preventDefault();
        }
      }}
      onSubmit={(event) => {
        event.preventDefault();
        if (isIdle) (outline === null ? propose : write)();
      }}
    >
      <FormFields draft={draft} />
      {outline === null ? null : <OutlineEditor draft={outline} fault={fault} onEdit={edit} />}
      {proposing.problem === null ? null : <ProblemNote problem={proposing.problem} onRetry={propose} />}
      {writing.problem === null ? null : <ProblemNote problem={writing.problem} onRetry={write} />}
      <FormButtons
        outline={outline === null ? 'none' : wasEdited(outline) ? 'edited' : 'proposed'}
        idle={isIdle}
        proposing={proposing.busy}
        writing={writing.busy}
        onPropose={propose}
        onWrite={write}
        onDiscard={() => {
          changeDraft({ outline: null });
        }}
      />
    </form>
  );
}

function edit(change: OutlineEdit): void {
  const { outline } = briefingDraft.read();
  if (outline !== null) changeDraft({ outline: editOutline(outline, change) });
}

/**
 * Takes the focus to the first heading of an outline that was proposed, and to the topic from one that was discarded;
 * not from another field, where the reader may have gone on writing.
 */
function useFocusOnOutline(form: MutableRef<HTMLFormElement | null>, { outline }: BriefingDraft): void {
  const proposed = outline?.proposed ?? null;
  const before = useRef(proposed);
  useEffect(() => {
    if (before.current === proposed) return;
    before.current = proposed;
    const active = document.activeElement;
    if (active !== document.body && (active?.closest('.briefing-row') ?? null) === null) return;
    const place = proposed === null ? '#briefing-topic' : '.briefing-outline-heading';
    form.current?.querySelector<HTMLElement>(place)?.focus();
  }, [proposed]);
}

function FormFields({ draft: { topic, title, filters } }: { draft: BriefingDraft }) {
  return (
    <>
      <TextField
        label="Topic or instructions"
        id="briefing-topic"
        rows={3}
        maximumLength={maximumTopicLength}
        placeholder="Cybercrime, or: Brief me on cybercrime in the 2012 report"
        value={topic}
        onChange={(next) => {
          changeDraft({ topic: next });
        }}
      />
      <TextField
        label="Title on the front (optional)"
        id="briefing-title"
        maximumLength={200}
        value={title}
        onChange={(next) => {
          changeDraft({ title: next });
        }}
      />
      <FilterBar
        filters={filters}
        onChange={(next) => {
          changeDraft({ filters: next });
        }}
      />
    </>
  );
}
