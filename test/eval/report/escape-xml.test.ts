import { expect, it } from 'vitest';
import { escapeXml } from '../../../eval/report/escape-xml.js';

it('escapes what XML reads and drops what it cannot hold', () => {
  expect(escapeXml('a<b>&"c"\u0000\u0007\uFFFE\uD800 \u{1F600}\né')).toBe(
    'a&lt;b&gt;&amp;&quot;c&quot; \u{1F600}&#10;é',
  );
});
