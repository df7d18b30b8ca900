/** The element in JSX, for those who write React in TypeScript: `import type {} from 'crossread/react'`. */

import type { DetailedHTMLProps, HTMLAttributes } from 'react';

import type { CrossRead, Jump, Selection } from './element.js';
import type { Report } from './wasm/crossread.js';

type Given = Partial<Pick<CrossRead, 'a' | 'b' | 'options'>>;

interface Props extends DetailedHTMLProps<HTMLAttributes<CrossRead>, CrossRead>, Given {
  src?: string;
  paste?: boolean;
  loading?: 'eager' | 'lazy';
  'oncross-read-report'?: (event: CustomEvent<Report>) => void;
  'oncross-read-select'?: (event: CustomEvent<Selection>) => void;
  'oncross-read-jump'?: (event: CustomEvent<Jump>) => void;
  'oncross-read-error'?: (event: CustomEvent<Error>) => void;
}

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'cross-read': Props;
    }
  }
}
