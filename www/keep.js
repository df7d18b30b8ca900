/** What was typed is kept in this tab, across reloads and crashes, and nowhere else. */

/** @typedef {'a' | 'b'} SideName */
/** @typedef {{ source: string, url: string, date: string, text: string, lang?: string }} Typed what one side's fields hold */
/** @typedef {Record<SideName, Typed>} TypedPair */
/** @typedef {TypedPair & { isRead: boolean }} Kept `isRead`: the reading was shown */

const STORE = 'crossread';

/** @type {Readonly<Typed>} */
export const EMPTY = Object.freeze({ source: '', url: '', date: '', text: '' });

/**
 * @param {Kept} state
 * @returns {'yes' | 'tooLong' | 'no'} whether a reload will find it
 */
export function keep(state) {
  try {
    sessionStorage.setItem(STORE, JSON.stringify(state));
    return 'yes';
  } catch (error) {
    forget();
    return error instanceof DOMException && error.name === 'QuotaExceededError' ? 'tooLong' : 'no';
  }
}

/** What was kept before would be taken for what is there now. */
function forget() {
  try {
    sessionStorage.removeItem(STORE);
  } catch {
    // There is no store.
  }
}

/** @returns {Kept | undefined} undefined where nothing was kept that can be read */
export function kept() {
  try {
    const state = JSON.parse(sessionStorage.getItem(STORE) ?? 'null');
    if (!state) return undefined;
    return { a: { ...EMPTY, ...state.a }, b: { ...EMPTY, ...state.b }, isRead: Boolean(state.isRead) };
  } catch {
    return undefined;
  }
}
