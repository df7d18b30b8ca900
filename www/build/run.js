/** Runs other programs: quietly, with their output kept for the moment something fails. */

import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The repository's top folder; every path of the build tool is relative to it. */
export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** What stopped a step: `message` is one sentence that says what to do, `output` is what the tool itself printed. */
export class StepError extends Error {
  /**
   * @param {string} message
   * @param {string} [output]
   */
  constructor(message, output = '') {
    super(message);
    this.output = output;
  }
}

/** The command the person typed, to name it in advice. */
export function typedCommand() {
  const script = process.env.npm_lifecycle_event ?? 'start';
  return script === 'start' || script === 'test' ? `npm ${script}` : `npm run ${script}`;
}

/**
 * Runs a program to its end and returns what it `printed` on standard output, and all its `output`. A program that cannot start or fails throws a {@link StepError}
 * whose message is the advice.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {object} [options]
 * @param {string} [options.advice] the sentence for the person when the program fails
 * @param {NodeJS.ProcessEnv} [options.env] variables on top of this process's own
 * @param {boolean} [options.shown] let it print straight to the terminal; nothing is returned then
 * @param {number} [options.timeLimit] milliseconds after which it is stopped and counts as failed
 * @returns {Promise<{ printed: string, output: string }>}
 */
export function run(command, args, { advice, env = {}, shown = false, timeLimit } = {}) {
  const line = [command, ...args].join(' ');
  const sentence = advice ?? `“${line}” failed: read its message above, put it right and run ${typedCommand()} again.`;
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: ROOT,
      env: { ...process.env, ...env },
      stdio: ['ignore', shown ? 'inherit' : 'pipe', shown ? 'inherit' : 'pipe'],
      timeout: timeLimit,
    });
    let printed = '';
    let output = '';
    child.stdout?.setEncoding('utf8').on('data', (text) => {
      printed += text;
      output += text;
    });
    child.stderr?.setEncoding('utf8').on('data', (text) => {
      output += text;
    });
    child.on('error', (error) => reject(new StepError(sentence, `${line}\n${error.message}\n`)));
    child.on('close', (code, signal) => {
      if (code === 0) resolve({ printed, output });
      else reject(new StepError(sentence, `${line} ended with ${signal ?? code}\n${output}`));
    });
  });
}

/**
 * Whether a program is there and answers; its output, or undefined.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} [env]
 */
export function answer(command, args, env) {
  return run(command, args, { env }).then(
    ({ printed }) => printed.trim(),
    () => undefined,
  );
}

/**
 * Runs a command of an installed npm package by Node itself, which works the same on every system.
 *
 * @param {string} script the command's file inside node_modules
 * @param {string[]} args
 * @param {Parameters<typeof run>[2]} [options]
 */
export function runNode(script, args, options) {
  return run(process.execPath, [`node_modules/${script}`, ...args], options);
}
