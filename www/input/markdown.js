/** Markdown as plain text: only the marks that would disturb a reader go. Pure. */

/**
 * @param {string} text
 * @returns {string}
 */
export function plainOfMarkdown(text) {
  return text
    .replace(/^\uFEFF?---\n[\s\S]*?\n---\n/, '') // front matter
    .split('\n')
    .map(plainLine)
    .filter((line) => line !== undefined)
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/**
 * No mark's end is looked for past where another begins: a line may be as long as the text.
 *
 * @param {string} line
 * @returns {string | undefined} undefined for a line that is nothing but marks
 */
function plainLine(line) {
  const isMarks = /^\s*(?:(?:\* *){3,}|(?:- *){3,}|(?:_ *){3,}|=+|`{3}.*|~{3}.*|\[[^\]]+\]: \S+.*)$/.test(line);
  if (isMarks) return undefined;
  return line
    .replace(/^(?:\s*> ?)+/, '')
    .replace(/^ {0,3}#{1,6}\s.*/, headlineOf)
    .replace(/^\s*[*+-]\s+(?:\[[ xX]\] )?/, '• ')
    .replace(/!\[[^[\]]*\]\((?:(?!\]\()[^)])*\)/g, '')
    .replace(/\[([^[\]]+)\](?:\((?:(?!\]\()[^)])*\)|\[[^[\]]*\])/g, '$1')
    .replace(/<(https?:[^<>\s]+)>/g, '$1')
    .replace(/(?<!\\)(\*{1,3})(?=\S)([^*]*[^\s*\\])\1/g, '$2')
    .replace(/(?<![\p{L}\p{N}\\])(_{1,3})(?=\S)([^_]*[^\s_\\])\1(?![\p{L}\p{N}])/gu, '$2')
    .replace(/`([^`]+)`/g, '$1')
    .replace(/\\([\\`*_{}[\]()#+.!>~|-])/g, '$1')
    .replace(/(?<! ) {2,}$/, '');
}

/** What a headline says: marks may close it too. @param {string} line */
function headlineOf(line) {
  const title = line.replace(/^ *#+\s+/, '').trimEnd();
  return title.replace(/(?<=\s)#+$/, '').trimEnd();
}
