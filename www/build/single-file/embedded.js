/** In the place of two modules of crossread/embedded: the page's element holds no articles and fetches none. */

export {};
