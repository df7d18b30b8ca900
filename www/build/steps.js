/**
 * Runs the steps of a build one after another. Each is announced with its number, timed, and skipped when it succeeded
 * before on the same inputs. A step that fails prints its tool's output and one sentence that says what to do.
 */

import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { ROOT, StepError, typedCommand } from './run.js';

/**
 * @typedef {object} Step
 * @property {string} title what the person reads
 * @property {() => Promise<string | void> | string | void} run does the work; may return a note to print beside the time
 * @property {string[]} [inputs] files and folders that decide the result; without them the step always runs
 * @property {() => string[] | Promise<string[]>} [facts] what else decides it, such as a compiler's version
 * @property {string[]} [outputs] what the step leaves behind; it runs again when one is gone
 * @property {boolean} [shown] the step prints by itself, below its title
 */

/**
 * @typedef {object} Place
 * @property {string} [root] the folder that inputs and outputs are relative to
 * @property {string} [stamps] the folder that remembers what each step last succeeded on
 * @property {(text: string) => void} [print]
 * @property {number} [signOfLife] milliseconds between two signs that a quiet step still works
 */

/**
 * Runs all steps; throws the first failure after printing it.
 *
 * @param {Step[]} steps
 * @param {Place} [place]
 */
export async function runSteps(steps, place = {}) {
  const print = place.print ?? ((text) => void process.stdout.write(text));
  for (const [index, step] of steps.entries()) {
    print(`[${index + 1}/${steps.length}] ${step.title} …${step.shown ? '\n' : ' '}`);
    await runStep(step, { ...place, print });
  }
}

/**
 * @param {Step} step
 * @param {Place & { print: (text: string) => void }} place
 */
async function runStep(step, place) {
  const { root = ROOT, stamps = join(ROOT, 'target/crossread'), print, signOfLife = 30_000 } = place;
  const stamp = join(stamps, `${step.title.replace(/[^A-Za-z0-9]+/g, '-').toLowerCase()}.json`);
  const started = Date.now();
  const seconds = () => `${Math.round((Date.now() - started) / 1000)} s`;
  const timer = setInterval(() => step.shown || print(`${seconds()} … `), signOfLife);
  try {
    const key = step.inputs && hashOf(root, step.inputs, (await step.facts?.()) ?? []);
    const last = key && readStamp(stamp);
    if (last && last.inputs === key && (step.outputs ?? []).every((path) => existsSync(join(root, path)))) {
      print(`${last.note ? `${last.note}, ` : ''}unchanged, skipped\n`);
      return;
    }
    const note = (await step.run()) ?? undefined;
    if (key) {
      mkdirSync(stamps, { recursive: true });
      writeFileSync(stamp, JSON.stringify({ inputs: key, note }));
    }
    print(`${note ? `${note}, ` : ''}${seconds()}\n`);
  } catch (error) {
    print(`failed after ${seconds()}\n${failureText(error)}`);
    throw error;
  } finally {
    clearInterval(timer);
  }
}

/**
 * What the person sees of a failure: the tool's output, then one sentence.
 *
 * @param {unknown} error
 */
export function failureText(error) {
  if (error instanceof StepError) return `${error.output && `\n${error.output.trimEnd()}\n`}\n${error.message}\n`;
  // Anything else is a fault of the build tool itself: its trace is the useful part.
  const trace = error instanceof Error ? error.stack : String(error);
  return `\n${trace}\n\nThe build tool itself failed: please report the lines above, then run ${typedCommand()} again.\n`;
}

/**
 * A hash over the contents and names of files and folders, and over facts. A missing path counts as such.
 *
 * @param {string} root
 * @param {string[]} paths
 * @param {string[]} facts
 */
export function hashOf(root, paths, facts) {
  const hash = createHash('sha256');
  for (const fact of facts) hash.update(`fact ${JSON.stringify(fact)}\n`);
  for (const path of paths.flatMap((path) => filesUnder(root, path)).sort()) {
    const content = existsSync(join(root, path)) ? readFileSync(join(root, path)) : undefined;
    hash.update(`file ${JSON.stringify(path)} ${content?.length ?? 'missing'}\n`);
    if (content) hash.update(content);
  }
  return hash.digest('hex');
}

/**
 * The files of a folder and below, or the path itself where it is no folder.
 *
 * @param {string} root
 * @param {string} path
 * @returns {string[]}
 */
export function filesUnder(root, path) {
  if (!statSync(join(root, path), { throwIfNoEntry: false })?.isDirectory()) return [path];
  return readdirSync(join(root, path)).flatMap((name) => filesUnder(root, `${path}/${name}`));
}

/**
 * @param {string} path
 * @returns {{ inputs?: string, note?: string }}
 */
function readStamp(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return {}; // no stamp, or one cut short: the step runs
  }
}

/**
 * Runs the steps of a command and ends the process with 1 when one fails; its sentence is printed by then.
 *
 * @param {Step[]} steps
 */
export async function runOrExit(steps) {
  try {
    await runSteps(steps);
  } catch {
    process.exit(1);
  }
}
