/** The style sheet of the pages; its hash stands in the Content-Security-Policy, so pages embed it unchanged. */
export const pageStyle = `
:root { color-scheme: light dark; --ink: #1b1b1b; --quiet: #666; --paper: #fdfdfb; --accent: #1f4e8c; --mark: #fff1a8; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e4e2dd; --quiet: #9a978f; --paper: #1a1a19; --accent: #8ab4f0; --mark: #5a4a10; }
}
body { margin: 0 auto; padding: 32px 16px 96px; max-width: 40em; background: var(--paper); color: var(--ink);
  font: 17px/1.55 Charter, 'Bitstream Charter', Cambria, Georgia, serif; }
a { color: var(--accent); }
h1 { font-size: 26px; line-height: 1.25; }
h2, h3, h4, h5, h6 { font-size: 17px; margin: 2em 0 0.5em; }
nav, dl, .locator, footer, code { font-family: system-ui, sans-serif; font-size: 14px; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 4px 16px; color: var(--quiet); }
dd { margin: 0; }
.paragraph { margin: 0 0 1em; padding: 4px 8px; white-space: pre-line; }
.locator { display: block; color: var(--quiet); text-decoration: none; }
.depth-1 { margin-left: 24px; } .depth-2 { margin-left: 48px; } .depth-3 { margin-left: 72px; }
.paragraph:target { background: var(--mark); outline: 2px solid var(--accent); scroll-margin-top: 24px; }
sup { line-height: 0; }
pre { overflow-x: auto; }
@media print { .paragraph:target { outline: 1px solid; } }
`;
