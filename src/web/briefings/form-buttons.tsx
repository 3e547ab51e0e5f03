import { ConfirmButton } from '../bookmarks/confirm-button.js';

interface FormButtonsProps {
  /** Whether there is an outline, and whether it was changed since it was proposed. */
  outline: 'none' | 'proposed' | 'edited';
  idle: boolean;
  proposing: boolean;
  writing: boolean;
  onPropose: () => void;
  onWrite: () => void;
  onDiscard: () => void;
}

/**
 * What can be done with a topic: propose an outline or go without; with the outline: write, propose again, discard.
 * Buttons that cannot be pressed now keep the focus, so that it is not lost while something is done.
 */
export function FormButtons(props: FormButtonsProps) {
  const { outline, idle, proposing, writing, onWrite } = props;
  if (outline === 'none')
    return (
      <div class="briefing-row">
        <button type="submit" class="action" aria-disabled={!idle}>
          {proposing ? 'Proposing an outline …' : 'Propose an outline'}
        </button>
        <button
          type="button"
          class="quiet"
          aria-disabled={!idle}
          onClick={() => {
            if (idle) onWrite();
          }}
        >
          {writing ? 'Beginning …' : 'Write without seeing the outline'}
        </button>
      </div>
    );
  return (
    <div class="briefing-row">
      <button type="submit" class="action" aria-disabled={!idle}>
        {writing ? 'Beginning …' : 'Write the briefing'}
      </button>
      <OutlineButtons {...props} />
    </div>
  );
}

/** Proposing again and discarding, which ask first where they would undo what was written. */
function OutlineButtons({ outline, idle, proposing, onPropose, onDiscard }: FormButtonsProps) {
  const buttons = [
    {
      label: proposing ? 'Proposing an outline …' : 'Propose again',
      question: 'Replace the outline and your changes to it?',
      act: onPropose,
    },
    {
      label: 'Discard the outline',
      question: 'Discard the outline and your changes to it?',
      act: onDiscard,
    },
  ];
  return (
    <>
      {buttons.map(({ label, question, act }, index) =>
        outline === 'edited' && idle ? (
          <ConfirmButton key={index} label={label} question={question} onConfirm={act} />
        ) : (
          <button
            key={index}
            type="button"
            class="quiet"
            aria-disabled={!idle}
            onClick={() => {
              if (idle) act();
            }}
          >
            {label}
          </button>
        ),
      )}
    </>
  );
}
