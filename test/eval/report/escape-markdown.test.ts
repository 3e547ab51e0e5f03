import { describe, expect, it } from 'vitest';
import { escapeMarkdown } from '../../../eval/report/escape-markdown.js';
import { markdownCode } from '../../../eval/report/markdown-code.js';

describe('escapeMarkdown', () => {
  it('leaves nothing that would be set, linked or read as HTML', () => {
    expect(escapeMarkdown('a|b *c* _d_ `e` [f](g) <h> & \\')).toBe(
      String.raw`a\|b \*c\* \_d\_ \`e\` \[f\](g) &lt;h&gt; &amp; \\`,
    );
  });

  it('parts mentions, references and addresses', () => {
    expect(escapeMarkdown('@egypt #12 https://x.org www.x.org a#u14')).toBe(
      '@<!-- -->egypt #<!-- -->12 https:<!-- -->//x.org www<!-- -->.x.org a#u14',
    );
  });

  it('keeps a line from becoming a list or a heading, and makes one line of several', () => {
    expect(escapeMarkdown('- one\ntwo')).toBe(String.raw`\- one two`);
    expect(escapeMarkdown('12. one')).toBe(String.raw`12\. one`);
    expect(escapeMarkdown('# one')).toBe(String.raw`\# one`);
  });
});

describe('markdownCode', () => {
  it('takes more backticks than the text has', () => {
    expect(markdownCode('d007')).toBe('`d007`');
    expect(markdownCode('a``b|c')).toBe('``` a``b\\|c ```');
  });
});
