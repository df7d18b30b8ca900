/** Elements, their styles and frames. Text and addresses from outside enter the document here. */

import { pause } from './slices.js';

/** Marks on one letter beyond those that a reader may make out: to set a million takes Chromium and WebKit minutes. */
const PILED = /(?<=\p{M}{100})\p{M}+/gu;

/**
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {Record<string, string | number>} attributes
 * @param {(Node | string)[]} children strings become text, whatever they hold
 * @returns {HTMLElementTagNameMap[Tag]}
 */
export function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
  element.append(...children.flatMap((child) => (typeof child === 'string' ? settable(child) : child)));
  return element;
}

/** A text as it can be set: piled marks are in it, hidden. @param {string} text @returns {(Node | string)[]} */
export function settable(text) {
  const piles = text.match(PILED);
  if (!piles) return [text];
  return text.split(PILED).flatMap((part, i) => {
    if (i === piles.length) return part;
    const pile = make('span', { hidden: '' });
    pile.textContent = piles[i];
    return [part, pile];
  });
}

/**
 * An address is linked only if it leads to the web: `javascript:` and its like would run.
 *
 * @param {string | undefined} address
 * @returns {string | undefined}
 */
export function webAddress(address) {
  if (!address || !URL.canParse(address)) return undefined;
  const { protocol, href } = new URL(address);
  return protocol === 'https:' || protocol === 'http:' ? href : undefined;
}

/**
 * Gives the shadow root around an element a style, once.
 *
 * @param {Element} element
 * @param {CSSStyleSheet} style
 */
export function adopt(element, style) {
  const { adoptedStyleSheets } = /** @type {ShadowRoot} */ (element.getRootNode());
  if (!adoptedStyleSheets.includes(style)) adoptedStyleSheets.push(style);
}

/**
 * What is done in the next frame, once, however often it is asked for before.
 *
 * @param {() => void} act
 */
export function oncePerFrame(act) {
  let isDue = false;
  return () => {
    if (isDue) return;
    isDue = true;
    requestAnimationFrame(() => {
      isDue = false;
      act();
    });
  };
}

/**
 * Ends the task that runs: what a person did meanwhile comes before what follows, and so does a frame that is due.
 *
 * @returns {Promise<void>}
 */
export function nextTask() {
  // Not everywhere yet.
  return 'scheduler' in globalThis && 'yield' in scheduler ? scheduler.yield() : pause();
}

/** What can wait until nothing else is to be done. @param {() => void} act */
export function whenIdle(act) {
  // Not everywhere yet.
  if ('requestIdleCallback' in globalThis) requestIdleCallback(act);
  else setTimeout(act, 200);
}
