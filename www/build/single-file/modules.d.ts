/** What the build tool puts in place of these files when it makes one file of the page (../single-file.js). */

declare module '*.txt' {
  const text: string;
  export default text;
}

/** The bytes, deflated, in base64. */
declare module '*.wasm' {
  const packed: string;
  export default packed;
}

/** The worker with all that it imports, as one script that looks for the cores in `globalThis.cores`. */
declare module 'worker-script' {
  const script: string;
  export default script;
}
