/** `npm test`: every check and every test, the page in three real browsers among them. The last line is the total. */

import { browserStep } from './browsers.js';
import { nodeTests, rustChecks, rustTests, scriptChecks } from './checks.js';
import { docsSteps } from './docs.js';
import { offlineSteps } from './offline.js';
import { packageSteps } from './package.js';
import { singleFileSteps } from './single-file.js';
import { sizeStep } from './sizes.js';
import { runSteps } from './steps.js';
import { setupSteps } from './toolchain.js';
import { vendorSteps } from './vendor.js';
import { wasmSteps } from './wasm.js';

const total = { passed: 0, failed: 0 };
const steps = [
  ...setupSteps(),
  ...rustChecks(),
  ...rustTests(total),
  ...wasmSteps(),
  ...vendorSteps(),
  ...packageSteps(),
  ...docsSteps(),
  ...offlineSteps(),
  ...singleFileSteps(),
  ...scriptChecks(),
  nodeTests(total, { title: 'Testing the model and the build', folder: 'js', shown: false }),
  browserStep(),
  nodeTests(total, { title: 'Testing the page in Chromium, Firefox and WebKit', folder: 'browser', shown: true }),
  sizeStep(),
];
try {
  await runSteps(steps);
} catch {
  process.exitCode = 1; // the step has said why
  total.failed ||= 1; // a step that failed before its tests could: whoever reads only the last line must see it
}
console.log(`\n${total.passed} passed, ${total.failed} failed`);
