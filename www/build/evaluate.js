/** `npm run evaluate`: whether scores can be trusted and order doesn't matter, on annotated pairs kept beside the project. */

import { existsSync } from 'node:fs';
import { join } from 'node:path';

import { ROOT, run, StepError } from './run.js';
import { runOrExit } from './steps.js';

const EVALUATION = '../shared/eval';

await runOrExit([
  {
    title: 'Building the core',
    run: async () => {
      if (!existsSync(join(ROOT, EVALUATION))) {
        throw new StepError(`There are no annotated pairs: put them in ${EVALUATION}, beside this folder.`);
      }
      await run('cargo', ['build', '--release', '--example', 'compare']);
    },
  },
  {
    title: 'Evaluating scores and order',
    shown: true,
    run: async () => {
      const args = ['tests/evaluate/evaluate.py', EVALUATION, ...process.argv.slice(2)];
      const advice = 'The evaluation failed: read the message above; it needs Python 3.';
      await run('python3', args, { advice, shown: true });
    },
  },
]);
