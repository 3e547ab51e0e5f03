import { useRef } from 'preact/hooks';
import { maximumSections } from '../../contracts/briefing.js';
import { ConfirmButton } from '../bookmarks/confirm-button.js';
import { focusNeighbour } from '../bookmarks/focus-neighbour.js';
import { MoveButtons } from '../bookmarks/move-buttons.js';
import { announce } from '../shell/announce.js';
import type { DraftSection, OutlineDraft, OutlineEdit } from './outline-draft.js';

interface OutlineEditorProps {
  draft: OutlineDraft;
  onEdit: (edit: OutlineEdit) => void;
  /** The section that cannot stay as it is, and why. */
  fault: { id: number | null; message: string } | null;
}

/** The sections of a briefing to be: their headings, what is searched for each, their order. */
export function OutlineEditor({ draft, onEdit, fault }: OutlineEditorProps) {
  const list = useRef<HTMLOListElement>(null);
  const { sections } = draft;
  const full = sections.length >= maximumSections;
  const add = () => {
    onEdit({ kind: 'add' });
    // The new section's heading is drawn by then.
    requestAnimationFrame(() => {
      list.current?.querySelector<HTMLElement>('li:last-child input')?.focus();
    });
  };
  return (
    <fieldset class="briefing-outline">
      <legend>Outline</legend>
      <p class="small">Understood as: {draft.proposed.topic}</p>
      <ol class="briefing-outline-list" ref={list}>
        {sections.map((section, index) => (
          <SectionFields
            key={section.id}
            section={section}
            index={index}
            count={sections.length}
            onEdit={onEdit}
            faulty={fault?.id === section.id}
          />
        ))}
      </ol>
      {fault === null ? null : (
        <p id="briefing-outline-fault" class="briefing-fault" role="alert">
          {fault.message}
        </p>
      )}
      <div class="briefing-row">
        <button type="button" class="quiet" onClick={add} disabled={full}>
          Add a section
        </button>
        <ConfirmButton
          label="Reset to the proposal"
          question="Undo all changes to the outline?"
          onConfirm={() => {
            onEdit({ kind: 'reset' });
            announce('The outline is as it was proposed.');
          }}
        />
        {full ? <span class="small">{maximumSections} sections are the most.</span> : null}
      </div>
    </fieldset>
  );
}

interface SectionFieldsProps {
  section: DraftSection;
  index: number;
  count: number;
  onEdit: (edit: OutlineEdit) => void;
  faulty: boolean;
}

function SectionFields({ section, index, count, onEdit, faulty }: SectionFieldsProps) {
  const { id, heading, query } = section;
  return (
    <li class="briefing-outline-section">
      <span class="briefing-outline-number" aria-hidden="true">
        {index + 1}.
      </span>
      <div class="briefing-outline-fields">
        <input
          class="field briefing-outline-heading"
          aria-label={`Heading of section ${index + 1}`}
          aria-invalid={faulty}
          {...(faulty ? { 'aria-describedby': 'briefing-outline-fault' } : {})}
          value={heading}
          maxLength={200}
          placeholder="Heading"
          onInput={(event) => {
            onEdit({ kind: 'change', id, fields: { heading: event.currentTarget.value } });
          }}
        />
        <input
          class="field"
          aria-label={`Searched for section ${index + 1}`}
          value={query}
          maxLength={500}
          placeholder="Searched: topic and heading"
          onInput={(event) => {
            onEdit({ kind: 'change', id, fields: { query: event.currentTarget.value } });
          }}
        />
      </div>
      <div class="briefing-outline-buttons">
        <MoveButtons
          name={`section ${index + 1}, ${heading}`}
          index={index}
          count={count}
          onMove={(by) => {
            onEdit({ kind: 'move', id, by });
          }}
        />
        <button
          type="button"
          class="quiet"
          aria-label={`Remove section ${index + 1}, ${heading}`}
          onClick={(event) => {
            focusNeighbour(event.currentTarget);
            onEdit({ kind: 'remove', id });
            announce(`Section ${index + 1} removed.`);
          }}
        >
          Remove
        </button>
      </div>
    </li>
  );
}
