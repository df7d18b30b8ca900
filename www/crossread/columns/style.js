/** How what joins the columns looks. */

export const columnsStyle = new CSSStyleSheet();

columnsStyle.replaceSync(`
.gutter,
.strip {
  display: none;
}
@container (inline-size >= 720px) {
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
    border-inline: 1px solid var(--cr-rule);
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
    background: color-mix(in oklab, var(--cr-rule) 40%, var(--cr-paper));
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
  fill: color-mix(in oklab, var(--cr-wash) 16%, var(--cr-paper));
  stroke: color-mix(in oklab, var(--cr-line) 45%, var(--cr-paper));
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
  fill: color-mix(in oklab, var(--cr-wash) 34%, var(--cr-paper));
  stroke: var(--cr-line);
}
.strip rect {
  fill: color-mix(in oklab, var(--cr-line) 70%, var(--cr-paper));
}
.strip rect:is(.lit, .current) {
  fill: var(--cr-line);
}
.strip .window {
  fill: color-mix(in oklab, var(--cr-ink) 14%, transparent);
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
