/**
 * Parts a wasm in two at a function: the first part holds all that can run without it, the second it and what only it needs.
 * The first calls it through a table, which is empty until the second is there. Memory, tables, globals, imports and common
 * functions belong to the first, which exports them for the second. What binaryen's own wasm-split does, which its npm package
 * lacks. The second brings the texts (lists of words) to which nothing of the first leads, if each is a segment of its own.
 */

import { createHash } from 'node:crypto';

/** @typedef {import('binaryen').default.Module} Module */

/** @typedef {{ start: number, data: Uint8Array }} Segment */

/** Bytes of the shortest text that may go to the second part. Each gap between what a part brings costs it some. */
const LEAST_TEXT = 16;

/** Bytes between two segments that are filled rather than left out. */
const MOST_FILLED = 8;

/** What the second part imports from: the exports of the first. */
const FIRST = 'first';

const UNUSED = 'remove-unused-module-elements';

/**
 * @param {Uint8Array} wasm with the names of its functions, and an exported memory
 * @param {RegExp} cut the name of one of them
 * @returns {Promise<{ first: Uint8Array, second: Uint8Array }>}
 */
export async function split(wasm, cut) {
  // Not before the step that installs it.
  const { default: binaryen } = await import('binaryen');
  /** @template T @param {number} count @param {(index: number) => T} get */
  const list = (count, get) => Array.from({ length: count }, (_, index) => get(index));
  const functions = (/** @type {Module} */ part) =>
    list(part.getNumFunctions(), (i) => binaryen.getFunctionInfo(part.getFunctionByIndex(i)));
  const tables = (/** @type {Module} */ part) =>
    list(part.getNumTables(), (i) => binaryen.getTableInfo(part.getTableByIndex(i)));
  const globals = (/** @type {Module} */ part) =>
    list(part.getNumGlobals(), (i) => binaryen.getGlobalInfo(part.getGlobalByIndex(i)));

  /** What the whole calls nowhere goes while that can be told: once its table is exported anything may be called. */
  const read = () => {
    const whole = binaryen.readBinary(wasm);
    whole.runPasses([UNUSED]);
    return whole;
  };

  const first = read();
  const cuts = functions(first).filter(({ name }) => cut.test(name));
  if (cuts.length !== 1) throw new Error(`${cuts.length} functions have a name like ${cut}, not one`);
  const [{ name, params, results }] = cuts;
  // What only the second uses stays in the first, but for functions.
  const kept = /** @type {string[]} */ ([]);
  const keep = (
    /** @type {'addFunctionExport' | 'addTableExport' | 'addGlobalExport'} */ how,
    /** @type {string} */ name,
  ) => first[how](name, kept[kept.push(`kept-${kept.length}`) - 1]);
  for (const { name, module } of functions(first)) if (module) keep('addFunctionExport', name);
  for (const { name } of tables(first)) keep('addTableExport', name);
  for (const { name } of globals(first)) keep('addGlobalExport', name);
  // Named after the content: a second part of another build finds no such table, instead of calling other functions.
  const table = `second-${createHash('sha256').update(wasm).digest('hex').slice(0, 8)}`;
  first.addTable(table, 1, 1);
  first.addTableExport(table, table);
  const given = binaryen.expandType(params).map((type, i) => first.local.get(i, type));
  first.removeFunction(name);
  first.addFunction(name, params, results, [], first.call_indirect(table, first.i32.const(0), given, params, results));
  first.runPasses([UNUSED]);
  for (const name of kept) first.removeExport(name);
  const memory = binaryen.getExportInfo(first.getExport('memory')).value;
  const segments = parted(dataOf(first), first.emitText());
  const { initial, max = -1 } = first.getMemoryInfo();
  const fill = (/** @type {Module} */ part, /** @type {Segment[]} */ filled) => {
    const written = filled.map(({ start, data }) => ({ offset: part.i32.const(start), data, passive: false }));
    part.setMemory(initial, max, null, written, false, false, memory);
  };
  fill(first, segments.first);

  const second = read();
  for (const { name } of list(second.getNumExports(), (i) => binaryen.getExportInfo(second.getExportByIndex(i))))
    second.removeExport(name);
  const called = list(second.getNumElementSegments(), (i) => second.getElementSegmentByIndex(i));
  for (const { name } of called.map((segment) => binaryen.getElementSegmentInfo(segment)))
    second.removeElementSegment(name);
  // The memory is the first's, whose every address the second knows.
  fill(second, segments.second);
  second.addMemoryImport(memory, FIRST, 'memory');
  for (const { name } of tables(second)) second.addTableImport(name, FIRST, `table-${name}`);
  for (const { name, type, mutable } of globals(second)) {
    second.removeGlobal(name);
    second.addGlobalImport(name, FIRST, `global-${name}`, type, mutable);
  }
  for (const [i, common] of functions(first).entries()) {
    if (common.name === name) continue;
    second.removeFunction(common.name);
    second.addFunctionImport(common.name, FIRST, `function-${i}`, common.params, common.results);
  }
  second.addTable(table, 1, 1);
  second.addTableImport(table, FIRST, table);
  second.addActiveElementSegment(table, 'second', [name], second.i32.const(0));
  second.runPasses([UNUSED]);

  for (const { name, base } of functions(second)) if (base) first.addFunctionExport(name, base);
  for (const { name, base } of tables(second)) if (base && name !== table) first.addTableExport(name, base);
  for (const { name, base } of globals(second)) if (base) first.addGlobalExport(name, base);
  return { first: first.emitBinary(), second: second.emitBinary() };
}

