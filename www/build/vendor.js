/** Other people's JavaScript that the page ships: Mozilla's Readability, as a module of its own, without its comments. */

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { ROOT, runNode } from './run.js';

const PACKAGE = 'node_modules/@mozilla/readability';
const WITHOUT_COMMENTS = 'target/crossread/readability';
/** Where the page finds it. */
export const VENDOR_OUT = 'www/vendor';

// By brotli it weighs 12.9 KB without comments, 20.9 KB with them.
const STRIP = [
  '--ignoreConfig',
  '--allowJs',
  '--removeComments',
  '--target',
  'ES2023',
  '--module',
  'esnext',
  '--types',
  '',
];

/** @returns {import('./steps.js').Step[]} */
export function vendorSteps() {
  return [
    {
      title: 'Copying Readability',
      inputs: [`${PACKAGE}/Readability.js`, `${PACKAGE}/package.json`, 'www/build/vendor.js'],
      outputs: [`${VENDOR_OUT}/readability.js`, `${VENDOR_OUT}/readability.d.ts`],
      run: async () => {
        await runNode('typescript/bin/tsc', [...STRIP, '--outDir', WITHOUT_COMMENTS, `${PACKAGE}/Readability.js`]);
        const code = readFileSync(join(ROOT, WITHOUT_COMMENTS, 'Readability.js'), 'utf8');
        mkdirSync(join(ROOT, VENDOR_OUT), { recursive: true });
        writeFileSync(join(ROOT, VENDOR_OUT, 'readability.js'), `${banner()}${code}export { Readability };\n`);
        writeFileSync(
          join(ROOT, VENDOR_OUT, 'readability.d.ts'),
          "export { Readability } from '@mozilla/readability';\n",
        );
      },
    },
  ];
}

/** What its licence asks for: the notice itself, and what was changed. */
function banner() {
  const { version } = JSON.parse(readFileSync(join(ROOT, PACKAGE, 'package.json'), 'utf8'));
  const notice = /^\/\*.*?\*\/\n/s.exec(readFileSync(join(ROOT, PACKAGE, 'Readability.js'), 'utf8'))?.[0];
  if (!notice?.includes('Apache License')) throw new Error('Readability no longer begins with its licence');
  return `${notice}// @mozilla/readability ${version}. Changed: comments left out, exported as a module.\n`;
}
