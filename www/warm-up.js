/**
 * A browser compiles what it runs when it first runs it, which makes the first comparison take three times as long as the
 * next. So while the reader is still on the way to the second article, the core compares two invented reports: each a few
 * sentences, so that no round keeps a key or a click waiting, and all kinds of things in them, so that all of it is compiled.
 */

import { compareHere } from './crossread/core.js';
import { whenIdle } from './crossread/dom.js';

/** How often. In Chromium the code that is run most is then compiled a second time, for speed. */
const ROUNDS = 6;

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
export function warmUp(rounds = ROUNDS) {
  if (rounds === 0) return;
  whenIdle(() => {
    compareHere(A, B).then(
      () => warmUp(rounds - 1),
      () => {},
    );
  });
}
