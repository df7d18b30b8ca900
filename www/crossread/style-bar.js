/** How the bar above the views looks: tabs, filter, plain buttons. */

export const barStyle = new CSSStyleSheet();

barStyle.replaceSync(`
.warning {
  color: var(--cr-accent);
  font-weight: 600;
  text-decoration: underline 1px color-mix(in oklab, currentcolor 45%, transparent);
  text-underline-offset: 0.2em;
  cursor: pointer;
}
.warning:hover {
  text-decoration-color: currentcolor;
}

/* On narrow ground the tabs stay at hand, and the steps below them. */
.tabs {
  position: sticky;
  inset-block-start: var(--cr-top);
  z-index: 2;
  --cr-gap: 0.25rem;
  --cr-outer: calc(var(--cr-margin) - 0.625rem);
  display: flex;
  gap: var(--cr-gap);
  block-size: var(--cr-tabs-height);
  padding-inline: var(--cr-outer);
  border-block-end: 1px solid var(--cr-rule);
  background: var(--cr-paper);
}
/* It fades at an end where it goes on. */
.row {
  overflow-x: auto;
  scrollbar-width: none;
}
.row::before,
.row::after {
  --cr-way: right;
  position: sticky;
  z-index: 1;
  flex: none;
  inline-size: 2.5rem;
  background: linear-gradient(to var(--cr-way), transparent, var(--cr-paper) 85%);
  visibility: hidden;
  pointer-events: none;
  content: '';
}
.row::before {
  --cr-way: left;
  inset-inline-start: calc(-1 * var(--cr-outer));
  margin-inline-end: calc(-2.5rem - var(--cr-gap));
}
.row::after {
  inset-inline-end: calc(-1 * var(--cr-outer));
  margin-inline-start: calc(-2.5rem - var(--cr-gap));
}
.row:dir(rtl)::before {
  --cr-way: right;
}
.row:dir(rtl)::after {
  --cr-way: left;
}
.row.more-before::before,
.row.more-after::after {
  visibility: visible;
}
.tab {
  flex: none;
  padding: 0.25rem 0.625rem 0;
  border: none;
  border-block-end: 3px solid transparent;
  color: var(--cr-muted);
  background: none;
  font: inherit;
  white-space: nowrap;
  cursor: pointer;
}
.tab .count {
  font-variant-numeric: tabular-nums;
}
.warned {
  color: var(--cr-accent);
  font-weight: 600;
}
.tab:hover {
  color: var(--cr-ink);
}
.tab[aria-selected='true'] {
  border-color: var(--cr-accent);
  color: var(--cr-ink);
  font-weight: 650;
}
.tab:focus-visible {
  outline-offset: -3px;
}

.filter {
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: 0.5rem 1.5rem;
  padding: 0.625rem var(--cr-margin);
  font-size: 0.875rem;
}
.chips {
  display: flex;
  --cr-gap: 0.25rem;
  flex-wrap: wrap;
  gap: 0.375rem var(--cr-gap);
  max-inline-size: 100%;
}
/* One row, whatever it holds, so that a page knows how much room the bar takes. */
.chips.row {
  --cr-outer: 0.25rem;
  flex-wrap: nowrap;
  /* Room for the outline. */
  margin: -0.25rem;
  padding: 0.25rem;
}
.chip {
  position: relative;
  display: flex;
  flex: none;
  gap: 0.375em;
  align-items: baseline;
  padding: 0.3125rem 0.4375rem;
  border: 1px solid var(--cr-rule);
  border-radius: 1rem;
  font-size: 0.8125rem;
  line-height: 1.25rem;
  cursor: pointer;
}
.chip:hover {
  border-color: var(--cr-control);
}
.chip:has(:checked) {
  border-color: var(--cr-ink);
  box-shadow: inset 0 0 0 1px var(--cr-ink);
}
.chip:focus-within:has(:focus-visible) {
  outline: 2px solid var(--cr-accent);
  outline-offset: 2px;
}
/* It has the focus and is read out, but the chip is what is seen. */
.chip input {
  position: absolute;
  inline-size: 1px;
  block-size: 1px;
  margin: 0;
  opacity: 0;
  pointer-events: none;
}
.sign {
  text-decoration-line: underline;
  text-decoration-style: var(--cr-underline);
  text-decoration-color: var(--cr-line);
  text-decoration-thickness: 2px;
  text-underline-offset: 0.25em;
}
.finer {
  display: none;
  flex-wrap: wrap;
  align-items: center;
  gap: 0.5rem 1.5rem;
}
.finer.open {
  display: flex;
  inline-size: 100%;
}
.check,
.slide {
  display: flex;
  align-items: center;
  gap: 0.5rem;
  min-block-size: 1.75rem;
}
.check input,
.slide input {
  margin: 0;
  accent-color: var(--cr-accent);
}
.check input {
  inline-size: 1.0625rem;
  block-size: 1.0625rem;
}
.slide input {
  inline-size: 6rem;
}
.closeness {
  min-inline-size: 4.5em;
  color: var(--cr-muted);
  font-variant-numeric: tabular-nums;
}
.hidden-line {
  display: flex;
  flex-wrap: wrap;
  align-items: baseline;
  gap: 0 1rem;
  color: var(--cr-muted);
  font-size: 0.875rem;
}

.plain {
  padding: 0.125rem 0;
  border: none;
  color: var(--cr-accent);
  background: none;
  font: inherit;
  font-size: 0.875rem;
  text-decoration: underline;
  text-decoration-color: color-mix(in oklab, currentcolor 40%, transparent);
  text-underline-offset: 0.2em;
  cursor: pointer;
}
.plain:hover {
  text-decoration-color: currentcolor;
}

/* The views. */
.panel {
  position: relative;
  scroll-margin-block-start: calc(var(--cr-top) + var(--cr-tabs-height));
}
.panel-columns {
  scroll-margin-block-start: calc(var(--cr-top) + var(--cr-tabs-height) + 3.25rem);
}

@container (inline-size >= 720px) {
  .tabs {
    position: static;
    grid-area: 4 / 1 / auto / span 2;
    border: none;
  }
  .filter {
    grid-area: 5 / 1 / auto / span 2;
    padding-block: 0.375rem 0.625rem;
  }
  .steps:not([hidden]) ~ .filter .chips {
    flex: 0 0 calc(100% - clamp(14rem, 100cqi - 32rem, 24.5rem));
  }
  .chips,
  .chips.row {
    --cr-gap: 0.375rem;
    flex-wrap: wrap;
  }
  .chip {
    padding-inline: 0.75rem;
    font-size: 0.875rem;
  }
  .finer,
  .finer.open {
    display: flex;
    inline-size: auto;
  }
  .more {
    display: none;
  }
}

@container (inline-size >= 1000px) {
  .tabs:not(.crowded):has(+ .steps:not([hidden])) {
    grid-column-end: span 1;
  }
  .tabs:not(.crowded) ~ .filter .chips {
    flex: none;
  }
}

/* Where little height is left, as at 400 % zoom, nothing stays but the text. */
@media (max-height: 30rem) {
  .tabs,
  .steps {
    position: static;
  }
}

@media (forced-colors: active) {
  .tab {
    border-color: Canvas;
  }
  .tab[aria-selected='true'] {
    border-color: Highlight;
  }
  .chip:has(:checked) {
    border-color: Highlight;
    outline: 1px solid Highlight;
  }
}
`);
