import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { z } from 'zod';

/** How a page is opened on which barriers are to be found: axe-core is put into it past its content security policy. */
export const barrierVisit = { bypassCSP: true, script: axe.source } as const;

const foundSchema = z.array(
  z.object({
    id: z.string(),
    impact: z.string().nullable(),
    nodes: z.array(z.object({ target: z.unknown() })),
  }),
);

/** Widths of window that a view is looked at in: a desk, the same at 200 % zoom, a telephone. */
const widths = [1280, 640, 360] as const;

/**
 * What would keep people from using the view a page shows, in light and dark and at every width: what axe-core finds
 * serious or critical, and text that runs out of the window sideways. The window is left wide and light.
 */
export async function findBarriers(page: Page): Promise<string[]> {
  const barriers: string[] = [];
  for (const width of widths) {
    await page.setViewportSize({ width, height: 800 });
    const over = await page.evaluate(
      'document.documentElement.scrollWidth - document.documentElement.clientWidth',
    );
    if (over !== 0) barriers.push(`${width} px: runs ${String(over)} px out of the window`);
    if (width === 640) continue;
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      const found = foundSchema.parse(
        await page.evaluate(`axe.run({ resultTypes: ['violations'] }).then(({ violations }) => violations)`),
      );
      for (const { id, impact, nodes } of found) {
        if (impact !== 'serious' && impact !== 'critical') continue;
        barriers.push(
          `${width} px, ${colorScheme}: ${id} at ${JSON.stringify(nodes.map(({ target }) => target))}`,
        );
      }
    }
  }
  await page.setViewportSize({ width: widths[0], height: 800 });
  await page.emulateMedia({ colorScheme: 'light' });
  return barriers;
}
