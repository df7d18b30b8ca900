/** A choice of one among few: radio buttons that look like chips. */

import { make } from './dom.js';

/** Names of groups must differ within a shadow root. */
let groups = 0;

/**
 * @template {string} Name
 * @param {string} label
 * @param {{ name: Name, title: string, count?: number, kind?: string }[]} choices the first is chosen at first
 * @param {(name: Name) => void} onChoose
 * @param {Name} [chosen]
 */
export function chips(label, choices, onChoose, chosen = choices[0].name) {
  const name = `chips-${++groups}`;
  const group = make('div', { class: 'chips', part: 'chips', role: 'radiogroup', 'aria-label': label });
  for (const choice of choices) {
    const input = make('input', { type: 'radio', name, value: choice.name });
    input.checked = choice.name === chosen;
    input.addEventListener('change', () => onChoose(choice.name));
    const title = make('span', choice.kind ? { class: 'sign', 'data-kind': choice.kind } : {}, choice.title);
    const chip = make('label', { class: 'chip', part: 'chip' }, input, title);
    if (choice.count !== undefined) chip.append(' ', make('span', { class: 'count' }, String(choice.count)));
    group.append(chip);
  }
  return group;
}
