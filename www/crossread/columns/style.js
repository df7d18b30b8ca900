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
  .strip svg {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
  }
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
