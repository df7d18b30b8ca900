/** How ribbons between places look, whatever they lie between. */

export const ribbonsStyle = new CSSStyleSheet();

ribbonsStyle.replaceSync(`
.ribbons {
  position: relative;
  overflow: hidden;
}
.ribbons svg {
  position: absolute;
  inset: 0;
  inline-size: 100%;
  block-size: 100%;
}
.ribbons:dir(rtl) svg {
  scale: -1 1;
}
.ribbons path {
  /* On dark ground as little of a colour is hardly seen. */
  fill: light-dark(
    color-mix(in oklab, var(--cr-wash) 16%, var(--cr-paper)),
    color-mix(in oklab, var(--cr-wash) 38%, var(--cr-paper))
  );
  stroke: light-dark(
    color-mix(in oklab, var(--cr-line) 45%, var(--cr-paper)),
    color-mix(in oklab, var(--cr-line) 70%, var(--cr-paper))
  );
  vector-effect: non-scaling-stroke;
  cursor: pointer;
}
.ribbons [data-kind='edited'] {
  stroke-dasharray: 5 3;
}
.ribbons [data-kind='reworded'] {
  stroke-dasharray: 1.5 3;
}
.ribbons path:is(.lit, .current, :hover) {
  fill: color-mix(in oklab, var(--cr-wash) 58%, var(--cr-paper));
  stroke: var(--cr-line);
}
@media (forced-colors: active) {
  .ribbons path {
    fill: Canvas;
    stroke: CanvasText;
  }
  .ribbons path:is(.lit, .current) {
    stroke: Highlight;
  }
}
`);
