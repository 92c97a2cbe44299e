/** The style sheet of every page. */
export const STYLE = `
:root {
  color-scheme: light dark;
  --page: #f6f7f9; --card: #ffffff; --ink: #1d2430; --muted: #5a6473; --line: #e1e5eb;
  --accent: #0067a5; --caution: #b84a00; --bar: #d5e7f4; --bar-sharp: #d2ebe3;
}
@media (prefers-color-scheme: dark) {
  :root {
    --page: #0e1116; --card: #14171d; --ink: #e8ebf0; --muted: #a4adbb; --line: #2a303a;
    --accent: #62b6f0; --caution: #f59e5b; --bar: #1d3d55; --bar-sharp: #17463a;
  }
}
* { box-sizing: border-box; }
body {
  margin: 0; background: var(--page); color: var(--ink);
  font: 16px/1.6 system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif;
}
main { max-width: 1180px; margin: 0 auto; padding: 40px 24px 64px; }
h1 { font-size: 2rem; line-height: 1.2; letter-spacing: -0.01em; margin: 0 0 12px; }
h2 { font-size: 1.35rem; line-height: 1.3; margin: 56px 0 12px; }
h3 { font-size: 1.05rem; margin: 32px 0 8px; }
p, ul, ol, dl { max-width: 74ch; }
p, ul, ol { margin: 0 0 14px; }
li { margin: 0 0 6px; }
a { color: var(--accent); text-underline-offset: 2px; }
.lead { font-size: 1.1rem; color: var(--muted); }
.card { background: var(--card); border: 1px solid var(--line); border-radius: 10px; margin: 16px 0; }
.scroll { overflow-x: auto; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 6px 16px; margin: 0 0 14px; }
dt { font-weight: 600; }
dd { margin: 0; }
i { font-family: 'Cambria Math', Cambria, Georgia, serif; }
figure { margin: 16px 0; }
figure .card { margin: 0; padding: 8px; text-align: center; }
figcaption { max-width: 74ch; margin-top: 8px; font-size: 0.9rem; color: var(--muted); }
svg { width: 100%; max-width: 880px; height: auto; vertical-align: top; }
.narrow { display: none; }
table { border-collapse: collapse; width: 100%; font-size: 0.86rem; line-height: 1.35; font-variant-numeric: tabular-nums; }
caption { caption-side: bottom; text-align: left; padding: 10px 14px; color: var(--muted); }
th, td { padding: 6px 10px; text-align: right; white-space: nowrap; border-top: 1px solid var(--line); }
thead tr > * { border-top: 0; }
thead th { font-weight: 600; color: var(--muted); vertical-align: bottom; }
thead th[colspan] { text-align: left; color: var(--ink); }
.competence { width: 4.6em; min-width: 4.6em; }
th[scope='row'] { text-align: left; font-weight: 500; position: sticky; left: 0; background: var(--card); }
thead th:first-child { text-align: left; position: sticky; left: 0; background: var(--card); }
.first { border-left: 1px solid var(--line); }
tbody tr:hover > * { box-shadow: inset 0 0 0 100px color-mix(in srgb, var(--muted) 8%, transparent); }
td.bar { background: linear-gradient(to right, var(--bar) calc(var(--c) * 100%), transparent 0) no-repeat 0 50% / 100% 72%; }
td.bar.sharp { --bar: var(--bar-sharp); }
.none { color: var(--muted); }
caption, figcaption { line-height: 1.5; }
caption span { display: block; width: fit-content; max-width: min(100ch, 100vw - 60px); position: sticky; left: 14px; }
.mark { color: var(--muted); font-weight: 400; }
small { color: var(--muted); font-size: 0.85em; }
sup { line-height: 0; font-size: 0.72em; }
.law { font-size: 1.05rem; }
.caution { border-left: 4px solid var(--caution); padding: 2px 0 2px 14px; }
.option { display: block; padding: 10px 14px; overflow-wrap: anywhere; }
.small { width: auto; }
sup a { text-decoration: none; }
.sources { font-size: 0.9rem; max-width: none; overflow-wrap: anywhere; }
footer { margin-top: 56px; padding-top: 16px; border-top: 1px solid var(--line); font-size: 0.9rem; color: var(--muted); }
@media (max-width: 640px) {
  main { padding: 24px 14px 48px; }
  h1 { font-size: 1.55rem; }
  h2 { margin-top: 40px; }
  dl { grid-template-columns: 1fr; gap: 0; }
  dd { margin: 0 0 8px; }
  figure .card { padding: 0; overflow: hidden; }
  .wide { display: none; }
  .narrow { display: block; }
  th, td { padding: 6px 8px; }
  th[scope='row'] { white-space: normal; min-width: 9.5em; }
}
@media print {
  body { background: none; }
  .card { break-inside: avoid; }
}
`;
