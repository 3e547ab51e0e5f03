import { useEffect, useState } from 'preact/hooks';

/** Whether a media query holds; the component is drawn again when that changes. */
export function useMedia(query: string): boolean {
  const [holds, setHolds] = useState(() => window.matchMedia(query).matches);
  useEffect(() => {
    const list = window.matchMedia(query);
    const take = () => {
      setHolds(list.matches);
    };
    take();
    list.addEventListener('change', take);
    return () => {
      list.removeEventListener('change', take);
    };
  }, [query]);
  return holds;
}
