/** Palette, type and frame. Blue and orange (Okabe and Ito) stay apart for every kind of colour vision. */
export const baseStyle = `
:root {
  color-scheme: light dark;
  --paper: #fbfbf9; --raised: #ffffff; --ink: #1a1c20; --soft: #5b6068; --line: #dfdfda; --faint: #eeeeea;
  --head: #0b67b0; --base: #b85c00; --pass: #0a7353; --fail: #b3261e; --unsure: #8a5a00; --focus: #0b67b0;
  --wash-pass: #e9f4ef; --wash-fail: #fbebe9; --wash-unsure: #f8f0de;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #131518; --raised: #1a1d21; --ink: #e8e8e4; --soft: #a3a8b0; --line: #33373d; --faint: #22262b;
    --head: #6cb6f2; --base: #f0a450; --pass: #5fcaa1; --fail: #ff8d80; --unsure: #e4b95a; --focus: #6cb6f2;
    --wash-pass: #15271f; --wash-fail: #331b19; --wash-unsure: #2b2413;
  }
}
* { box-sizing: border-box; }
html { scroll-behavior: smooth; -webkit-text-size-adjust: 100%; }
@media (prefers-reduced-motion: reduce) { html { scroll-behavior: auto; } }
body {
  margin: 0 auto; padding: 0 clamp(16px, 4vw, 48px) 64px; max-width: 1240px;
  background: var(--paper); color: var(--ink);
  font: 15px/1.5 Inter, ui-sans-serif, system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif;
  font-variant-numeric: tabular-nums; overflow-wrap: anywhere; text-rendering: optimizeLegibility;
}
h2 { font-size: 20px; line-height: 1.3; font-weight: 650; letter-spacing: -.01em; margin: 0 0 16px; }
h3 { font-size: 13px; font-weight: 600; margin: 20px 0 4px; }
h3::first-letter { text-transform: uppercase; }
p { margin: 0 0 12px; }
b, strong { font-weight: 620; }
a { color: inherit; }
code, pre { font-family: ui-monospace, "SF Mono", SFMono-Regular, Menlo, Consolas, monospace; font-size: .92em; }
pre { margin: 0 0 12px; padding: 12px 14px; background: var(--faint); border-radius: 6px; white-space: pre-wrap; }
ul, ol { margin: 0; padding: 0; list-style: none; }
section { padding-top: 36px; margin-top: 36px; border-top: 1px solid var(--line); scroll-margin-top: 36px; }
section:first-child { border-top: 0; margin-top: 0; padding-top: 28px; }
:focus-visible { outline: 2px solid var(--focus); outline-offset: 2px; }
.quiet, .lead { color: var(--soft); max-width: 78ch; }
.quiet { font-size: 13px; }
.notes, .findings { max-width: 90ch; margin-top: 12px; }
.notes li, .findings li { padding: 6px 0 6px 14px; border-left: 2px solid var(--line); margin-bottom: 8px; }
.findings b { display: block; }
.findings span { display: block; color: var(--soft); font-size: 13px; }
.skip { position: absolute; left: -999px; }
.skip:focus { left: 16px; top: 8px; padding: 6px 10px; background: var(--raised); z-index: 9; }
.defs { position: absolute; }
.visually-hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
[hidden] { display: none !important; }
nav {
  position: sticky; top: 0; z-index: 5; background: var(--paper); border-bottom: 1px solid var(--line);
}
nav ul { display: flex; gap: 4px 20px; overflow-x: auto; scrollbar-width: none; font-size: 13px; }
nav a { display: block; padding: 10px 0; color: var(--soft); text-decoration: none; white-space: nowrap; }
nav a:hover { color: var(--ink); text-decoration: underline; }
@media print {
  nav, #requests, .skip, .table-filter { display: none; }
  body { max-width: none; padding: 0; font-size: 11px; }
  section { break-inside: avoid-page; }
  .scroll { overflow: visible !important; }
}
`;