/**
 * What a module fills its memory with, in order.
 *
 * @param {Module} module
 * @returns {Segment[]}
 */
function dataOf(module) {
  // The types of the package name these otherwise.
  const { getNumDataSegments, getDataSegmentByIndex, getDataSegmentInfo } = /** @type {any} */ (module);
  return Array.from({ length: getNumDataSegments() }, (_, index) => {
    const { offset, data } = getDataSegmentInfo(getDataSegmentByIndex(index));
    return { start: offset, data: new Uint8Array(data) };
  }).sort((one, other) => one.start - other.start);
}

/**
 * Parts segments by whether anything of the first part leads into them. Only of text can that be told: its address is passed
 * on as it is, while a table's may be reckoned from what stands before it.
 *
 * @param {Segment[]} segments
 * @param {string} first the first part as text
 */
function parted(segments, first) {
  const code = first.replaceAll(/^ *\(data .*$/gm, '');
  const addresses = [...code.matchAll(/(?:i32\.const |offset=)(\d+)/g)].map(([, address]) => Number(address));
  const texts = segments.filter(({ data }) => data.length >= LEAST_TEXT && isText(data));
  for (const { start, data } of segments) {
    const view = new DataView(data.buffer, data.byteOffset, data.length);
    for (let at = (4 - (start % 4)) % 4; at + 4 <= data.length; at += 4) addresses.push(view.getUint32(at, true));
  }
  const isLedTo = (/** @type {Segment} */ { start, data }) =>
    addresses.some((address) => start <= address && address < start + data.length);
  const late = new Set(texts.filter((text) => !isLedTo(text)));
  return {
    first: joined(segments.filter((segment) => !late.has(segment))),
    second: joined(segments.filter((segment) => late.has(segment))),
  };
}

/** @param {Uint8Array} data */
function isText(data) {
  try {
    return !/\p{Cc}/u.test(new TextDecoder('utf-8', { fatal: true }).decode(data));
  } catch {
    return false;
  }
}

/**
 * Makes one of segments that are near.
 *
 * @param {Segment[]} segments
 * @returns {Segment[]}
 */
function joined(segments) {
  /** @type {Segment[]} */
  const all = [];
  for (const { start, data } of segments) {
    const last = all.at(-1);
    if (!last || start - last.start - last.data.length > MOST_FILLED) {
      all.push({ start, data });
      continue;
    }
    const whole = new Uint8Array(start + data.length - last.start);
    whole.set(last.data);
    whole.set(data, start - last.start);
    last.data = whole;
  }
  return all;
}
