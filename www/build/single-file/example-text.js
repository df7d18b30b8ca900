/** In the place of example/text.js. */

import a from '../../example/a.txt';
import b from '../../example/b.txt';

const TEXTS = { a, b };

/** @param {'a' | 'b'} side */
export const exampleText = async (side) => TEXTS[side];
