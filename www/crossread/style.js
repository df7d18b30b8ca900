/**
 * How the element looks. Light or dark follows the page's `color-scheme`. A page sets the `--cross-read-…` properties;
 * what it leaves out has the value given here.
 */

export const style = new CSSStyleSheet();

style.replaceSync(`
:host {
  --paper: var(--cross-read-paper, light-dark(#fbfaf6, #16171a));
  --ink: var(--cross-read-ink, light-dark(#1d1c1a, #e9e6df));
  --muted: var(--cross-read-muted, light-dark(#63605a, #a5a199));
  --rule: var(--cross-read-rule, light-dark(#dedad0, #34363c));
  --control: var(--cross-read-control, light-dark(#89857c, #787a82));
  --accent: var(--cross-read-accent, light-dark(#0a5c9c, #83c5f5));
  --interface: var(--cross-read-interface-font, system-ui, sans-serif);
  --article: var(--cross-read-article-font, Charter, 'Bitstream Charter', 'Iowan Old Style', Cambria, Georgia, serif);
  --margin: var(--cross-read-margin, 1rem);
  --measure: var(--cross-read-measure, 42rem);
  --top: var(--cross-read-sticky-top, 0px);
  --tabs-height: 2.75rem;

  display: flex;
  flex-direction: column;
  container-type: inline-size;
  color: var(--ink);
  background: var(--paper);
  font: 0.9375rem/1.5 var(--interface);
}
:host([hidden]),
.frame [hidden] {
  display: none;
}
* {
  box-sizing: border-box;
}
:focus-visible {
  outline: 2px solid var(--accent);
  outline-offset: 2px;
}
/* Not controls: they take the focus only for reading or scrolling to go on from there. */
.frame:focus,
.totals:focus {
  outline: none;
}
p,
h2,
h3,
ul {
  margin: 0;
  padding: 0;
}
ul {
  list-style: none;
}

.totals,
.alert,
.foot {
  margin-inline: var(--margin);
}
.totals {
  padding-block: 0.75rem 0.25rem;
  font-size: 1.0625rem;
  overflow-wrap: anywhere;
}
.alert:not(:empty) {
  margin-block: 0.75rem;
  padding: 0.5rem 0.75rem;
  border-inline-start: 4px solid var(--danger);
  --danger: light-dark(#a8321b, #ff9a84);
  overflow-wrap: anywhere;
}
.key {
  display: flex;
  flex-wrap: wrap;
  gap: 0.25rem 1.25rem;
  padding-block: 0.25rem 0.5rem;
  color: var(--muted);
  font-size: 0.875rem;
}
.foot {
  display: flex;
  flex-wrap: wrap;
  align-items: baseline;
  gap: 0 1.5rem;
}
.reading-options {
  display: flex;
  flex-wrap: wrap;
  gap: 0.25rem 1.25rem;
  margin-inline-start: auto;
  padding-block: 0.25rem 0.5rem;
  color: var(--muted);
  font-size: 0.875rem;
}
.reading-options .only-wide {
  display: none;
}
.fold {
  display: block;
  inline-size: 100%;
  margin-block: 0.75em;
  padding: 0.375rem 0.75rem;
  border: 1px dashed var(--control);
  border-radius: 0.5rem;
  color: var(--muted);
  background: none;
  font: 0.875rem/1.5 var(--interface);
  cursor: pointer;
}
.fold:hover {
  border-color: var(--ink);
  color: var(--ink);
}
.key mark,
.key b {
  --difference-strength: 24%;
  color: var(--ink);
  cursor: auto;
}
.key b:empty {
  margin-inline-end: 0.25em;
}

/* One above the other: the steps stay at hand while the page scrolls. */
.steps {
  position: sticky;
  inset-block-start: calc(var(--top) + var(--tabs-height));
  z-index: 1;
  display: flex;
  align-items: center;
  gap: 0.5rem;
  padding: 0.375rem var(--margin);
  border-block: 1px solid var(--rule);
  background: var(--paper);
}
.where {
  flex: 1;
  color: var(--muted);
  font-size: 0.875rem;
  font-variant-numeric: tabular-nums;
  line-height: 1.25;
}
.steps button {
  flex: none;
  display: grid;
  place-items: center;
  inline-size: 2.75rem;
  block-size: 2.5rem;
  border: 1px solid var(--control);
  border-radius: 0.5rem;
  color: inherit;
  background: none;
  font: inherit;
  cursor: pointer;
}
.steps button:hover {
  border-color: var(--ink);
}
.steps button::before {
  inline-size: 0.5rem;
  block-size: 0.5rem;
  border: solid currentcolor;
  border-width: 2px 2px 0 0;
  rotate: 135deg;
  translate: 0 -0.125rem;
  content: '';
}
.steps .previous::before {
  rotate: -45deg;
  translate: 0 0.125rem;
}

.name {
  padding-block: 1.25rem 0.5rem;
  font-size: 0.8125rem;
  font-weight: 650;
  letter-spacing: 0.06em;
  text-transform: uppercase;
  overflow-wrap: anywhere;
}
/* Letters that join. */
.name :dir(rtl) {
  letter-spacing: 0;
}
.name a {
  color: inherit;
  text-decoration-color: var(--control);
  text-underline-offset: 0.25em;
}
.count {
  color: var(--muted);
  font-weight: 400;
  letter-spacing: 0;
  text-transform: none;
  white-space: nowrap;
}
.column + .column {
  border-block-start: 1px solid var(--rule);
  margin-block-start: 1.5rem;
}
.unselectable {
  -webkit-user-select: none;
  user-select: none;
}

.name,
.text {
  padding-inline: max(var(--margin), (100% - var(--measure)) / 2);
}
.text {
  padding-block-end: 2rem;
  font: 1.125rem/1.6 var(--article);
  overflow-wrap: anywhere;
}
.text p,
.text ul {
  margin-block: 0.75em;
}
.text li {
  margin-block: 0.375em;
}
.text h3 {
  margin-block: 1.5em 0.5em;
  font-size: 1.1875rem;
  font-weight: 700;
  line-height: 1.35;
  text-wrap: balance;
}
/* A time or a label, and the headline it belongs to. */
.text h3 + h3 {
  margin-block-start: 0;
}
/* The article's own. */
.text > h3:first-child {
  font-size: 1.5rem;
  line-height: 1.25;
}
.text > :first-child {
  margin-block-start: 0;
}

[data-kind='verbatim'] {
  --line: var(--cross-read-verbatim, light-dark(#8f6a00, #e6bd45));
  --wash: light-dark(#e8b400, #b98c10);
  --underline: solid;
}
[data-kind='edited'] {
  --line: var(--cross-read-edited, light-dark(#0a5c9c, #83c5f5));
  --wash: light-dark(#2f8fdd, #2a79b4);
  --underline: dashed;
}
[data-kind='reworded'] {
  --line: var(--cross-read-reworded, light-dark(#7138a8, #c9a0f4));
  --wash: light-dark(#9c5fd6, #8249bd);
  --underline: dotted;
}
mark {
  --strength: 16%;
  border-radius: 0.125em;
  color: inherit;
  background: color-mix(in oklab, var(--wash) var(--strength), var(--paper));
  /* Not the shorthand: WebKit takes it for the line alone. */
  text-decoration-line: underline;
  text-decoration-style: var(--underline);
  text-decoration-color: var(--line);
  text-decoration-thickness: 2px;
  text-decoration-skip-ink: none;
  text-underline-offset: 0.22em;
  box-decoration-break: clone;
  -webkit-box-decoration-break: clone;
  scroll-margin-block-start: calc(var(--top) + 7rem);
  cursor: pointer;
}
/* Covered by more than one passage. */
mark[data-shared] {
  --strength: 24%;
}
mark.lit,
mark.current {
  --strength: 34%;
}
mark.current {
  text-decoration-thickness: 3px;
}
/* The passage's number ties its places together; drawn, not written, so it is neither selected nor read out. */
mark[data-number]::before {
  --moved: '';
  color: color-mix(in oklab, var(--line) 50%, var(--ink));
  font: 600 0.6875em/1 var(--interface);
  vertical-align: 0.45em;
  content: attr(data-number) var(--moved) '\\202f';
  content: attr(data-number) var(--moved) '\\202f' / '';
}
mark[data-moved]::before {
  --moved: '⇅';
}
.moved::before {
  margin-inline-end: 0.3em;
  font-weight: 600;
  content: '⇅';
  content: '⇅' / '';
}
.difference {
  --wash: var(--muted);
  border-radius: 0.125em;
  background: color-mix(in oklab, var(--wash) var(--difference-strength, 38%), var(--paper));
  font-weight: 700;
}
mark .difference {
  --wash: inherit;
}
:is(.lit, .current) > .difference {
  background: color-mix(in oklab, var(--wash) 58%, var(--paper));
}
/* A bar, where only the other side has words. */
.difference:empty {
  border-inline-start: 0.1875rem solid var(--line, currentcolor);
  border-radius: 0;
}

/* Side by side: each column scrolls by itself, so that a passage and its partner can stand level. */
@container (inline-size >= 720px) {
  .frame {
    /* Tells the script, too. */
    --wide: 1;
    flex: 1 1 max(28rem, var(--cross-read-height, 85vh));
    display: grid;
    /* The steps keep their room: what says where a reader stands must not push the texts about. */
    grid-template: repeat(4, auto) minmax(0, 1fr) / minmax(0, 1fr) min(26rem, 40cqi);
    min-block-size: 0;
    --margin: var(--cross-read-margin, 1.75rem);
  }
  .totals,
  .alert,
  .filter,
  .panel {
    grid-column: 1 / span 2;
  }
  .steps {
    position: static;
    grid-area: 3 / 2;
    border: none;
    padding-block: 0;
  }
  .panel {
    grid-row: 5;
    min-block-size: 0;
    border-block-start: 1px solid var(--rule);
  }
  .panel-columns {
    display: grid;
    grid-template-rows: minmax(0, 1fr) auto;
  }
  .foot {
    order: 1;
  }
  .key,
  .reading-options {
    padding-block: 0.375rem;
  }
  .reading-options .only-wide {
    display: flex;
  }
  .where {
    text-align: end;
  }
  .steps button {
    inline-size: 2.25rem;
    block-size: 2rem;
  }
  .columns {
    display: grid;
    grid-template: auto minmax(0, 1fr) / repeat(2, minmax(0, 1fr));
    min-block-size: 0;
    border-block-end: 1px solid var(--rule);
  }
  .column {
    display: grid;
    grid-row: span 2;
    /* Both heads are as high as the longer outlet's name needs. */
    grid-template-rows: subgrid;
  }
  .column + .column {
    margin: 0;
    border-block-start: none;
    border-inline-start: 1px solid var(--rule);
  }
  .name {
    padding-block: 0.625rem;
    border-block-end: 1px solid var(--rule);
  }
  .text {
    /* Room below, so that the last passage too can be brought level with its partner. */
    padding-block: 1.25rem 40cqi;
    overflow-y: auto;
    scrollbar-width: thin;
    scrollbar-color: var(--control) transparent;
  }
}

@media (forced-colors: active) {
  mark,
  .difference {
    color: CanvasText;
    background: Canvas;
  }
  mark.lit,
  mark.current {
    outline: 1px solid Highlight;
  }
}
`);
