interface Copied {
  text: string;
  /** The same as HTML, for programs that take rich text. */
  html?: string;
}

/** Puts text on the clipboard, as rich text too where `html` is given. False when the browser refused. */
export async function copyText({ text, html }: Copied): Promise<boolean> {
  // Absent on pages that came over plain HTTP from another machine.
  if (window.isSecureContext && typeof ClipboardItem === 'function') {
    try {
      await navigator.clipboard.write([
        new ClipboardItem({
          'text/plain': new Blob([text], { type: 'text/plain' }),
          ...(html === undefined ? {} : { 'text/html': new Blob([html], { type: 'text/html' }) }),
        }),
      ]);
      return true;
    } catch {
      // Refused, or the page has lost the focus: the older way may still be allowed.
    }
  }
  return copyByEvent({ text, ...(html === undefined ? {} : { html }) });
}

function copyByEvent({ text, html }: Copied): boolean {
  let taken = false;
  const fill = (event: ClipboardEvent) => {
    if (event.clipboardData === null) return;
    event.clipboardData.setData('text/plain', text);
    if (html !== undefined) event.clipboardData.setData('text/html', html);
    event.preventDefault();
    taken = true;
  };
  document.addEventListener('copy', fill);
  try {
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- the only way on a page that came over plain HTTP
    return document.execCommand('copy') && taken;
  } finally {
    document.removeEventListener('copy', fill);
  }
}
