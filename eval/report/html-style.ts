/** Style sheet of the report: serif for what is read, sans for figures and names, one accent, one warm mark. */
export const htmlStyle = `
:root { color-scheme: light dark; --ink: #1b1b1b; --quiet: #5f5d58; --hair: #d9d6cd; --band: #c9c5ba; --paper: #fdfdfb;
  --accent: #1f4e8c; --mark: #fff1a8; --underline: #a88400; --small: 13px; --source: 15px;
  --serif: Charter, 'Bitstream Charter', 'Iowan Old Style', Cambria, Georgia, 'Liberation Serif', serif;
  --sans: system-ui, -apple-system, 'Segoe UI', Roboto, 'Liberation Sans', sans-serif; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e4e2dd; --quiet: #a29f97; --hair: #3a3936; --band: #56534c; --paper: #1a1a19; --accent: #8ab4f0;
    --mark: #4d3f0e; --underline: #d4b13e; }
}
[hidden] { display: none !important; }
* { box-sizing: border-box; }
html { scroll-padding-top: 16px; }
body { margin: 0 auto; padding: 40px 24px 96px; max-width: 1240px; background: var(--paper); color: var(--ink);
  font: 17px/1.55 var(--serif); overflow-wrap: break-word; }
@media (min-width: 1100px) {
  body { display: grid; grid-template-columns: 176px minmax(0, 1fr); grid-template-rows: auto 1fr; column-gap: 48px; }
  header, main { grid-column: 2; }
  nav { position: sticky; top: 40px; align-self: start; grid-area: 1 / 1 / 3 / 2; }
}
p, ul, ol, dl, figure { margin: 0 0 12px; }
h1 { font-size: 30px; line-height: 1.2; font-weight: 600; margin: 4px 0 16px; text-wrap: balance; }
h2, h3, h4, h5 { font-size: 17px; font-weight: 600; margin: 0 0 8px; }
h2 { font-size: 22px; line-height: 1.25; border-top: 2px solid var(--ink); padding-top: 8px; margin: 64px 0 8px; }
h2 .quiet, .part .quiet { font-weight: 400; }
h3 { margin-top: 32px; }
header p, header ul, section > p, .lost, .faults { max-width: 42em; }
a { color: var(--accent); text-underline-offset: 2px; }
a:focus-visible, summary:focus-visible, .scroll:focus-visible, input:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
.quiet { color: var(--quiet); }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
nav, table, .kicker, .quiet, .floors, .ceiling, .provenance, figcaption, svg text, .id, .way, cite, summary, .part, .aside,
small, input, code, .group { font-family: var(--sans); font-size: var(--small); line-height: 1.45; }
section > p.quiet { margin-bottom: 16px; }
small { display: block; font-weight: 400; color: var(--quiet); } small strong { color: var(--ink); }
nav ol { list-style: none; padding: 0; }
nav li { margin: 0 0 4px; }
nav a { color: inherit; text-decoration: none; }
nav a:hover { text-decoration: underline; }
nav label { display: block; margin-top: 20px; color: var(--quiet); }
nav input { width: 100%; margin-top: 4px; padding: 4px 8px; color: inherit; background: none; border: 1px solid var(--quiet); border-radius: 2px; }
.kicker { color: var(--quiet); margin: 0; }
.reasons { padding-left: 20px; } .reasons li { margin-bottom: 4px; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 4px 24px; }
dd { margin: 0; min-width: 0; }
dt { color: var(--quiet); }
.floors { margin-top: 20px; }
.ceiling dd { display: flex; gap: 12px; align-items: center; }
table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; }
th { font-weight: 400; text-align: left; vertical-align: baseline; }
thead th { text-wrap: balance; color: var(--quiet); border-bottom: 1px solid var(--ink); vertical-align: bottom; padding: 4px 16px 4px 0; line-height: 1.3; }
tbody th, td { border-bottom: 1px solid var(--hair); padding: 6px 16px 6px 0; vertical-align: baseline; }
td:last-child, thead th:last-child { padding-right: 0; }
.number { text-align: right; } td.number { white-space: nowrap; }
td small { white-space: nowrap; }
.scroll { position: relative; overflow-x: auto; margin-bottom: 32px; }
.scroll th[scope=row] { min-width: 11em; }
.figures { margin-bottom: 16px; } .figures .mean { font-weight: 600; }
.figures tbody th small { max-width: 34em; }
.figures .drawing { padding-top: 9px; }
svg.bar { display: block; }
td svg.bar { transform: translateY(2px); }
.scroll svg.bar { width: 96px; }
svg .scale { stroke: var(--hair); fill: none; } svg .band { fill: var(--band); } svg .mean { fill: var(--ink); }
svg .before { stroke: var(--quiet); stroke-width: 1.25; }
.charts { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 290px), 1fr)); gap: 24px 32px; margin-bottom: 16px; }
figure { margin: 0; } figcaption { margin-bottom: 4px; } figcaption .quiet { margin-left: 4px; }
svg.chart { display: block; width: 100%; height: auto; }
.chart .grid { stroke: var(--hair); fill: none; } .chart text { font-size: 12px; fill: var(--quiet); }
.chart .name { fill: var(--ink); }
.chart .solid, .chart .dashed { fill: none; stroke: var(--ink); stroke-width: 1.75; stroke-linejoin: round; }
.chart .dashed { stroke-dasharray: 4 3; stroke: var(--quiet); }
.chart .full { fill: var(--ink); } .chart .open { fill: var(--paper); stroke: var(--ink); stroke-width: 1.5; }
.group { color: var(--quiet); font-weight: 600; margin: 32px 0 8px; }
.question { margin: 0 0 48px; }
.filtering section:not(#flips, #wrong, #others), .filtering .group { display: none; }
.asked { font-size: 18px; line-height: 1.4; max-width: 36em; margin: 0 0 8px; font-weight: 600; }
.asked .id { display: block; font-weight: 400; color: var(--quiet); }
section > .question + .question { border-top: 1px solid var(--hair); padding-top: 24px; }
.faults { padding-left: 20px; margin-bottom: 16px; }
.sides { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 320px), 1fr)); gap: 16px 48px; }
.side { min-width: 0; max-width: 38em; }
.part { border-bottom: 1px solid var(--hair); padding-bottom: 4px; }
.aside { color: var(--quiet); margin-bottom: 8px; }
.attribution { font-style: italic; margin: 12px 0 4px; color: var(--quiet); }
.sentence { margin-bottom: 8px; white-space: pre-line; }
sup { line-height: 0; font-family: var(--sans); font-size: 11px; margin-left: 2px; } sup a { text-decoration: none; padding: 0 1px; }
.cited { list-style: none; padding: 0; margin-top: 12px; }
.cited li { position: relative; padding-left: 22px; margin-bottom: 8px; font-size: var(--source); line-height: 1.5; }
.cited li::before { content: attr(value); position: absolute; left: 0; font: var(--small)/1.7 var(--sans); color: var(--accent); }
.cited li:target { outline: 2px solid var(--accent); outline-offset: 4px; }
.cited q { display: block; }
cite { font-style: normal; color: var(--quiet); }
.label { margin: 8px 0 0; } .way { margin: 0 0 4px; }
.source { font-size: var(--source); line-height: 1.5; margin-bottom: 16px; white-space: pre-line; }
mark, ins { background: var(--mark); color: inherit; text-decoration: underline; text-decoration-color: var(--underline); text-decoration-thickness: 1.5px; text-underline-offset: 3px; }
del { text-decoration: line-through; text-decoration-color: var(--quiet); color: var(--quiet); }
summary { cursor: pointer; padding: 4px 0; }
details.question { margin: 0; border-bottom: 1px solid var(--hair); padding: 0; }
section > details.question + details.question { border-top: 0; padding-top: 0; }
details.question summary { font: 16px/1.5 var(--serif); }
details.question .id { color: var(--quiet); margin-right: 8px; } details.question[open] { padding-bottom: 24px; }
@media (max-width: 720px) {
  body { padding: 24px 16px 64px; }
  h1 { font-size: 26px; }
  nav ol { columns: 2; }
  dl { column-gap: 16px; } .floors { grid-template-columns: 1fr auto; } .ceiling, .provenance { grid-template-columns: 1fr; }
  nav { margin-top: 32px; padding-top: 12px; border-top: 1px solid var(--hair); }
  .figures thead { display: none; }
  .figures tr { display: grid; grid-template-columns: 1fr auto; column-gap: 16px; border-bottom: 1px solid var(--hair); padding: 10px 0; }
  .figures th[scope=row], .figures td { border: 0; padding: 0; }
  .figures .drawing { padding-top: 4px; grid-column: 1; } .figures .interval { grid-column: 2; }
  .figures .change { grid-column: 1 / -1; } .figures .change small { display: inline; margin-left: 8px; }
  .figures td:empty { display: none; }
}
@media print {
  :root { color-scheme: light; --ink: #000; --quiet: #444; --paper: #fff; --hair: #bbb; --accent: #000; --mark: #fff1a8;
    --small: 8.5pt; --source: 9.5pt; }
  body { display: block; max-width: none; padding: 0; font-size: 10.5pt; print-color-adjust: exact; }
  h2 { margin-top: 32px; } .question { margin-bottom: 28px; }
  nav { display: none; }
  .scroll { overflow: visible; } .scroll table { font-size: 7.5pt; }
  h2, h3, h4, h5, .lost { break-after: avoid; } tr, figure, li { break-inside: avoid; }
  .sides { grid-template-columns: 1fr 1fr; gap: 8px 24px; }
}
`;
