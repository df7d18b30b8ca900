/** How the view of the whole looks. */

export const overviewStyle = new CSSStyleSheet();

overviewStyle.replaceSync(`
.picture {
  display: grid;
  grid-template: auto minmax(0, 1fr) auto / 2.25rem minmax(0, 1fr) 2.25rem;
  block-size: clamp(24rem, 75vh, 40rem);
  padding-block: 0.75rem 0.25rem;
}
.bar-head {
  grid-row: 1;
  display: grid;
  align-content: end;
  padding-block-end: 0.5rem;
  overflow-wrap: anywhere;
}
.bar-head-a {
  grid-column: 1 / 3;
  margin-inline-end: 50%;
}
.bar-head-b {
  grid-column: 2 / 4;
  margin-inline-start: 50%;
  text-align: end;
}
.bar,
.picture > .ribbons {
  grid-row: 2;
}
.bar {
  position: relative;
  background: color-mix(in oklab, var(--cr-rule) 55%, var(--cr-paper));
  outline: 1px solid var(--cr-rule);
  cursor: pointer;
}
/* As below the words: a full line, a dashed one, a dotted one; and so is the ground, where it is high enough to show. */
.stretch {
  --cr-ground: color-mix(in oklab, var(--cr-wash) 34%, var(--cr-paper));
  --cr-pattern: color-mix(in oklab, var(--cr-wash) 62%, var(--cr-paper));
  position: absolute;
  inset-inline: 0;
  min-block-size: 3px;
  background: var(--cr-pattern);
  border-inline-start: 4px var(--cr-underline) var(--cr-line);
  cursor: pointer;
  print-color-adjust: exact;
  -webkit-print-color-adjust: exact;
}
.bar-b .stretch {
  border-inline-start: none;
  border-inline-end: 4px var(--cr-underline) var(--cr-line);
}
.stretch[data-kind='edited'] {
  background: repeating-linear-gradient(135deg, var(--cr-pattern) 0 3px, var(--cr-ground) 3px 7px);
}
.stretch[data-kind='reworded'] {
  background: radial-gradient(circle, var(--cr-pattern) 1.25px, transparent 1.75px) 0 0 / 6px 6px var(--cr-ground);
}
.stretch:is(.lit, .current) {
  outline: 2px solid var(--cr-line);
  z-index: 1;
}
.caption {
  grid-area: 3 / 1 / auto / span 3;
  /* Two lines, whatever it says: nothing below is pushed about. */
  block-size: 3.25em;
  padding-block-start: 0.5rem;
  overflow: hidden;
  color: var(--cr-muted);
  font-size: 0.875rem;
  line-height: 1.35;
}
.caption .number,
.entry .number {
  display: inline-block;
  min-inline-size: 1.75em;
  font-variant-numeric: tabular-nums;
  font-weight: 650;
}
.entry {
  display: block;
  inline-size: 100%;
  padding: 0.5rem 0.25rem;
  border: none;
  border-block-end: 1px solid var(--cr-rule);
  color: inherit;
  background: none;
  font: 0.875rem/1.4 var(--cr-interface);
  text-align: start;
  overflow-wrap: anywhere;
  cursor: pointer;
}
.entry:is(:hover, .lit) {
  background: color-mix(in oklab, var(--cr-wash) 14%, var(--cr-paper));
}
.entry.current {
  box-shadow: inset 3px 0 var(--cr-accent);
}
.entry.current:dir(rtl) {
  box-shadow: inset -3px 0 var(--cr-accent);
}
.entry .number {
  color: var(--cr-muted);
}
.entry .sign {
  font-size: 0.8125rem;
}
.entry .asides:not(:empty) {
  display: block;
  margin-block-start: 0.125rem;
}
.entry:focus-visible {
  outline-offset: -2px;
}

@container (inline-size >= 720px) {
  .panel-overview:not(.panel-columns) {
    padding-block-end: 0;
    overflow: hidden;
  }
  .overview {
    display: grid;
    grid-template: minmax(0, 1fr) / minmax(0, 1fr) minmax(18rem, 38cqi);
    gap: 2.5rem;
    block-size: 100%;
    max-inline-size: 100rem;
  }
  .picture {
    block-size: auto;
    grid-template-columns: 3rem minmax(0, 1fr) 3rem;
  }
  .entries {
    padding-block: 0.5rem 2rem;
    overflow-y: auto;
    scrollbar-width: thin;
    scrollbar-color: var(--cr-control) transparent;
  }
}

@media (forced-colors: active) {
  .bar {
    outline-color: CanvasText;
  }
  .stretch {
    forced-color-adjust: none;
    --cr-line: CanvasText;
    --cr-pattern: CanvasText;
    --cr-ground: Canvas;
  }
  .stretch:is(.lit, .current) {
    outline-color: Highlight;
  }
}

@media print {
  .overview {
    display: block;
    block-size: auto;
  }
  .picture {
    block-size: 15cm;
    break-inside: avoid;
  }
  .caption {
    display: none;
  }
  .entries {
    overflow: visible;
  }
}
`);
