/** Style of the HTML export: a set report on screen, light or dark, and on A4. */
export const styleSheet = `
:root { color-scheme: light dark; --ink: #1c1b19; --quiet: #5f5b53; --rule: #d8d3c8; --paper: #fdfcf9; --link: #1d4f7c; --tint: #f4f1e9; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e6e2d9; --quiet: #a9a397; --rule: #45423b; --paper: #1a1917; --link: #8fbbe3; --tint: #24221f; }
}
* { box-sizing: border-box; }
html { background: var(--paper); color: var(--ink); font: 1.0625rem/1.6 Charter, "Bitstream Charter", "Sitka Text", Cambria, Georgia, "Liberation Serif", serif; text-size-adjust: 100%; }
body { margin: 0; }
main { max-width: 37rem; margin: 0 auto; padding: 3.5rem 1.25rem 5rem; overflow-wrap: anywhere; }
h1, h2, h3 { line-height: 1.25; text-wrap: balance; break-after: avoid; }
h1 { font-size: 2rem; margin: 0 0 1.25rem; }
h2 { font-size: 1.375rem; margin: 2.75rem 0 0.75rem; padding-top: 0.75rem; border-top: 1px solid var(--rule); }
h3 { font-size: 1.0625rem; margin: 1.75rem 0 0.5rem; }
p { margin: 0 0 0.75rem; hanging-punctuation: first; orphans: 2; widows: 2; }
ul { margin: 0 0 0.75rem; padding-left: 1.25rem; }
li { margin: 0 0 0.375rem; orphans: 2; widows: 2; }
a { color: var(--link); text-decoration-thickness: 1px; text-underline-offset: 0.15em; }
a:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
.facts { display: grid; gap: 0.125rem; margin: 0 0 1.25rem; font-size: 0.9375rem; }
.facts div { display: grid; grid-template-columns: 6.5rem 1fr; }
.facts dt { color: var(--quiet); }
.facts dd { margin: 0; }
.checks { list-style: none; margin: 0; padding: 0.75rem 1rem; background: var(--tint); border-left: 3px solid var(--link); font-size: 0.9375rem; }
.checks li { margin: 0; }
.attribution { margin: 0.75rem 0 0.25rem; color: var(--quiet); font-size: 0.9375rem; break-after: avoid; }
.quoted { margin-left: 1.25rem; }
.lead-in { margin-bottom: 0.375rem; break-after: avoid; }
ul.marked { list-style: none; padding-left: 0; }
ul.marked.quoted { margin-left: 1.25rem; }
ul.marked li { padding-left: 2.25rem; }
.marker { display: inline-block; min-width: 2.25rem; margin-left: -2.25rem; white-space: pre; }
sup { font-size: 0.7em; line-height: 0; }
sup a { padding: 0 0.1em; text-decoration: none; }
.notes { font-size: 0.875rem; line-height: 1.5; }
.notes ol { padding-left: 2rem; }
.notes li { margin-bottom: 0.5rem; }
.notes li:target, sup:has(a:target) { background: var(--tint); box-shadow: 0 0 0 0.25rem var(--tint); }
.notes code { color: var(--quiet); font: 0.75em/1.4 ui-monospace, "Liberation Mono", monospace; }
.back { text-decoration: none; }
@page { size: A4; margin: 25mm 25mm 22mm; @bottom-center { content: counter(page) " of " counter(pages); font: 9pt Georgia, "Liberation Serif", serif; } }
@media print {
  :root { --ink: #000; --quiet: #444; --rule: #bbb; --paper: #fff; --link: #000; --tint: #fff; }
  html { font-size: 10.5pt; }
  main { max-width: none; padding: 0; line-height: 1.45; }
  h2 { margin-top: 1.75rem; padding-top: 0.5rem; }
  .checks { border: 1px solid var(--rule); }
  a { text-decoration: none; }
  .back { display: none; }
}
`;
