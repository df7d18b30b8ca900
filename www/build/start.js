/** `npm start`: installs what is missing, builds what changed, serves the page on this machine. */

import { join } from 'node:path';

import { docsSteps } from './docs.js';
import { packageSteps } from './package.js';
import { ROOT, StepError } from './run.js';
import { serve } from './server.js';
import { runOrExit } from './steps.js';
import { setupSteps } from './toolchain.js';
import { vendorSteps } from './vendor.js';
import { wasmSteps } from './wasm.js';

let address = '';
await runOrExit([
  ...setupSteps(),
  ...wasmSteps(),
  ...vendorSteps(),
  ...packageSteps(),
  ...docsSteps(),
  {
    title: 'Starting the server',
    run: async () => {
      const port = process.env.PORT ? Number(process.env.PORT) : undefined;
      try {
        address = (await serve(join(ROOT, 'www'), port)).url;
      } catch (error) {
        const { code, message } = /** @type {NodeJS.ErrnoException} */ (error);
        if (!code) throw error;
        throw new StepError(`The server cannot listen: set PORT to a free port, such as PORT=8099 npm start.`, message);
      }
    },
  },
]);
console.log(`\nCrossread is at ${address} — Ctrl+C stops it`);
