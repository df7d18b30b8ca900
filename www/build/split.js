/**
 * Parts a wasm in two at a function: the first part holds all that can run without it, the second it and what only it needs.
 * The first calls it through a table, which is empty until the second is there. Memory, tables, globals, imports and common
 * functions belong to the first, which exports them for the second. What binaryen's own wasm-split does, which its npm package
 * lacks.
 */

import { createHash } from 'node:crypto';

/** @typedef {import('binaryen').default.Module} Module */

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

  const second = read();
  for (const { name } of list(second.getNumExports(), (i) => binaryen.getExportInfo(second.getExportByIndex(i))))
    second.removeExport(name);
  const segments = list(second.getNumElementSegments(), (i) => second.getElementSegmentByIndex(i));
  for (const { name } of segments.map((segment) => binaryen.getElementSegmentInfo(segment)))
    second.removeElementSegment(name);
  // The first part fills the memory, whose every address the second knows.
  second.runPasses(['remove-memory-init']);
  second.addMemoryImport(binaryen.getExportInfo(first.getExport('memory')).value, FIRST, 'memory');
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
