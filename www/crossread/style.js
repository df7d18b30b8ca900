/**
 * How the element looks. Light or dark follows the page's `color-scheme`. A page sets the `--cross-read-…` properties;
 * what it leaves out has the value given here.
 */

export const style = new CSSStyleSheet();

style.replaceSync(`
:host {
  --cr-paper: var(--cross-read-paper, light-dark(#fbfaf6, #16171a));
  --cr-ink: var(--cross-read-ink, light-dark(#1d1c1a, #e9e6df));
  --cr-muted: var(--cross-read-muted, light-dark(#63605a, #a5a199));
  --cr-rule: var(--cross-read-rule, light-dark(#dedad0, #34363c));
  --cr-control: var(--cross-read-control, light-dark(#89857c, #787a82));
  --cr-accent: var(--cross-read-accent, light-dark(#0a5c9c, #83c5f5));
  --cr-interface: var(--cross-read-interface-font, system-ui, sans-serif);
  --cr-article: var(--cross-read-article-font, Charter, 'Bitstream Charter', 'Iowan Old Style', Cambria, Georgia, serif);
  --cr-margin: var(--cross-read-margin, 1rem);
  --cr-measure: var(--cross-read-measure, 42rem);
  --cr-top: var(--cross-read-sticky-top, 0px);
  --cr-tabs-height: 2.75rem;
  --cr-verbatim: var(--cross-read-verbatim, light-dark(#8f6a00, #e6bd45));
  --cr-verbatim-wash: light-dark(#e8b400, #b98c10);
  --cr-edited: var(--cross-read-edited, light-dark(#0a5c9c, #83c5f5));
  --cr-edited-wash: light-dark(#2f8fdd, #2a79b4);
  --cr-reworded: var(--cross-read-reworded, light-dark(#7138a8, #c9a0f4));
  --cr-reworded-wash: light-dark(#9c5fd6, #8249bd);

  display: flex;
  flex-direction: column;
  container-type: inline-size;
  /* As in cross-read.css. */
  min-inline-size: 0;
  max-inline-size: 100%;
  contain-intrinsic-inline-size: min(60rem, 100vw - 2rem);
}
.frame:not(.embedding) {
  background: var(--cr-paper);
}
/* The page's own articles keep the page's own looks. */
:where(.frame > :not(.panel-columns, slot), .foot, .name, .text:not(.of-page)) {
  color: var(--cr-ink);
  font: 0.9375rem/1.5 var(--cr-interface);
  letter-spacing: normal;
  word-spacing: normal;
  text-align: start;
  text-indent: 0;
  text-shadow: none;
  text-transform: none;
  white-space: normal;
}
:host([hidden]),
.frame [hidden] {
  display: none;
}
* {
  box-sizing: border-box;
}
:focus-visible {
  outline: 2px solid var(--cr-accent);
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
  margin-inline: var(--cr-margin);
}
.totals {
  padding-block: 0.75rem 0.25rem;
  font-size: 1.0625rem;
  overflow-wrap: anywhere;
}
.alert:not(:empty) {
  margin-block: 0.75rem;
  padding: 0.5rem 0.75rem;
  border-inline-start: 4px solid var(--cr-danger);
  --cr-danger: light-dark(#a8321b, #ff9a84);
  overflow-wrap: anywhere;
}
.key {
  display: flex;
  flex-wrap: wrap;
  gap: 0.25rem 1.25rem;
  padding-block: 0.25rem 0.5rem;
  color: var(--cr-muted);
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
  color: var(--cr-muted);
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
  border: 1px dashed var(--cr-control);
  border-radius: 0.5rem;
  color: var(--cr-muted);
  background: none;
  font: 0.875rem/1.5 var(--cr-interface);
  cursor: pointer;
}
.fold:hover {
  border-color: var(--cr-ink);
  color: var(--cr-ink);
}
.key mark,
.key b {
  --cr-difference-strength: 24%;
  color: var(--cr-ink);
  cursor: auto;
}
.key b:empty {
  margin-inline-end: 0.25em;
}
/* On a screen the chips say it. */
.key .sign {
  display: none;
}

/* One above the other: the steps stay at hand while the page scrolls. */
.steps {
  position: sticky;
  inset-block-start: calc(var(--cr-top) + var(--cr-tabs-height));
  z-index: 1;
  display: flex;
  align-items: center;
  gap: 0.5rem;
  padding: 0.375rem var(--cr-margin);
  border-block: 1px solid var(--cr-rule);
  background: var(--cr-paper);
}
.where {
  flex: 1;
  color: var(--cr-muted);
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
  border: 1px solid var(--cr-control);
  border-radius: 0.5rem;
  color: inherit;
  background: none;
  font: inherit;
  cursor: pointer;
}
.steps button:hover {
  border-color: var(--cr-ink);
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
  text-decoration-color: var(--cr-control);
  text-underline-offset: 0.25em;
}
.count {
  color: var(--cr-muted);
  font-weight: 400;
  letter-spacing: 0;
  text-transform: none;
  white-space: nowrap;
}
.column[data-side='b'] {
  border-block-start: 1px solid var(--cr-rule);
  margin-block-start: 1.5rem;
}
.unselectable {
  -webkit-user-select: none;
  user-select: none;
}

.name,
.text {
  padding-inline: max(var(--cr-margin), (100% - var(--cr-measure)) / 2);
}
.text {
  padding-block-end: 2rem;
  overflow-wrap: anywhere;
}
.text:not(.of-page) {
  font: 1.125rem/1.6 var(--cr-article);
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
/* A time or the name of a file: no headline, though it stands like one. */
.text h3.slight {
  color: var(--cr-muted);
  font-size: 0.9375rem;
  font-weight: 400;
}
/* The article's own. */
.text > h3:first-child {
  font-size: 1.5rem;
  line-height: 1.25;
}
.text > :first-child {
  margin-block-start: 0;
}
/* Not laid out yet unless it is in view: settling.js. */
.text > .unsettled {
  content-visibility: auto;
  contain-intrinsic-block-size: 6em;
}

[data-kind='verbatim'] {
  --cr-line: var(--cr-verbatim);
  --cr-wash: var(--cr-verbatim-wash);
  --cr-underline: solid;
}
[data-kind='edited'] {
  --cr-line: var(--cr-edited);
  --cr-wash: var(--cr-edited-wash);
  --cr-underline: dashed;
}
[data-kind='reworded'] {
  --cr-line: var(--cr-reworded);
  --cr-wash: var(--cr-reworded-wash);
  --cr-underline: dotted;
}
mark {
  --cr-strength: 16%;
  border-radius: 0.125em;
  color: inherit;
  background: color-mix(in oklab, var(--cr-wash) var(--cr-strength), var(--cr-paper));
  /* Not the shorthand: WebKit takes it for the line alone. */
  text-decoration-line: underline;
  text-decoration-style: var(--cr-underline);
  text-decoration-color: var(--cr-line);
  text-decoration-thickness: 2px;
  text-decoration-skip-ink: none;
  text-underline-offset: 0.22em;
  box-decoration-break: clone;
  -webkit-box-decoration-break: clone;
  scroll-margin-block-start: calc(var(--cr-top) + 7rem);
  cursor: pointer;
}
/* Covered by more than one passage. */
mark[data-shared] {
  --cr-strength: 24%;
}
mark.lit,
mark.current {
  --cr-strength: 34%;
}
mark.current {
  text-decoration-thickness: 3px;
}
/* The passage's number ties its places together; drawn, not written, so it is neither selected nor read out. */
mark[data-number]::before {
  --cr-moved: '';
  color: color-mix(in oklab, var(--cr-line) 50%, var(--cr-ink));
  font: 600 0.6875em/1 var(--cr-interface);
  vertical-align: 0.45em;
  content: attr(data-number) var(--cr-moved) '\\202f';
  content: attr(data-number) var(--cr-moved) '\\202f' / '';
}
mark[data-moved]::before {
  --cr-moved: '⇅';
}
.moved::before {
  margin-inline-end: 0.3em;
  font-weight: 600;
  content: '⇅';
  content: '⇅' / '';
}
.difference {
  --cr-wash: var(--cr-muted);
  border-radius: 0.125em;
  background: color-mix(in oklab, var(--cr-wash) var(--cr-difference-strength, 38%), var(--cr-paper));
  font-weight: 700;
}
mark .difference {
  --cr-wash: inherit;
}
:is(.lit, .current) > .difference {
  background: color-mix(in oklab, var(--cr-wash) 58%, var(--cr-paper));
}
/* Where hardly a word is the same, those that are not need no sign beyond their ground. */
.rewritten .difference {
  font-weight: inherit;
}
/* A bar, where only the other side has words. */
.difference:empty {
  border-inline-start: 0.1875rem solid var(--cr-line, currentcolor);
  border-radius: 0;
}

/* On a phone the text comes first: what its signs mean comes with the finer filters. */
@media screen {
  @container (inline-size < 720px) {
    .frame:not(.embedding) > .filter:not([hidden], :has(.open)) ~ .panel > .foot {
      display: none;
    }
  }
}

/* Side by side: each column scrolls by itself, so that a passage and its partner can stand level. */
@container (inline-size >= 720px) {
  .frame {
    /* Tells the script, too. */
    --cr-wide: 1;
    flex: 1 1 max(28rem, var(--cross-read-height, 85vh));
    display: grid;
    /* The steps stand beside the chips: the tabs have the whole width. */
    grid-template: repeat(5, auto) minmax(0, 1fr) auto / minmax(0, 1fr) auto;
    min-block-size: 0;
    --cr-margin: var(--cross-read-margin, 1.75rem);
  }
  /* No article is there, as where none could be had. */
  .frame:not(:has(.column:not([hidden]))) {
    flex: none;
  }
  .frame > * {
    grid-column: 1 / span 2;
  }
  .steps {
    position: static;
    grid-area: 5 / 2;
    align-self: start;
    /* The filter has its whole width below the chips. */
    z-index: 1;
    max-inline-size: clamp(15.5rem, 100cqi - 33.5rem, 26rem);
    border: none;
    gap: 0.375rem;
    padding-block: 0.25rem;
    padding-inline-start: 0;
  }
  .panel {
    grid-row: 6;
    min-block-size: 0;
    border-block-start: 1px solid var(--cr-rule);
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
  /* Two lines are as high as the buttons. */
  .where {
    display: -webkit-box;
    overflow: hidden;
    font-size: 0.8125rem;
    line-height: 1.2;
    text-align: end;
    text-wrap: balance;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
  }
  .steps button {
    inline-size: 2.25rem;
    block-size: 2rem;
  }
  .columns {
    display: grid;
    /* With room for what joins the columns, which is loaded later and must not push the texts about. */
    grid-template: auto minmax(0, 1fr) / 0.75rem minmax(0, 1fr) clamp(2rem, 5cqi, 4.5rem) minmax(0, 1fr) 0.75rem;
    min-block-size: 0;
    border-block-end: 1px solid var(--cr-rule);
  }
  /* With the strip beside it, a text begins where all else does; a page's own stay where cross-read.css lays them. */
  .frame:not(.embedding) .columns {
    --cr-margin: calc(var(--cross-read-margin, 1.75rem) - 0.75rem);
  }
  .column {
    display: grid;
    grid-area: 1 / 2 / span 2;
    /* Both heads are as high as the longer outlet's name needs. */
    grid-template-rows: subgrid;
  }
  .column[data-side='b'] {
    grid-column: 4;
    margin: 0;
    border-block-start: none;
  }
  .name {
    padding-block: 0.625rem;
    border-block-end: 1px solid var(--cr-rule);
  }
  .text {
    padding-block: 1.25rem 0;
    overflow-y: auto;
    scrollbar-width: thin;
    scrollbar-color: var(--cr-control) transparent;
  }
  /* Room below, so that the last passage too can be brought level with its partner. Not padding, which a low column cannot shrink. */
  .text::after {
    display: block;
    block-size: 40cqi;
    content: '';
  }
}
/* Where there is room for both, the steps stand beside the tabs (tabs.js). Their room is kept: what says where a reader stands pushes nothing about. */
@container (inline-size >= 1000px) {
  .frame {
    grid-template-columns: minmax(0, 1fr) min(26rem, 40cqi);
  }
  .tabs:not(.crowded) + .steps {
    grid-area: 4 / 2;
    align-self: center;
    padding-block: 0;
  }
  /* The keys, where there may be some. */
  @media (hover: hover) and (pointer: fine) {
    .steps button {
      grid-auto-flow: column;
      gap: 0.4375rem;
      justify-content: center;
      inline-size: 3rem;
    }
    .steps button::after {
      color: var(--cr-muted);
      font-size: 0.8125rem;
      content: attr(aria-keyshortcuts);
    }
  }
}

@media (forced-colors: active) {
  mark,
  .difference {
    color: CanvasText;
    background: Canvas;
  }
  mark[data-number]::before {
    color: CanvasText;
  }
  mark.lit,
  mark.current {
    outline: 1px solid Highlight;
  }
}
`);
