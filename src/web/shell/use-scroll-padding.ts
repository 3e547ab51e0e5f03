import { useEffect } from 'preact/hooks';

/**
 * Keeps in `--foot-height` how much of the window the foot of a conversation covers, so that what takes the focus is
 * scrolled clear of it; 0px where there is none or it does not stay.
 */
export function useScrollPadding(): void {
  useEffect(() => {
    const root = document.documentElement;
    const measure = () => {
      const height = `${measureFoot()}px`;
      if (root.style.getPropertyValue('--foot-height') !== height)
        root.style.setProperty('--foot-height', height);
    };
    const observer = new ResizeObserver(measure);
    observer.observe(document.body);
    // A view can take the place of another, and the foot grow, at the same height of the page; Tab scrolls right after.
    document.addEventListener('keydown', measure, { capture: true });
    window.addEventListener('resize', measure);
    return () => {
      observer.disconnect();
      document.removeEventListener('keydown', measure, { capture: true });
      window.removeEventListener('resize', measure);
    };
  }, []);
}

/** Pixels, rounded up. */
function measureFoot(): number {
  const foot = document.querySelector('.chat-foot');
  if (foot === null || getComputedStyle(foot).position !== 'sticky') return 0;
  return Math.ceil(foot.getBoundingClientRect().height);
}
