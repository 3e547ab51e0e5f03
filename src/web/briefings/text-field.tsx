interface TextFieldProps {
  label: string;
  id: string;
  /** Lines of a text of several; absent: one line. */
  rows?: number;
  value: string;
  /** In characters. */
  maximumLength: number;
  /** Shown while it is empty. */
  placeholder?: string;
  onChange: (value: string) => void;
}

/** A field for a line, or for a text of several, under its label. */
export function TextField({ label, id, rows, value, maximumLength, placeholder, onChange }: TextFieldProps) {
  return (
    <div class="briefing-field">
      <label class="label" for={id}>
        {label}
      </label>
      {rows === undefined ? (
        <input
          id={id}
          class="field"
          value={value}
          maxLength={maximumLength}
          onInput={(event) => {
            onChange(event.currentTarget.value);
          }}
        />
      ) : (
        <textarea
          id={id}
          class="field briefing-topic"
          rows={rows}
          value={value}
          maxLength={maximumLength}
          placeholder={placeholder}
          onInput={(event) => {
            onChange(event.currentTarget.value);
          }}
        />
      )}
    </div>
  );
}
