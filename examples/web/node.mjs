// Compares two texts where there is no page: npm install crossread, then node node.mjs. Since articles.js is a module, package.json
// has "type": "module".
import { compare } from 'crossread/compare';

import { a, b } from './articles.js';

const report = await compare(a.text, b.text, { closeness: 70 });

for (const { kind, a: places, differences } of report.passages) {
  const [{ start, end }] = places;
  console.log(`${kind}: ${a.text.slice(start, end)}`);
  for (const { kind, weight, a: before, b: after } of differences) {
    if (weight !== 'substance') continue;
    console.log(`  ${kind}: ${a.text.slice(before.start, before.end)} | ${b.text.slice(after.start, after.end)}`);
  }
}
