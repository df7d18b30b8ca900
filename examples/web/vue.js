// The compiler is told that the element is none of Vue's: isCustomElement: (tag) => tag === 'cross-read'
import { createApp } from 'vue';

import Reading from './Reading.vue';

createApp(Reading).mount('#app');
