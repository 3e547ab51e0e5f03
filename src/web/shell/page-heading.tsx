import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import './page-heading.css';

interface PageHeadingProps {
  title: string;
  /** Stands beside the title: what can be done with the whole page. */
  children?: ComponentChildren;
}

let firstView = true;

/** The heading of a view. It names the window, and takes the focus when the view replaces another. */
export function PageHeading({ title, children }: PageHeadingProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = title === 'Rapporteur' ? title : `${title} · Rapporteur`;
  }, [title]);
  useEffect(() => {
    if (!firstView) heading.current?.focus({ preventScroll: true });
    firstView = false;
  }, []);
  return (
    <div class="heading-row">
      <h1 class="heading-title" ref={heading} tabIndex={-1}>
        {title}
      </h1>
      {children === undefined ? null : <div class="heading-actions">{children}</div>}
    </div>
  );
}
