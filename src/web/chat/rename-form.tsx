import { useLayoutEffect, useRef } from 'preact/hooks';

interface RenameFormProps {
  title: string;
  onRename: (title: string) => void;
  onCancel: () => void;
}

/** A field for another title; Enter keeps it, Escape leaves the old one. What is typed stays until the server has taken it. */
export function RenameForm({ title, onRename, onCancel }: RenameFormProps) {
  const field = useRef<HTMLInputElement>(null);
  // At once: what is typed next is meant for the field.
  useLayoutEffect(() => {
    field.current?.select();
  }, []);
  return (
    <form
      class="chat-inline"
      onSubmit={(event) => {
        event.preventDefault();
        const next = field.current?.value.trim() ?? '';
        if (next === '' || next === title) onCancel();
        else onRename(next);
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        onCancel();
      }}
    >
      <label class="hidden-text" htmlFor="conversation-title">
        Title
      </label>
      <input id="conversation-title" class="field" ref={field} defaultValue={title} maxLength={200} />
      <button type="submit" class="action">
        Rename
      </button>
      <button type="button" class="quiet" onClick={onCancel}>
        Cancel
      </button>
    </form>
  );
}
