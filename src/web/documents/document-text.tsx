import { useEffect, useLayoutEffect, useMemo, useRef, useState, type MutableRef } from 'preact/hooks';
import type { DocumentAddress } from '../reading/document-address.js';
import { DocumentChunk, type ReadingContext } from './document-chunk.js';
import type { TextChunk } from './cut-chunks.js';
import { useKeptPlace } from '../shell/use-kept-place.js';
import { estimateHeight } from './estimate-height.js';
import { readKeptPlace } from '../shell/kept-place.js';
import { findReadElement } from './find-read-element.js';
import { restorePlace } from './restore-place.js';
import { showTarget } from './show-target.js';
import { useMountedChunks } from './use-mounted-chunks.js';

interface DocumentTextProps {
  chunks: readonly TextChunk[];
  /** Index of the chunk of every paragraph key and section id. */
  places: ReadonlyMap<string, number>;
  context: ReadingContext;
  address: DocumentAddress;
  /** The element all of it stands in. */
  text: MutableRef<HTMLElement | null>;
}

/**
 * The text of a document, however long: stretches that are not near the window are neither laid out nor painted, and
 * those not yet put into the page keep a place of about their height.
 */
export function DocumentText({ chunks, places, context, address, text }: DocumentTextProps) {
  const { key, highlights } = address;
  const at = key === null ? undefined : places.get(key);
  const [left] = useState(() => readKeptPlace(window.history.state));
  const leftAt = left?.read === undefined ? undefined : places.get(left.read.id);
  const first = useRef(leftAt ?? at ?? 0);
  const { mounted, mount } = useMountedChunks(chunks.length, first.current);
  const wanted = useRef(key !== null && left === null);
  // What was left in the middle is read on there, and not from the paragraph it was opened at.
  const returnedTo = useRef(left === null ? null : address);
  const isThere = at !== undefined && mounted.has(at);

  useLayoutEffect(() => {
    if (returnedTo.current === address) return;
    returnedTo.current = null;
    if (key === null || at === undefined) return;
    if (!isThere) {
      // The browser cannot scroll to what is not there yet.
      wanted.current = true;
      mount(at);
    } else {
      showTarget(key, { scroll: wanted.current });
      wanted.current = false;
    }
  }, [key, at, isThere, highlights]);

  // Links of the page itself change the address without the browser scrolling; those of the text need no help.
  useEffect(() => {
    const want = () => {
      wanted.current = true;
    };
    window.addEventListener('pushState', want, { capture: true });
    return () => {
      window.removeEventListener('pushState', want, { capture: true });
    };
  }, []);

  useKeptPlace({
    ready: true,
    describe: () => {
      const read = text.current === null ? null : findReadElement(text.current);
      return read === null ? undefined : { id: read.id, top: read.getBoundingClientRect().top };
    },
    restore: restorePlace,
  });

  return (
    <>
      {chunks.map((chunk, index) => (
        <ChunkSlot
          key={index}
          chunk={chunk}
          isFirstOfNotes={chunk.notes && chunks[index - 1]?.notes !== true}
          isMounted={mounted.has(index)}
          onNear={() => {
            mount(index);
          }}
          context={context}
          target={at === index ? key : null}
          highlights={highlights !== null && places.get(highlights.key) === index ? highlights : null}
        />
      ))}
    </>
  );
}

interface ChunkSlotProps {
  chunk: TextChunk;
  isFirstOfNotes: boolean;
  isMounted: boolean;
  /** Called when the slot comes near the window. */
  onNear: () => void;
  context: ReadingContext;
  target: string | null;
  highlights: DocumentAddress['highlights'];
}

/** The place of a chunk: kept at about its height until it is there. */
function ChunkSlot(props: ChunkSlotProps) {
  const { chunk, isFirstOfNotes, isMounted, onNear, context, target, highlights } = props;
  const slot = useRef<HTMLElement>(null);
  const height = useMemo(() => estimateHeight(chunk, window.innerWidth), [chunk]);

  useEffect(() => {
    const element = slot.current;
    if (isMounted || element === null) return undefined;
    element.addEventListener('contentvisibilityautostatechange', onNear, { once: true });
    return () => {
      element.removeEventListener('contentvisibilityautostatechange', onNear);
    };
  }, [isMounted]);

  const content = useMemo(
    () => <DocumentChunk chunk={chunk} context={context} target={target} highlights={highlights} />,
    [chunk, context, target, highlights],
  );
  return (
    <section class="reading-chunk" ref={slot} style={{ containIntrinsicBlockSize: `auto ${height}px` }}>
      {isFirstOfNotes ? <h2 class="reading-heading reading-heading-1">Notes</h2> : null}
      {isMounted ? content : null}
    </section>
  );
}
