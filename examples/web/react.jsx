// React 19 sets what is no string as a property, and listens to events by their names.
import 'crossread';

import { useState } from 'react';
import { createRoot } from 'react-dom/client';

import { a, b } from './articles.js';

function Reading() {
  const [count, setCount] = useState(0);
  return (
    <>
      <cross-read a={a} b={b} oncross-read-report={({ detail }) => setCount(detail.passages.length)} />
      <p id="count">{count}</p>
    </>
  );
}

createRoot(document.getElementById('app')).render(<Reading />);
