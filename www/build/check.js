/** `npm run check`: everything short of the tests. */

import { rustChecks, scriptChecks } from './checks.js';
import { runOrExit } from './steps.js';
import { setupSteps } from './toolchain.js';
import { vendorSteps } from './vendor.js';
import { wasmSteps } from './wasm.js';

// The types come with the wasm.
await runOrExit([...setupSteps(), ...rustChecks(), ...wasmSteps(), ...vendorSteps(), ...scriptChecks()]);
