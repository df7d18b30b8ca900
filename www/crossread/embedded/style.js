/**
 * How what stands in the page looks, and the element around it. What is above the articles has its room from the start, so
 * that nothing moves when the report is there; cross-read.css keeps the same room before the element is.
 */

export const embeddedStyle = new CSSStyleSheet();

embeddedStyle.replaceSync(`
.embedding {
  color-scheme: light;
  /* View.tone() reads it. */
  outline-color: color-mix(in srgb, currentcolor, currentcolor);
  transition: color 1ms;
}
.embedding.dark {
  color-scheme: dark;
  /* Chromium draws highlights anew where a property changes, not a scheme. */
  --cr-dark: 1;
}
slot[name='heading'],
slot[name='note'],
.of-page slot {
  display: block;
}
slot[name='heading'],
slot[name='note'] {
  margin-inline: var(--cr-margin);
}
.frame > [hidden]:is(.totals, .tabs, .steps, .filter) {
  display: flex;
  visibility: hidden;
  /* The ends of a row fade even so. */
  opacity: 0;
}
.totals {
  min-block-size: 6.5rem;
}
.filter {
  min-block-size: 5.375rem;
  align-content: start;
}
.name::before {
  content: '\\200b';
}
.foot {
  order: 1;
  min-block-size: 4.5rem;
}
.panel-columns:not([hidden]) {
  display: flex;
  flex-direction: column;
}
/* The page's own blocks are not the element's to hide. */
.folding {
  display: none;
}
.pointing {
  cursor: pointer;
}
@container (inline-size < 360px) {
  /* It comes with the report, and would take a line of its own. */
  .name .count {
    display: none;
  }
  .totals {
    min-block-size: 9rem;
  }
  .filter {
    min-block-size: 7.25rem;
  }
  .foot {
    min-block-size: 6rem;
  }
}
@container (inline-size >= 720px) {
  .totals {
    min-block-size: 4.25rem;
  }
  .tabs,
  .steps {
    background: none;
  }
  .filter {
    min-block-size: 5.25rem;
  }
  .finer:not(.open) {
    display: none;
  }
  .more {
    display: revert;
  }
  .foot {
    min-block-size: 3rem;
  }
  .panel-columns:not([hidden]) {
    display: grid;
  }
}
@container (inline-size >= 900px) {
  .filter {
    min-block-size: 3rem;
  }
}
@container (inline-size >= 1100px) {
  .totals {
    min-block-size: 2.75rem;
  }
}
@container (inline-size >= 1400px) {
  .finer:not(.open) {
    display: flex;
  }
  .more {
    display: none;
  }
}
`);

/** A sheet for the document: the element's own styles don't reach the page's text. */

export const marksStyle = new CSSStyleSheet();

const LINES = { verbatim: 'solid', edited: 'dashed', reworded: 'dotted' };

const kinds = Object.entries(LINES).map(([kind, line]) => ({
  name: kind,
  looks: `background-color: color-mix(in oklab, var(--cr-${kind}-wash) 18%, transparent);
    text-decoration: underline ${line} var(--cr-${kind}) 2px;`,
}));

const stronger = 'background-color: color-mix(in oklab, currentcolor 14%, transparent);';
const states = ['lit', 'current', 'difference', 'found'].map((name) => ({ name, looks: stronger }));

// A highlight and a class each have a rule of their own: who knows no highlights drops a rule that names one.
const rules = [...kinds, ...states].map(
  ({ name, looks }) => `::highlight(cross-read-${name}) { ${looks} } .cross-read-${name} { ${looks} }`,
);

marksStyle.replaceSync(`
.cross-read-mark { color: inherit; background: none; }
${rules.join('\n')}
`);
