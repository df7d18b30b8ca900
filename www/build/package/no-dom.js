/** In the place of the element where there is no document: a server that imports it goes on. */

export const CrossRead = undefined;
