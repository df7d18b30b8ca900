/**
 * A browser compiles what it runs when it first runs it, and looks for a font when it first draws with it, which makes the
 * first reading open in twice the time of the next. So while the reader is still on the way to the second article, the page
 * compares two invented reports, and lays them out where nobody sees it: each a few sentences, so that no round keeps a key or
 * a click waiting, and all kinds of things in them, so that all of it is ready.
 */

import { compareHere } from './crossread/core.js';
import { whenIdle } from './crossread/dom.js';

/** How often they are compared. In Chromium what runs that often is compiled a second time, for speed. */
const ROUNDS = 40;

const A = `Harbour strike ends after 12 days

Dockers in Port Ellery returned to work on 3 March, after owners agreed to raise pay by 4.5 per cent.
“We never wanted this strike, and we will not forget who stood with us,” Mara Quill, the union's leader, told reporters.
The owners said the deal would cost them $2.3m a year. “It is a fair price for a quiet harbour,” said Tobias Renn.
- Some 1,400 people had stopped work in February.
Ferries to the islands are expected to run again from Monday, though the mayor warned that not every line would be back.
It was the longest stoppage that the town has seen since 1987.`;

const B = `Port Ellery dockers go back to work

It was the longest stoppage the town has seen since 1988, and the harbor's owners put its cost at $2.5 million.
The mayor has warned that not every ferry line will be back on Monday.
"We never wanted this strike... we will not forget who stood with us", the union leader Mara Quill said in a speech.
Owners had agreed to raise pay by 5 percent, ending 12 days without a ship. About 1,400 workers downed tools in February.
Mr Renn called it a fair price. Visitors to the lighthouse can look forward to its new stairs this summer.`;

/** Once the core is loaded. Where it fails the comparison will say so. */
export function warmUp() {
  whenIdle(() => {
    const unseen = /** @type {import('./crossread/element.js').CrossRead} */ (document.createElement('cross-read'));
    unseen.className = 'unseen';
    unseen.inert = true;
    unseen.a = { text: A };
    unseen.b = { text: B };
    unseen.addEventListener('cross-read-error', () => unseen.remove());
    unseen.addEventListener('cross-read-report', () => {
      // One frame lays out what is at the top, the next the rest.
      requestAnimationFrame(() =>
        requestAnimationFrame(() => {
          unseen.remove();
          compareAgain(ROUNDS);
        }),
      );
    });
    document.body.append(unseen);
  });
}

/** @param {number} rounds */
function compareAgain(rounds) {
  if (rounds === 0) return;
  whenIdle(() => {
    compareHere(A, B).then(
      () => compareAgain(rounds - 1),
      () => {},
    );
  });
}
