import { useEffect, useRef } from 'preact/hooks';
import { Icon } from '../shell/icon.js';
import { ProblemNote } from '../shell/problem-note.js';
import { focusQuestion, questionBoxId } from '../shell/question-focus.js';
import { useResource } from '../shell/use-resource.js';
import { loadParagraph, type LoadedParagraph } from './load-paragraph.js';
import { SiblingSteps } from './sibling-steps.js';
import { SourceActions } from './source-actions.js';
import { SourceText } from './source-text.js';
import { closeSource, dropSource, type SourceTarget } from './source-store.js';
import './source.css';

interface SourcePaneProps {
  target: SourceTarget;
  /** It lies over the page as a sheet, not beside it. */
  covers: boolean;
}

/** The paragraph a citation points to, between its neighbours, beside the answer. */
export function SourcePane({ target, covers }: SourcePaneProps) {
  const { documentId, key } = target;
  const opened = useResource((signal) => loadParagraph({ documentId, key }, signal), [documentId, key]);
  const pane = useRef<HTMLElement>(null);
  useEffect(() => {
    pane.current?.focus({ preventScroll: true });
  }, []);
  useEscape();
  useWayToQuestion();
  return (
    <aside
      ref={pane}
      class={covers ? 'source source-over' : 'source'}
      aria-label={`Source: ${target.label}`}
      tabIndex={-1}
    >
      <header class="source-head">
        <Title label={target.label} />
        {opened.state === 'ready' ? <HeadingPath opened={opened.value} /> : null}
        <SiblingSteps target={target} />
        <Claims claims={target.claims ?? []} />
      </header>
      <div
        class="source-body"
        aria-busy={opened.state === 'loading'}
        tabIndex={0}
        role="region"
        aria-label="Paragraph"
      >
        {opened.state === 'loading' ? <p class="small">Opening the paragraph …</p> : null}
        {opened.state === 'failed' ? <ProblemNote problem={opened.problem} onRetry={opened.retry} /> : null}
        {opened.state === 'ready' ? <SourceText target={target} opened={opened.value} /> : null}
      </div>
      {opened.state === 'ready' ? <SourceActions target={target} opened={opened.value} /> : null}
    </aside>
  );
}

function Title({ label }: { label: string }) {
  return (
    <div class="source-title">
      <h2>{label}</h2>
      <button type="button" class="quiet icon-button" onClick={closeSource}>
        <Icon name="close" />
        <span class="hidden-text">Close the source</span>
      </button>
    </div>
  );
}

/** The headings the paragraph stands under, outermost first. */
function HeadingPath({ opened: { paragraph } }: { opened: LoadedParagraph }) {
  if (paragraph.headingPath.length === 0) return null;
  return <p class="source-path small">{paragraph.headingPath.join(' › ')}</p>;
}

/** What an answer says on the strength of the paragraph: it may be covered by the sheet, and is not in the same words. */
function Claims({ claims }: { claims: NonNullable<SourceTarget['claims']> }) {
  if (claims.length === 0) return null;
  return (
    <div class="source-claims small">
      <p>The answer says, on the words marked below:</p>
      {claims.map(({ text, verdict }) => (
        <p key={text} class="source-claim">
          {text}
          {verdict === 'supported' ? null : <em class="source-doubt"> ({verdict.replace('-', ' ')})</em>}
        </p>
      ))}
    </div>
  );
}

/** Escape closes the pane from anywhere, unless something that lies above it takes the key first. */
function useEscape(): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented) closeSource();
    };
    document.addEventListener('keydown', onKey);
    return () => {
      document.removeEventListener('keydown', onKey);
    };
  }, []);
}

/** "/" means the question box: where this lies over it as a sheet, it gives way first. */
function useWayToQuestion(): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== '/') return;
      // Once all who listen have heard the key: the shell takes it where it means the box.
      requestAnimationFrame(() => {
        if (!event.defaultPrevented || !isQuestionCovered()) return;
        dropSource();
        // What lay under the sheet takes the focus when the page has been drawn without it.
        requestAnimationFrame(focusQuestion);
      });
    };
    document.addEventListener('keydown', onKey);
    return () => {
      document.removeEventListener('keydown', onKey);
    };
  }, []);
}

function isQuestionCovered(): boolean {
  return document.getElementById(questionBoxId)?.matches('[inert] *') === true;
}
