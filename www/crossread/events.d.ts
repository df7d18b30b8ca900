/** What `document.createElement('cross-read')` and `addEventListener('cross-read-…')` give. */

import type { CrossRead, Jump, Selection } from './element.js';
import type { Report } from './wasm/crossread.js';

declare global {
  interface HTMLElementTagNameMap {
    'cross-read': CrossRead;
  }
  interface HTMLElementEventMap {
    'cross-read-report': CustomEvent<Report>;
    'cross-read-select': CustomEvent<Selection>;
    'cross-read-jump': CustomEvent<Jump>;
    'cross-read-error': CustomEvent<Error>;
  }
}
