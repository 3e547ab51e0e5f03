type Listener = () => void;

const unreachableListeners = new Set<Listener>();
const backListeners = new Set<Listener>();

/** What the page tells itself of the connection: a request got no answer at all, and the server answers again. */
export const connectionNews = {
  reportUnreachable(): void {
    for (const listener of [...unreachableListeners]) listener();
  },
  reportBack(): void {
    for (const listener of [...backListeners]) listener();
  },
  /** Returns what ends the listening. */
  onUnreachable(listener: Listener): () => void {
    unreachableListeners.add(listener);
    return () => unreachableListeners.delete(listener);
  },
  /** Returns what ends the listening. */
  onBack(listener: Listener): () => void {
    backListeners.add(listener);
    return () => backListeners.delete(listener);
  },
} as const;
