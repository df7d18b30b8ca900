/** Figures and tables as a person reads them, in Markdown. */

/**
 * Three significant digits, without an exponent.
 *
 * @param {number} value
 */
export function digits(value) {
  if (value >= 1000) return Math.round(value).toLocaleString('en');
  return value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(value >= 1 ? 2 : 3);
}

/** @param {number} milliseconds */
export function time(milliseconds) {
  return milliseconds >= 1000 ? `${digits(milliseconds / 1000)} s` : `${digits(milliseconds)} ms`;
}

/** @param {number | null | undefined} bytes */
export function megabytes(bytes) {
  return bytes === null || bytes === undefined ? '–' : `${digits(bytes / 1e6)} MB`;
}

/**
 * A Markdown table, its columns as wide in the source as their widest cell: the first to the left, the others to the right.
 *
 * @param {string[]} head
 * @param {string[][]} rows
 */
export function table(head, rows) {
  const all = [head, ...rows];
  const widths = head.map((_, column) => Math.max(3, ...all.map((row) => row[column].length)));
  const line = (/** @type {string[]} */ row) =>
    `| ${row.map((cell, column) => (column ? cell.padStart(widths[column]) : cell.padEnd(widths[0]))).join(' | ')} |\n`;
  const rule = widths.map((width, column) => (column ? `${'-'.repeat(width - 1)}:` : '-'.repeat(width)));
  return line(head) + line(rule) + rows.map(line).join('');
}
