/**
 * How a saved reading looks: light, dark and in print. Each kind of passage has a line of its own and what differs is bold,
 * so that nothing is told by colour alone.
 */

export const STYLE = `
:root {
  color-scheme: light dark;
  --ink: light-dark(#1d1c1a, #e9e6df);
  --paper: light-dark(#fbfaf6, #16171a);
  --muted: light-dark(#63605a, #a5a199);
  --rule: light-dark(#dedad0, #34363c);
  --link: light-dark(#0a5c9c, #83c5f5);
  color: var(--ink);
  background: var(--paper);
  font: 1rem/1.5 system-ui, sans-serif;
  text-size-adjust: 100%;
}
* {
  box-sizing: border-box;
}
body {
  max-inline-size: 80rem;
  margin: 0 auto;
  padding: 1.5rem 1.25rem;
  overflow-wrap: anywhere;
}
h1, h2, h3, h4, p, ul, blockquote {
  margin: 0;
  padding: 0;
}
h1, h2 {
  font: 700 1.625rem/1.25 Charter, Cambria, Georgia, serif;
}
h2 {
  margin-block: 2.5rem 1rem;
  font-size: 1.375rem;
}
h3 {
  font-size: 1rem;
}
a {
  color: var(--link);
}
header .two {
  margin-block: 1rem;
}
.two {
  display: grid;
  grid-template-columns: repeat(auto-fit, minmax(min(18rem, 100%), 1fr));
  gap: 1rem 2rem;
}
.name {
  font-size: 0.875rem;
  font-weight: 650;
}
.places, .style, .only, footer, .address {
  color: var(--muted);
  font-size: 0.875rem;
  font-weight: 400;
}
.totals {
  font-weight: 600;
}
.key {
  margin-block-start: 0.5rem;
}
.key > * {
  margin-inline-end: 0.75rem;
}
.passage {
  padding-block: 1rem;
  border-block-start: 1px solid var(--rule);
}
.passage .two {
  margin-block: 0.5rem;
}
.passage ul {
  padding-inline-start: 1.25rem;
}
blockquote, section section {
  font: 1.0625rem/1.6 Charter, Cambria, Georgia, serif;
}
blockquote {
  white-space: pre-line;
}
section section .name {
  font-family: system-ui, sans-serif;
}
section section > * {
  margin-block: 0.75em;
}
.item {
  padding-inline-start: 1em;
}
.verbatim {
  --line: light-dark(#8f6a00, #e6bd45);
  --wash: light-dark(#f7ecc6, #3a3117);
  --pattern: solid;
}
.edited {
  --line: light-dark(#0a5c9c, #83c5f5);
  --wash: light-dark(#dcebf8, #1b2e3f);
  --pattern: dashed;
}
.reworded {
  --line: light-dark(#7138a8, #c9a0f4);
  --wash: light-dark(#eee2f8, #30213f);
  --pattern: dotted;
}
mark {
  color: inherit;
  background: var(--wash);
  text-decoration-line: underline;
  text-decoration-style: var(--pattern);
  text-decoration-color: var(--line);
  text-decoration-thickness: 2px;
  text-decoration-skip-ink: none;
  text-underline-offset: 0.22em;
  box-decoration-break: clone;
  -webkit-box-decoration-break: clone;
}
sup {
  margin-inline-end: 0.2em;
  font: 600 0.6875rem/1 system-ui, sans-serif;
}
b {
  font-weight: 750;
}
b:empty {
  border-inline-start: 0.1875rem solid currentcolor;
}
footer {
  margin-block-start: 2.5rem;
}
@media print {
  :root {
    color-scheme: light;
    font-size: 10.5pt;
    background: none;
  }
  body {
    max-inline-size: none;
    padding: 0;
  }
  h2, h3, h4 {
    break-after: avoid;
  }
  blockquote, li {
    break-inside: avoid;
  }
}
`;
