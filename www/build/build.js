/** `npm run build`: makes the page's files and says what they weigh. */

import { docsSteps } from './docs.js';
import { offlineSteps } from './offline.js';
import { packageSteps } from './package.js';
import { singleFileSteps } from './single-file.js';
import { sizeStep } from './sizes.js';
import { runOrExit } from './steps.js';
import { setupSteps } from './toolchain.js';
import { vendorSteps } from './vendor.js';
import { wasmSteps } from './wasm.js';

await runOrExit([
  ...setupSteps(),
  ...wasmSteps(),
  ...vendorSteps(),
  ...packageSteps(),
  ...docsSteps(),
  ...offlineSteps(),
  ...singleFileSteps(),
  sizeStep(),
]);
