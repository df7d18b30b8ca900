/** How the field looks that the reader pastes an article into. */

export const pasteStyle = new CSSStyleSheet();

pasteStyle.replaceSync(`
.paste {
  display: flex;
  flex-direction: column;
  align-items: start;
  gap: 0.75rem;
  block-size: 22rem;
  font: 0.9375rem/1.5 var(--cr-interface);
}
.paste label {
  flex: 1;
  display: flex;
  flex-direction: column;
  gap: 0.5rem;
  inline-size: 100%;
}
.paste textarea {
  flex: 1;
  padding: 0.75rem;
  border: 1px solid var(--cr-control);
  border-radius: 0.5rem;
  color: inherit;
  background: var(--cr-paper);
  font: 1.0625rem/1.5 var(--cr-article);
  resize: none;
}
.paste button {
  padding: 0.375rem 1rem;
  border: 1px solid var(--cr-accent);
  border-radius: 0.5rem;
  color: var(--cr-paper);
  background: var(--cr-accent);
  font: 600 0.9375rem/1.5 var(--cr-interface);
  cursor: pointer;
}
`);
