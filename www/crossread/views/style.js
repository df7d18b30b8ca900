/** How the views beside the columns look: cards, tables, lists. Quoted text is set as in the articles, all else is quiet. */

export const viewsStyle = new CSSStyleSheet();

viewsStyle.replaceSync(`
/* Heard alone. */
.quiet {
  position: absolute;
  inline-size: 1px;
  block-size: 1px;
  overflow: hidden;
  clip-path: inset(50%);
}
.panel:not(.panel-columns) {
  padding: 0 var(--cr-margin) 3rem;
}
/* A jump has come here, or the reader stands here. */
.found,
.card {
  position: relative;
}
.found:focus {
  outline: none;
}
.found::before,
.card.current::before {
  position: absolute;
  inset-block: 0.25em;
  inset-inline-start: -0.625rem;
  inline-size: 3px;
  background: var(--cr-accent);
  content: '';
}
.found,
.found-words {
  scroll-margin-block-start: calc(var(--cr-top) + 7rem);
}
.found-words {
  border-radius: 0.125em;
  background: color-mix(in oklab, var(--cr-accent) 34%, transparent);
  box-decoration-break: clone;
  -webkit-box-decoration-break: clone;
}
.choice {
  display: flex;
  flex-wrap: wrap;
  gap: 0.5rem 1.5rem;
}
.who select {
  max-inline-size: 16rem;
  padding: 0.25rem 0.375rem;
  border: 1px solid var(--cr-control);
  border-radius: 0.375rem;
  color: inherit;
  background: var(--cr-paper);
  font: inherit;
}
.who {
  font-size: 0.875rem;
}
.panel > .choice,
.panel .hidden-line {
  margin-block: 0.5rem;
}
ol,
blockquote {
  margin: 0;
  padding: 0;
  list-style: none;
}
.nothing,
.footnote {
  padding-block: 1.5rem;
  color: var(--cr-muted);
}
.outlet {
  color: var(--cr-muted);
  font-size: 0.8125rem;
  overflow-wrap: anywhere;
}
.outlet-name,
thead,
td .outlet {
  color: var(--cr-ink);
  font-size: 0.75rem;
  font-weight: 650;
  letter-spacing: 0.05em;
  text-transform: uppercase;
}
/* Its letters join. */
:is(.outlet, thead, td):dir(rtl) {
  letter-spacing: 0;
}
.quoted {
  font: 1.0625rem/1.55 var(--cr-article);
  overflow-wrap: anywhere;
}
.quoted p + p {
  margin-block-start: 0.5em;
}
.quoted .figure {
  background: none;
  font-weight: 700;
  text-decoration: underline 2px var(--cr-accent);
  text-underline-offset: 0.22em;
  cursor: auto;
}
.panel .quoted .difference {
  --cr-wash: light-dark(#2f8fdd, #2a79b4);
}
.panel [data-kind] .quoted .difference {
  --cr-wash: inherit;
}
.aside {
  color: var(--cr-muted);
  font-size: 0.8125rem;
  font-weight: 400;
}
.notes,
details {
  font-size: 0.875rem;
}
.notes li {
  padding-block: 0.125rem;
  overflow-wrap: anywhere;
}
.label {
  color: var(--cr-muted);
}
.said {
  font-family: var(--cr-article);
  font-size: 1.0625em;
}
summary {
  inline-size: fit-content;
  color: var(--cr-muted);
  cursor: pointer;
}
.jump {
  color: var(--cr-muted);
}
.jump:hover {
  color: var(--cr-ink);
}
.jumps {
  display: flex;
  flex-wrap: wrap;
  gap: 0.25rem 1.25rem;
}

.by-hand {
  inline-size: 100%;
  padding: 0.5rem;
  border: 1px solid var(--cr-control);
  font: inherit;
  color: var(--cr-ink);
  background: var(--cr-paper);
}

.card {
  padding-block: 1.25rem;
  border-block-end: 1px solid var(--cr-rule);
  scroll-margin-block-start: calc(var(--cr-top) + 6.5rem);
}
.card:last-child {
  border: none;
}
.card-name {
  margin-block-end: 0.5rem;
  font-size: 0.8125rem;
  font-weight: 650;
}
.card-name:focus {
  outline: none;
}
.card-name:focus-visible {
  outline: 2px solid var(--cr-accent);
}
.card-name .number {
  display: inline-block;
  min-inline-size: 1.5em;
  font-variant-numeric: tabular-nums;
}
.card.current .number {
  color: var(--cr-accent);
}
.card.current::before {
  inset-block: 1.25rem;
}
.wording + .wording {
  margin-block-start: 0.75rem;
}
.apart {
  display: grid;
  gap: 0.375rem;
  margin-block-start: 0.75rem;
}
.clipped {
  max-block-size: 9.3em;
  overflow: hidden;
  mask-image: linear-gradient(#000 70%, transparent);
}

table {
  inline-size: 100%;
  border-collapse: collapse;
  text-align: start;
}
th,
td {
  padding: 0;
  text-align: start;
  vertical-align: top;
  font-weight: inherit;
}
thead {
  position: absolute;
  inline-size: 1px;
  block-size: 1px;
  overflow: hidden;
  clip-path: inset(50%);
}
table,
tbody,
tr,
th,
td {
  display: block;
}
tbody tr {
  padding-block: 1.125rem;
  border-block-end: 1px solid var(--cr-rule);
}
td {
  margin-block-start: 0.625rem;
}
.empty {
  display: none;
}
.says {
  font-size: 0.875rem;
}
.strong .says {
  color: var(--cr-accent);
  font-weight: 650;
}
.direct p:first-child::before {
  content: open-quote;
  content: open-quote / '';
}
.direct p:last-child::after {
  content: close-quote;
  content: close-quote / '';
}
.speaker {
  color: var(--cr-muted);
  font-size: 0.875rem;
}
.speaker::before {
  content: '— ';
  content: '— ' / '';
}
.unnamed {
  font-style: italic;
}

.only-note {
  padding-block-start: 0.625rem;
}
.only-name {
  padding-block: 0.75rem 0.25rem;
  font-size: 1rem;
  overflow-wrap: anywhere;
}
.sentences li {
  padding-block: 0.625rem;
  border-block-end: 1px solid var(--cr-rule);
}
.only-side > .plain {
  margin-block: 0.75rem;
}

@container (inline-size >= 720px) {
  .panel:not(.panel-columns) {
    overflow-y: auto;
    scrollbar-width: thin;
    scrollbar-color: var(--cr-control) transparent;
  }
  .card {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(14rem, 25rem);
    column-gap: 2.5rem;
    scroll-margin-block-start: 0.5rem;
  }
  .card-name {
    grid-column: 1 / -1;
  }
  .apart {
    margin-block-start: 0;
    align-content: start;
  }
  .cards,
  .panel > .rows,
  .apart-columns {
    max-inline-size: 80rem;
  }

  table {
    display: table;
    table-layout: fixed;
  }
  thead {
    position: static;
    display: table-header-group;
    clip-path: none;
  }
  tbody {
    display: table-row-group;
  }
  tr {
    display: table-row;
  }
  th,
  td,
  .empty {
    display: table-cell;
    padding-block: 1rem;
    padding-inline: 0 2.5rem;
    border-block-end: 1px solid var(--cr-rule);
  }
  thead th {
    padding-block: 0.75rem 0.5rem;
  }
  thead th:first-child {
    inline-size: 24%;
  }
  td .outlet {
    display: none;
  }
  .apart-columns {
    display: grid;
    grid-template-columns: repeat(2, minmax(0, 1fr));
    gap: 3.5rem;
  }
}

@media (forced-colors: active) {
  .found-words {
    outline: 2px solid Highlight;
  }
}

@media print {
  .found-words {
    background: none;
  }
  .found::before {
    content: none;
  }
  /* On paper nobody asks for the rest. */
  .sentences li[hidden] {
    display: list-item;
  }
  .choice,
  .panel details:not([open]),
  .by-hand {
    display: none;
  }
  .panel:not(.panel-columns) {
    overflow: visible;
    padding-inline: 0;
  }
  .clipped {
    max-block-size: none;
    mask: none;
  }
  .card,
  .sentences li,
  tr {
    break-inside: avoid;
  }
}
`);
