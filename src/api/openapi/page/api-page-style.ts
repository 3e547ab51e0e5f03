/** Style of the page that shows the description of the API: light and dark, narrow screens, print. */
export const apiPageStyle = `
:root { color-scheme: light dark; --ink: #1a1a1a; --quiet: #555; --paper: #fff; --line: #d4d4d4; --fill: #f4f4f2; --link: #1b4f8f; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e8e8e6; --quiet: #a9a9a6; --paper: #161616; --line: #3d3d3b; --fill: #212120; --link: #8db8f0; }
}
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 76rem; padding: 1rem 1.25rem 4rem; background: var(--paper); color: var(--ink); font: 1rem/1.5 system-ui, sans-serif; display: grid; grid-template-columns: 19rem minmax(0, 1fr); gap: 0 2.5rem; }
header { grid-column: 1 / -1; max-width: 46rem; }
nav { position: sticky; top: 0; align-self: start; max-height: 100vh; overflow-y: auto; padding: 1rem 0; }
nav h2 { font-size: 0.95rem; margin: 1rem 0 0.25rem; }
nav ul { list-style: none; margin: 0; padding: 0; font-size: 0.8rem; }
nav li { padding: 0.15rem 0; overflow-wrap: anywhere; }
a { color: var(--link); }
a:focus-visible, summary:focus-visible, pre:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
.skip { position: absolute; left: -999rem; }
.skip:focus { position: static; grid-column: 1 / -1; }
h1 { font-size: 1.75rem; margin: 0.5rem 0; }
h2 { font-size: 1.35rem; margin: 2rem 0 0.5rem; }
h3 { font-size: 1.05rem; margin: 0 0 0.5rem; overflow-wrap: anywhere; }
h4 { font-size: 0.95rem; margin: 1rem 0 0.25rem; }
code, pre { font: 0.9em/1.45 ui-monospace, monospace; }
.method { font-weight: 700; }
.operation, .schema { border-top: 1px solid var(--line); padding: 1.25rem 0; scroll-margin-top: 0.5rem; }
.content { margin: 0.35rem 0; }
table { border-collapse: collapse; width: 100%; font-size: 0.9rem; }
th, td { text-align: left; vertical-align: top; padding: 0.35rem 0.75rem 0.35rem 0; border-bottom: 1px solid var(--line); overflow-wrap: anywhere; }
th { font-weight: 600; }
tbody th { font-weight: 400; min-width: 8rem; }
em { color: var(--quiet); font-size: 0.85em; }
details { margin: 0.5rem 0; }
summary { cursor: pointer; }
pre { background: var(--fill); border: 1px solid var(--line); padding: 0.75rem; overflow: auto; max-height: 30rem; white-space: pre-wrap; overflow-wrap: anywhere; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 0.25rem 1rem; margin: 0.25rem 0; }
dd { margin: 0; }
@media (max-width: 52rem) {
  body { display: block; }
  nav { position: static; max-height: none; }
  table, tbody, tr, th, td { display: block; }
  thead { position: absolute; left: -999rem; }
  th, td { border: 0; padding: 0.1rem 0; }
  tr { border-bottom: 1px solid var(--line); padding: 0.4rem 0; }
}
@media print {
  :root { --ink: #000; --quiet: #333; --paper: #fff; --line: #999; --fill: #fff; --link: #000; }
  body { display: block; max-width: none; padding: 0; font-size: 10pt; }
  nav, .skip { display: none; }
  pre { max-height: none; }
  details::details-content { content-visibility: visible; block-size: auto; }
  h2, h3 { break-after: avoid; }
  tr { break-inside: avoid; }
}
`;
