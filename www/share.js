/** The dialog by which a reading is taken along: a link, two kinds of file, and print. Nothing is sent anywhere. */

import { wordsFor } from './crossread/words.js';
import { byId } from './page-dom.js';
import { fileName } from './sharing/file-name.js';
import { jsonOf } from './sharing/format.js';
import { LONGEST_LINK, linkTo } from './sharing/link.js';
import { namesOf, pageOf } from './sharing/page.js';

/** @typedef {import('./page-words.js').PageWords} PageWords */

/** How long a file's address is kept, in ms: a browser may ask its reader where to put it before it takes the file. */
const KEPT_FOR_SAVING = 10 * 60_000;

export class Share {
  #reading;
  #words;
  #button = byId('share', HTMLButtonElement);
  #dialog = byId('sharing', HTMLDialogElement);
  #copy = byId('copy-link', HTMLButtonElement);
  #size = byId('link-size', HTMLElement);
  #says = byId('link-says', HTMLElement);
  #byHand = byId('link-by-hand', HTMLElement);
  #field = byId('link-field', HTMLInputElement);
  #said = byId('link-said', HTMLElement);
  #link = '';

  /**
   * @param {import('./crossread/element.js').CrossRead} reading
   * @param {PageWords} words
   */
  constructor(reading, words) {
    this.#reading = reading;
    this.#words = words;
    this.#button.addEventListener('click', () => this.#open());
    this.#dialog.addEventListener('close', () => {
      this.#link = '';
      this.#field.value = '';
      // WebKit gives a clicked button no focus, and so would not give it back.
      this.#button.focus();
    });
    // A click outside: the dialog's own children fill it.
    this.#dialog.addEventListener('click', ({ target }) => {
      if (target === this.#dialog) this.#dialog.close();
    });
    byId('sharing-close', HTMLButtonElement).addEventListener('click', () => this.#dialog.close());
    this.#copy.addEventListener('click', () => this.#copyLink());
    // A link to a file on the reader's own disk leads nobody else to it.
    if (location.protocol === 'file:') this.#copy.closest('li')?.remove();
    byId('save-page', HTMLButtonElement).addEventListener('click', () => this.#savePage());
    byId('save-data', HTMLButtonElement).addEventListener('click', () => this.#saveData());
    byId('print', HTMLButtonElement).addEventListener('click', () => {
      this.#dialog.close();
      print();
    });
  }

  /** @param {boolean} isOffered whether there is a reading to be shared */
  set isOffered(isOffered) {
    this.#button.hidden = !isOffered;
    if (!isOffered && this.#dialog.open) this.#dialog.close();
  }

  /** What is read, or undefined while there is none. */
  get #read() {
    const { a, b, report } = this.#reading;
    return a && b && report ? { articles: { a, b }, report } : undefined;
  }

  async #open() {
    const read = this.#read;
    if (!read) return;
    // Before it is asked for: a browser may let the page copy only at once after a click.
    const made = await linkTo(read.articles, location.href);
    if (this.#dialog.open) return;
    const { link } = this.#words;
    const isMade = 'link' in made;
    this.#link = isMade ? made.link : '';
    this.#copy.hidden = !isMade;
    this.#says.hidden = !isMade;
    this.#size.textContent = isMade
      ? link.size(made.link.length)
      : made.fault === 'tooLong'
        ? link.tooLong(LONGEST_LINK)
        : link.unsupported;
    this.#byHand.hidden = true;
    this.#said.textContent = '';
    this.#dialog.showModal();
  }

  async #copyLink() {
    const { link } = this.#words;
    try {
      await navigator.clipboard.writeText(this.#link);
      this.#said.textContent = link.copied;
    } catch {
      // Refused, or no such thing outside a secure page.
      this.#byHand.hidden = false;
      this.#field.value = this.#link;
      this.#field.focus();
      this.#field.select();
      this.#said.textContent = link.notCopied;
    }
  }

  #savePage() {
    const read = this.#read;
    if (!read) return;
    const language = document.documentElement.lang;
    this.#save(pageOf(read.articles, read.report, { words: this.#words.savedPage, language }), 'text/html', 'html');
  }

  #saveData() {
    const read = this.#read;
    if (read) this.#save(jsonOf(read.articles, read.report), 'application/json', 'json');
  }

  /**
   * @param {string} content
   * @param {string} type
   * @param {string} ending
   */
  #save(content, type, ending) {
    const { a, b } = this.#reading;
    if (!a || !b) return;
    const names = namesOf({ a, b }, wordsFor(document.documentElement.lang).unnamed);
    const anchor = document.createElement('a');
    anchor.href = URL.createObjectURL(new Blob([content], { type: `${type};charset=utf-8` }));
    anchor.download = fileName(names, ending);
    this.#dialog.append(anchor);
    anchor.click();
    anchor.remove();
    setTimeout(() => URL.revokeObjectURL(anchor.href), KEPT_FOR_SAVING);
  }
}
