/** One side's fields: what a person types, pastes, drops or opens there. */

import { countWords } from './input/count.js';
import { writtenAddress } from './input/details.js';
import { readFile } from './input/file.js';
import { textOfPage } from './input/web-page.js';
import { EMPTY } from './keep.js';
import { Note } from './note.js';
import { byId, insertText, isUndoable } from './page-dom.js';

/** @typedef {import('./keep.js').SideName} SideName */
/** @typedef {import('./keep.js').Typed} Typed */
/** @typedef {import('./page-words.js').PageWords} PageWords */
/** @typedef {'typed' | 'filled'} How `filled`: text came in all at once where there was none */
/**
 * @typedef {object} Tell
 * @property {(side: Side, how: How) => void} changed
 * @property {() => void} opening a file is about to be opened
 * @property {() => void} replacing a text is about to be changed in a way that the browser cannot undo
 * @property {() => void} replaced
 * @property {(pair: import('./keep.js').TypedPair) => void} opened a file with both articles
 * @property {(side: Side, file: File) => boolean} another a second file came along: whether the other side takes it
 */

const DETAILS = /** @type {const} */ (['source', 'url', 'date']);

/** How long typing must rest, in ms, before words are counted and notes looked at. */
const REST_BEFORE_COUNTING = 250;

export class Side {
  name;
  #words;
  #tell;
  #set;
  #fields;
  #more;
  #known;
  #text;
  #count;
  #problem;
  #linkProblem;
  #note;
  /** @type {string | undefined} */
  #lang;
  /** Whether the text was empty before the event that is being handled. */
  #wasEmpty = true;
  /** The page itself is writing into the text: its events say nothing new. */
  #isWriting = false;
  /** What is pasted or opened, or fills the fields, takes the place of what still waits to be. */
  #turn = 0;
  /** What the page wrote into outlet, link and date, and a person has not changed since. */
  #filled = { ...EMPTY };
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #counting;

  /**
   * @param {SideName} name
   * @param {PageWords} words
   * @param {Tell} tell
   */
  constructor(name, words, tell) {
    this.name = name;
    this.#words = words;
    this.#tell = tell;
    const id = (/** @type {string} */ part) => `${name}-${part}`;
    this.#set = byId(id('side'), HTMLFieldSetElement);
    this.#fields = {
      source: byId(id('source'), HTMLInputElement),
      url: byId(id('url'), HTMLInputElement),
      date: byId(id('date'), HTMLInputElement),
    };
    this.#more = byId(id('more'), HTMLDetailsElement);
    this.#known = byId(id('known'), HTMLElement);
    this.#text = byId(id('text'), HTMLTextAreaElement);
    this.#count = byId(id('count'), HTMLElement);
    this.#problem = byId(id('problem'), HTMLElement);
    this.#linkProblem = byId(id('url-problem'), HTMLElement);
    this.#note = new Note(name, words, (from, to) => this.#exchange(from, to));

    const file = byId(id('file'), HTMLInputElement);
    const open = byId(id('open'), HTMLButtonElement);
    open.setAttribute('aria-label', words.openFor(words.sides[name]));
    open.addEventListener('click', () => file.click());
    file.addEventListener('change', () => {
      const files = [...(file.files ?? [])];
      file.value = ''; // or else the same file could not be opened again
      this.#open(files);
    });

