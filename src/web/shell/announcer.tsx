import { useEffect, useState } from 'preact/hooks';
import { announcement } from './announce.js';

/** Said lines that stay in the page; more would only be found again by people who read it from the beginning. */
const longest = 12;

/** The polite live region: every line said is added at its end. */
export function Announcer() {
  const [lines, setLines] = useState<{ text: string; count: number }[]>([]);
  useEffect(
    () =>
      announcement.subscribe((said) => {
        setLines((before) => [...before, said].slice(-longest));
      }),
    [],
  );
  return (
    <div class="hidden-text" role="log" aria-live="polite" aria-label="What has happened">
      {lines.map(({ text, count }) => (
        <p key={count}>{text}</p>
      ))}
    </div>
  );
}
