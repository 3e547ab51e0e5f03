import { expect, it } from 'vitest';
import { formatCitation } from '../../../src/web/source/format-citation.js';

it('writes label, quote and absolute link', () => {
  const parts = { label: 'SOC/CP/365, ¶ 14', quote: 'Crime rose.', url: '/documents/soc-cp-365#u14' };
  expect(formatCitation({ ...parts, origin: 'http://localhost:3000' })).toBe(
    'SOC/CP/365, ¶ 14\n“Crime rose.”\nhttp://localhost:3000/documents/soc-cp-365#u14',
  );
});
