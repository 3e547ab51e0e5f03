interface FormButtonsProps {
  hasOutline: boolean;
  idle: boolean;
  proposing: boolean;
  writing: boolean;
  onPropose: () => void;
  onWrite: () => void;
  onDiscard: () => void;
}

/** What can be done with a topic: propose an outline or go without; with the outline: write, propose again, discard. */
export function FormButtons(props: FormButtonsProps) {
  const { hasOutline, idle, proposing, writing, onPropose, onWrite, onDiscard } = props;
  if (!hasOutline)
    return (
      <div class="briefing-row">
        <button type="submit" class="action" disabled={!idle}>
          {proposing ? 'Proposing an outline …' : 'Propose an outline'}
        </button>
        <button type="button" class="quiet" disabled={!idle} onClick={onWrite}>
          {writing ? 'Beginning …' : 'Write without seeing the outline'}
        </button>
      </div>
    );
  return (
    <div class="briefing-row">
      <button type="submit" class="action" disabled={!idle}>
        {writing ? 'Beginning …' : 'Write the briefing'}
      </button>
      <button type="button" class="quiet" disabled={!idle} onClick={onPropose}>
        {proposing ? 'Proposing an outline …' : 'Propose again'}
      </button>
      <button type="button" class="quiet" disabled={!idle} onClick={onDiscard}>
        Discard the outline
      </button>
    </div>
  );
}
