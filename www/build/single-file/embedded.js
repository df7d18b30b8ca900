/** In the place of crossread/embedded/embedded.js: the page's element holds no articles and fetches none. */

export {};
