/** Registers the element: `<script type="module" src="crossread/cross-read.js"></script>`. */

import { CrossRead } from './element.js';

if (!customElements.get('cross-read')) customElements.define('cross-read', CrossRead);
