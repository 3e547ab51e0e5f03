import { announce } from '../shell/announce.js';

interface MoveButtonsProps {
  /** What is moved, for people who listen: "section 2, Prevention". */
  name: string;
  /** Place in the list, from 0. */
  index: number;
  /** Things in the list. */
  count: number;
  onMove: (by: -1 | 1) => void;
}

/** Moves one thing of a list up and down; the button keeps the focus, so that it can be pressed again. */
export function MoveButtons({ name, index, count, onMove }: MoveButtonsProps) {
  const press = (by: -1 | 1, button: HTMLElement) => {
    const place = index + by;
    if (place < 0 || place >= count) return;
    onMove(by);
    announce(`Moved to place ${place + 1} of ${count}.`);
    // The list is drawn again with the button at another place, which can cost it the focus.
    requestAnimationFrame(() => {
      button.focus();
    });
  };
  return (
    <>
      <MoveButton label={`Move up: ${name}`} sign="↑" by={-1} ended={index === 0} onPress={press} />
      <MoveButton label={`Move down: ${name}`} sign="↓" by={1} ended={index === count - 1} onPress={press} />
    </>
  );
}

interface MoveButtonProps {
  label: string;
  sign: string;
  by: -1 | 1;
  ended: boolean;
  onPress: (by: -1 | 1, button: HTMLElement) => void;
}

/** At the end of the list it says that it does nothing, but is not disabled, which would take the focus away. */
function MoveButton({ label, sign, by, ended, onPress }: MoveButtonProps) {
  return (
    <button
      type="button"
      class="quiet bookmark-move"
      aria-label={label}
      title={by === -1 ? 'Move up' : 'Move down'}
      aria-disabled={ended}
      onClick={(event) => {
        onPress(by, event.currentTarget);
      }}
    >
      <span aria-hidden="true">{sign}</span>
    </button>
  );
}
