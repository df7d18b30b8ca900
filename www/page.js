/** The page: two fields in, a reading out. What was typed is kept in this tab, and nowhere else. */

import './crossread/cross-read.js';
import { pair } from './example/pair.js';
import { problemOf } from './input.js';

/** @typedef {'a' | 'b'} Side */
/** @typedef {{ source: string, text: string, lang?: string }} Typed */
/** @typedef {Record<Side, Typed>} TypedPair */

const STORE = 'crossread';

/** How long typing must rest, in ms, before it is kept: long texts make keeping slow. */
const REST_BEFORE_KEEPING = 400;

const SIDES = /** @type {const} */ (['a', 'b']);

const form = byId('pair', HTMLFormElement);
const reading = document.getElementsByTagName('cross-read')[0];
const edit = byId('edit', HTMLButtonElement);
const undo = byId('undo', HTMLButtonElement);
const message = byId('message', HTMLElement);
const failure = byId('failure', HTMLElement);
const kept = byId('kept', HTMLElement);
const fields = { a: fieldsOf('a'), b: fieldsOf('b') };

/** The languages of texts that came with one. @type {Record<Side, string | undefined>} */
const languages = { a: undefined, b: undefined };

/** What the fields held before the page changed them. @type {TypedPair | null} */
let before = null;

/** @type {ReturnType<typeof setTimeout> | undefined} */
let keeping;

/** @param {Side} side */
function fieldsOf(side) {
  return {
    source: byId(`${side}-source`, HTMLInputElement),
    text: byId(`${side}-text`, HTMLTextAreaElement),
    problem: byId(`${side}-problem`, HTMLElement),
  };
}

/**
 * @template {HTMLElement} T
 * @param {string} id
 * @param {new () => T} type
 * @returns {T}
 */
function byId(id, type) {
  const element = document.getElementById(id);
  if (!(element instanceof type)) throw new Error(`the page has no ${type.name} #${id}`);
  return element;
}

/** @returns {TypedPair} */
function typed() {
  const side = (/** @type {Side} */ one) => ({
    source: fields[one].source.value,
    text: fields[one].text.value,
    lang: languages[one],
  });
  return { a: side('a'), b: side('b') };
}

/** @param {TypedPair} sides */
function fill(sides) {
  for (const side of SIDES) {
    fields[side].source.value = sides[side].source;
    fields[side].text.value = sides[side].text;
    languages[side] = sides[side].lang;
    showProblem(side, '');
  }
  failure.textContent = '';
  keep();
}

/**
 * Fills the fields with something else, which can be undone.
 *
 * @param {TypedPair} sides
 */
function replace(sides) {
  const current = typed();
  const isEmpty = SIDES.every((side) => current[side].text.trim() === '' && current[side].source === '');
  before = isEmpty ? null : current;
  undo.hidden = isEmpty;
  fill(sides);
}

function keep() {
  clearTimeout(keeping);
  try {
    sessionStorage.setItem(STORE, JSON.stringify({ ...typed(), isRead: form.hidden }));
    kept.textContent = 'This tab keeps them across a reload, until you close it.';
  } catch {
    // The store is full, or the browser grants none.
    kept.textContent = 'This browser cannot keep them across a reload.';
  }
}

function restore() {
  try {
    const stored = JSON.parse(sessionStorage.getItem(STORE) ?? 'null');
    if (!stored) return;
    fill(stored);
    if (stored.isRead) compare();
  } catch {
    // There is no store, or what it holds is not ours. The fields stay as they are.
  }
}

/**
 * @param {Side} side
 * @param {string} problem
 */
function showProblem(side, problem) {
  fields[side].problem.textContent = problem;
  if (problem) fields[side].text.setAttribute('aria-invalid', 'true');
  else fields[side].text.removeAttribute('aria-invalid');
}

function compare() {
  const sides = typed();
  for (const side of SIDES) showProblem(side, problemOf(sides[side].text));
  failure.textContent = '';
  const bad = SIDES.find((side) => fields[side].problem.textContent);
  if (bad) {
    fields[bad].text.focus();
    return;
  }
  message.textContent = 'Comparing…';
  reading.a = sides.a;
  reading.b = sides.b;
}

/** @param {boolean} isReading the reading is shown; otherwise the fields are */
function show(isReading) {
  form.hidden = isReading;
  reading.hidden = !isReading;
  edit.hidden = !isReading && !reading.report;
  edit.textContent = isReading ? 'Edit texts' : 'Back to reading';
  document.documentElement.classList.toggle('reading', isReading);
  keep();
}

async function tryExample() {
  try {
    const [a, b] = await Promise.all(
      SIDES.map(async (side) => {
        const { source, lang, textUrl } = pair[side];
        const response = await fetch(textUrl);
        if (!response.ok) throw new Error(response.statusText);
        return { source, lang, text: await response.text() };
      }),
    );
    replace({ a, b });
    compare();
  } catch {
    failure.textContent = 'The example could not be loaded. What you typed is unchanged.';
  }
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  compare();
});
form.addEventListener('keydown', (event) => {
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
    event.preventDefault();
    compare();
  }
});
form.addEventListener('input', (event) => {
  for (const side of SIDES) {
    if (event.target !== fields[side].text) continue;
    languages[side] = undefined;
    showProblem(side, '');
  }
  clearTimeout(keeping);
  keeping = setTimeout(keep, REST_BEFORE_KEEPING);
});
addEventListener('pagehide', keep);

byId('example', HTMLButtonElement).addEventListener('click', tryExample);
byId('swap', HTMLButtonElement).addEventListener('click', () => {
  const { a, b } = typed();
  fill({ a: b, b: a });
});
byId('clear', HTMLButtonElement).addEventListener('click', () => {
  replace({ a: { source: '', text: '' }, b: { source: '', text: '' } });
  message.textContent = before ? 'Cleared.' : '';
  fields.a.source.focus();
});
undo.addEventListener('click', () => {
  if (before) fill(before);
  before = null;
  undo.hidden = true;
  message.textContent = 'Your texts are back.';
  fields.a.text.focus();
});
edit.addEventListener('click', () => {
  show(!form.hidden);
  if (form.hidden) reading.focus();
  else fields.a.text.focus();
});

reading.addEventListener('cross-read-report', () => {
  message.textContent = '';
  show(true);
  scrollTo(0, 0);
  reading.focus({ preventScroll: true });
});
reading.addEventListener('cross-read-error', (event) => {
  message.textContent = '';
  show(false);
  failure.textContent = `These texts could not be compared: ${event.detail.message}. They are still in the fields.`;
});

restore();
