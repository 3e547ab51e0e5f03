import { expect, it } from 'vitest';
import { renderSettingsTable } from '../../src/config/render-settings-table.js';

it('writes one row a setting with its default, range and meaning', () => {
  const lines = renderSettingsTable().split('\n');
  expect(lines).toHaveLength(26);
  expect(lines.slice(0, 2)).toEqual(['| setting | default | range | what it does |', '|---|---|---|---|']);
  expect(lines).toContain(
    '| `PORT` | `3000` | a whole number from 0 to 65535 | Port the server listens on; 0 takes a free one. |',
  );
  expect(lines).toContain(
    '| `PUBLIC_URL` |  | an http or https address | Address people reach the server at; put before links that leave the program. |',
  );
});
