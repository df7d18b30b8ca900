/**
 * A table of two outlets: what is said of a row, and what each side has. On narrow ground each row is drawn as a card;
 * the roles are spelled out, since some browsers forget what is a table when it is not drawn as one.
 */

import { make } from '../dom.js';
import { SIDES } from '../model.js';

/** @typedef {import('../model.js').Side} Side */
/**
 * @typedef {object} Row
 * @property {Node[]} verdict
 * @property {boolean} isStrong whether it is one to look at first
 * @property {Record<Side, Node[]>} cells
 */

/**
 * @param {string} label
 * @param {string} verdictTitle
 * @param {Record<Side, string>} names
 * @param {Row[]} rows
 */
export function table(label, verdictTitle, names, rows) {
  const head = [verdictTitle, names.a, names.b].map((title) =>
    make('th', { role: 'columnheader', scope: 'col' }, title),
  );
  const body = rows.map(({ verdict, isStrong, cells }) => {
    const row = make('tr', { role: 'row', part: 'row', ...(isStrong ? { class: 'strong' } : {}) });
    row.append(make('th', { role: 'rowheader', scope: 'row', class: 'verdict', part: 'verdict' }, ...verdict));
    for (const side of SIDES) {
      const isEmpty = cells[side].length === 0;
      // The outlet's name is drawn where the heads are not; a screen reader has it from the head.
      const outlet = make('p', { class: 'outlet', 'aria-hidden': 'true' }, names[side]);
      row.append(
        make('td', { role: 'cell', class: isEmpty ? 'empty' : '' }, ...(isEmpty ? [] : [outlet]), ...cells[side]),
      );
    }
    return row;
  });
  return make(
    'table',
    { role: 'table', 'aria-label': label, part: 'table' },
    make('thead', { role: 'rowgroup' }, make('tr', { role: 'row' }, ...head)),
    make('tbody', { role: 'rowgroup' }, ...body),
  );
}
