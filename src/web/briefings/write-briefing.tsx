import { maximumTopicLength } from '../../contracts/briefing.js';
import { FilterBar } from '../chat/filter-bar.js';
import { ProblemNote } from '../shell/problem-note.js';
import { FormButtons } from './form-buttons.js';
import { editOutline } from './outline-draft.js';
import { OutlineEditor } from './outline-editor.js';
import { TextField } from './text-field.js';
import { useBriefingForm } from './use-briefing-form.js';

/** From a topic, by way of an outline where one is wanted, to a briefing being written. */
export function WriteBriefing() {
  const form = useBriefingForm();
  const { draft, proposing, writing, propose, write } = form;
  const isIdle = form.topic.trim() !== '' && !proposing.busy && !writing.busy;
  return (
    <form
      class="briefing-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (isIdle) (draft === null ? propose : write)();
      }}
    >
      <FormFields form={form} />
      {draft === null ? null : (
        <OutlineEditor
          draft={draft}
          fault={form.fault}
          onEdit={(edit) => {
            form.setDraft((last) => (last === null ? last : editOutline(last, edit)));
          }}
        />
      )}
      {proposing.problem === null ? null : <ProblemNote problem={proposing.problem} onRetry={propose} />}
      {writing.problem === null ? null : <ProblemNote problem={writing.problem} onRetry={write} />}
      <FormButtons
        hasOutline={draft !== null}
        idle={isIdle}
        proposing={proposing.busy}
        writing={writing.busy}
        onPropose={propose}
        onWrite={write}
        onDiscard={() => {
          form.setDraft(null);
        }}
      />
    </form>
  );
}

function FormFields({ form }: { form: ReturnType<typeof useBriefingForm> }) {
  return (
    <>
      <TextField
        label="Topic or instructions"
        id="briefing-topic"
        rows={3}
        maximumLength={maximumTopicLength}
        placeholder="Cybercrime, or: Brief me on cybercrime in the 2012 report"
        value={form.topic}
        onChange={form.setTopic}
      />
      <TextField
        label="Title on the front (optional)"
        id="briefing-title"
        maximumLength={200}
        value={form.title}
        onChange={form.setTitle}
      />
      <FilterBar filters={form.filters} onChange={form.setFilters} />
    </>
  );
}