    this.#text.addEventListener('input', (event) => this.#onInput(/** @type {InputEvent} */ (event)));
    this.#text.addEventListener('paste', (event) => this.#onPaste(event));
    for (const detail of DETAILS) {
      this.#fields[detail].addEventListener('input', () => {
        this.#showDetails();
        tell.changed(this, 'typed');
      });
    }
    this.#fields.url.addEventListener('change', () => this.#checkLink());
    this.#set.addEventListener('dragover', (event) => this.#onDrag(event));
    this.#set.addEventListener('dragleave', (event) => {
      if (!this.#set.contains(/** @type {Node | null} */ (event.relatedTarget))) this.#set.classList.remove('over');
    });
    this.#set.addEventListener('drop', (event) => this.#onDrop(event));
  }

  /** @returns {Typed} */
  get typed() {
    const { source, url, date } = this.#fields;
    return { source: source.value, url: url.value, date: date.value, text: this.#text.value, lang: this.#lang };
  }

  set typed(typed) {
    this.#turn++;
    for (const detail of DETAILS) this.#fields[detail].value = typed[detail];
    this.#text.value = typed.text;
    this.#lang = typed.lang;
    this.#filled = { ...EMPTY };
    this.#note.hide();
    this.showProblem('');
    this.#showDetails();
    this.#checkLink();
    this.#look();
  }

  /** @returns {import('./crossread/element.js').Article} */
  get article() {
    const { source, url, date, text, lang } = this.typed;
    return { text, source, url: writtenAddress(url), date: date.trim() || undefined, lang };
  }

  get isEmpty() {
    return this.#text.value.trim() === '' && DETAILS.every((detail) => this.#fields[detail].value === '');
  }

  focus() {
    this.#text.focus();
  }

  /** @param {string} problem empty if there is none */
  showProblem(problem) {
    this.#problem.textContent = problem;
    if (problem) this.#text.setAttribute('aria-invalid', 'true');
    else this.#text.removeAttribute('aria-invalid');
  }

  get hasProblem() {
    return this.#problem.textContent !== '';
  }

  /** @param {InputEvent} event */
  #onInput(event) {
    if (this.#isWriting) return;
    const isWhole = this.#wasEmpty && /^insertFrom(Paste|Drop)/.test(event.inputType ?? '');
    this.#wasEmpty = this.#text.value === '';
    this.#lang = undefined;
    this.showProblem('');
    clearTimeout(this.#counting);
    this.#counting = setTimeout(() => this.#look(), REST_BEFORE_COUNTING);
    this.#tell.changed(this, isWhole ? 'filled' : 'typed');
  }

  /** What does not change while someone types on. */
  #look() {
    clearTimeout(this.#counting);
    const text = this.#text.value;
    this.#wasEmpty = text === '';
    const { words, isExact } = countWords(text);
    this.#count.textContent = words === 0 ? '' : isExact ? this.#words.words(words) : this.#words.aboutWords(words);
    this.#note.lookAt(text);
  }

  /** @param {ClipboardEvent} event */
  async #onPaste(event) {
    const clip = event.clipboardData;
    if (!clip) return;
    const html = clip.getData('text/html');
    const plain = clip.getData('text/plain').replace(/\r\n?/g, '\n');
    const files = [...clip.files];
    if (html === '' && plain === '' && files.length > 0) {
      event.preventDefault();
      await this.#open(files);
    }
    // Without a web page in it the browser pastes by itself.
    if (html === '') return;
    event.preventDefault();
    const turn = ++this.#turn;
    const { value, selectionStart, selectionEnd } = this.#text;
    const { text, isPart } = await textOfPage(html, { isWhole: false });
    // Who went on typing there no longer waits for it.
    if (turn !== this.#turn || value !== this.#text.value) return;
    const pasted = text || plain;
    if (!isUndoable(pasted) && this.#text.value !== '') this.#tell.replacing();
    this.#write(pasted, selectionStart, selectionEnd);
    if (plain !== '' && plain.trim() !== pasted) this.#note.offer(pasted, plain, isPart);
  }

  /** @param {DragEvent} event */
  #onDrag(event) {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = 'copy';
    this.#set.classList.add('over');
  }

  /** @param {DragEvent} event */
  #onDrop(event) {
    this.#set.classList.remove('over');
    const files = [...(event.dataTransfer?.files ?? [])];
    if (files.length === 0) return;
    event.preventDefault();
    this.#open(files);
  }

  /** Opens a file, if there is no text here yet. @param {File} file */
  open(file) {
    if (this.#text.value.trim() !== '') return false;
    this.#open([file]);
    return true;
  }

  /** @param {string} name an outlet's, written elsewhere */
  nameOutlet(name) {
    this.#fields.source.value = name;
    this.#tell.changed(this, 'typed');
  }

  /** @param {File[]} files */
  async #open(files) {
    const [file, second, ...rest] = files;
    if (!file) return;
    this.#tell.opening();
    const turn = ++this.#turn;
    const opened = await readFile(file);
    if (turn !== this.#turn) return;
    if ('refusal' in opened) {
      this.#problem.textContent = this.#words.refusals[opened.refusal](file.name);
      return;
    }
    if ('fault' in opened) {
      this.#problem.textContent = this.#words.pairRefusals[opened.fault](file.name);
      return;
    }
    this.showProblem('');
    if ('pair' in opened) {
      this.#tell.opened(opened.pair);
      return;
    }
    const isReplacing = this.#text.value !== '';
    if (isReplacing) this.#tell.replacing();
    this.#fill(opened.details ?? { source: '', url: '', date: '' });
    this.#write(opened.text, 0, this.#text.value.length);
    this.#lang = opened.lang || undefined;
    if (opened.plain && opened.plain !== opened.text)
      this.#note.offer(opened.text, opened.plain, opened.isPart ?? false);
    if (isReplacing) this.#tell.replaced();
    if (second && (rest.length > 0 || !this.#tell.another(this, second)))
      this.#problem.textContent = this.#words.oneFile;
  }

  /**
   * Outlet, link and date of a page, where a person has not written there.
   *
   * @param {Pick<Typed, 'source' | 'url' | 'date'>} details
   */
  #fill(details) {
    for (const detail of DETAILS) {
      const field = this.#fields[detail];
      if (field.value !== this.#filled[detail]) continue;
      field.value = details[detail];
      this.#filled[detail] = details[detail];
    }
    this.#showDetails();
    this.#checkLink();
  }

  /**
   * @param {string} text
   * @param {number} start
   * @param {number} end
   */
  #write(text, start, end) {
    const how =
      this.#text.value.slice(0, start) + this.#text.value.slice(end) === '' && this.#wasEmpty ? 'filled' : 'typed';
    this.#isWriting = true;
    insertText(this.#text, text, start, end);
    this.#isWriting = false;
    this.#lang = undefined;
    this.showProblem('');
    this.#look();
    this.#tell.changed(this, how);
  }

  /**
   * @param {string} from
   * @param {string} to
   */
  #exchange(from, to) {
    const start = this.#text.value.indexOf(from);
    if (start === -1) return;
    const lang = this.#lang;
    if (this.#text.checkVisibility?.()) this.#text.focus();
    this.#write(to, start, start + from.length);
    this.#lang = lang;
  }

  /** What the folded fields hold. */
  #showDetails() {
    const { url, date } = this.#fields;
    const address = writtenAddress(url.value);
    const known = [address ? new URL(address).hostname.replace(/^www\./, '') : url.value.trim(), date.value.trim()];
    this.#known.textContent = known.filter(Boolean).join(' · ');
    if (this.#linkProblem.textContent !== '') this.#checkLink();
  }

  #checkLink() {
    const { url } = this.#fields;
    const isWrong = url.value.trim() !== '' && !writtenAddress(url.value);
    this.#linkProblem.textContent = isWrong ? this.#words.noLink : '';
    if (isWrong) {
      url.setAttribute('aria-invalid', 'true');
      this.#more.open = true;
    } else url.removeAttribute('aria-invalid');
  }
}
