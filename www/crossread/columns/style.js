/** How what joins the columns looks. */

export const columnsStyle = new CSSStyleSheet();

columnsStyle.replaceSync(`
.gutter,
.strip {
  display: none;
}
@container (inline-size >= 720px) {
  .columns:has(> .gutter) {
    grid-template-columns: 0.75rem minmax(0, 1fr) clamp(2rem, 5cqi, 4.5rem) minmax(0, 1fr) 0.75rem;
  }
  .column[data-side='a'] {
    grid-column: 2;
  }
  .column[data-side='b'] {
    grid-column: 4;
  }
  .columns:has(> .gutter) .column + .gutter + .column {
    margin: 0;
    border-block-start: none;
  }
  .gutter,
  .strip {
    display: block;
    grid-row: 2;
    min-block-size: 0;
    position: relative;
    overflow: hidden;
  }
  .gutter {
    grid-column: 3;
    border-inline: 1px solid var(--rule);
  }
  .strip-a {
    grid-column: 1;
  }
  .strip-b {
    grid-column: 5;
  }
  .strip {
    cursor: pointer;
    touch-action: none;
    background: color-mix(in oklab, var(--rule) 40%, var(--paper));
  }
  .gutter svg,
  .strip svg {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
  }
}
:host(:dir(rtl)) .gutter svg {
  scale: -1 1;
}
.gutter path {
  fill: color-mix(in oklab, var(--wash) 16%, var(--paper));
  stroke: color-mix(in oklab, var(--line) 45%, var(--paper));
  vector-effect: non-scaling-stroke;
  cursor: pointer;
}
.gutter [data-kind='edited'] {
  stroke-dasharray: 5 3;
}
.gutter [data-kind='reworded'] {
  stroke-dasharray: 1.5 3;
}
.gutter path:is(.lit, .current, :hover) {
  fill: color-mix(in oklab, var(--wash) 34%, var(--paper));
  stroke: var(--line);
}
.strip rect {
  fill: color-mix(in oklab, var(--line) 70%, var(--paper));
}
.strip rect:is(.lit, .current) {
  fill: var(--line);
}
.strip .window {
  fill: color-mix(in oklab, var(--ink) 14%, transparent);
}
@media (forced-colors: active) {
  .gutter path {
    fill: Canvas;
    stroke: CanvasText;
  }
  .gutter path:is(.lit, .current) {
    stroke: Highlight;
  }
  .strip rect {
    fill: CanvasText;
  }
}
@media print {
  .gutter,
  .strip {
    display: none;
  }
}
`);
