/** Aborts the controller; false when it was aborted before, so that a second Ctrl-C ends what does not stop. */
export function abortOnce(controller: AbortController): boolean {
  if (controller.signal.aborted) return false;
  controller.abort();
  return true;
}
