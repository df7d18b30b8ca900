/** The page as one file: whole, sealed by its policy, and the same of the same sources. */

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { inflateRawSync } from 'node:zlib';

import { ROOT } from '../../www/build/run.js';
import { CONTENT_SECURITY_POLICY } from '../../www/build/server.js';
import { hashOf, SINGLE_FILE, singleFile } from '../../www/build/single-file.js';

const html = readFileSync(`${ROOT}${SINGLE_FILE}`, 'utf8');

/** @param {string} name */
const contentsOf = (name) =>
  [...html.matchAll(new RegExp(`<${name}\\b[^>]*>(.*?)</${name}>`, 'gs'))].map(([, it]) => it);
const [language, script] = contentsOf('script');
const [style] = contentsOf('style');
/** What is left without them. */
const markup = [language, script, style].reduce((rest, content) => rest.replace(content, () => ''), html);

/** What a policy says, by directive. @param {string} policy */
const directives = (policy) =>
  Object.fromEntries(policy.split('; ').map((directive) => directive.split(/ (.*)/s).slice(0, 2)));
const policy = directives(/http-equiv="Content-Security-Policy"\s+content="([^"]+)"/.exec(html)?.[1] ?? '');

describe('the page as one file', () => {
  it('is what the sources make, every time', async () => {
    const [first, second] = [await singleFile(), await singleFile()];
    assert.ok(first === second, 'twice the same');
    assert.ok(first === html, 'npm run build has written it');
  });

  it('names no other file', () => {
    const addresses = [...markup.matchAll(/\b(?:src|href|srcset|data|action|poster)="([^"]*)"/g)].map(([, it]) => it);
    assert.deepEqual(
      addresses.filter((address) => !address.startsWith('data:')),
      [],
    );
    assert.doesNotMatch(style, /url\(|@import/);
    assert.doesNotMatch(markup, /<(?:iframe|img|object|embed|base)\b/);
  });

  it('has scripts that import and fetch nothing', () => {
    // Not by doesNotMatch, whose message would be as long as the script.
    const found = (/** @type {RegExp} */ pattern) => [...new Set(script.match(pattern) ?? [])];
    assert.deepEqual(found(/import\.meta|\bimport *[("'{*]|importScripts|XMLHttpRequest|sendBeacon/g), []);
    // Only the glue of a core could fetch: an address, of which it is given none.
    assert.deepEqual(
      found(/\bfetch\(.{0,3}/g).filter((call) => !/^fetch\(\w\)/.test(call)),
      [],
    );
    // By this name a core calls its glue.
    assert.deepEqual(found(/["'`]\.\.?\/[^"'`\s]+["'`]/g), ['"./crossread_bg.js"']);
  });

  it('has a policy that lets run what is inside, and nothing be asked for', () => {
    assert.deepEqual(markup.match(/<(?:script|style)\b/g), ['<script', '<style', '<script']);
    assert.equal(policy['default-src'], "'none'");
    assert.equal(policy['script-src'], `'${hashOf(language)}' '${hashOf(script)}' 'wasm-unsafe-eval'`);
    assert.equal(policy['style-src'], `'${hashOf(style)}'`);
    assert.deepEqual([policy['img-src'], policy['worker-src']], ['data:', 'blob:']);
    assert.deepEqual(
      Object.keys(policy).filter((name) => name.endsWith('-src')),
      ['default-src', 'script-src', 'style-src', 'img-src', 'worker-src'],
    );
  });

  it('has every other directive of the site', () => {
    const site = directives(CONTENT_SECURITY_POLICY);
    for (const name of ['base-uri', 'form-action', 'require-trusted-types-for']) assert.equal(policy[name], site[name]);
    assert.ok(site['trusted-types'].startsWith(policy['trusted-types']));
  });

  it('holds both parts of both cores, byte for byte, and each once', () => {
    const packed = [...new Set(script.match(/(?<=")[\w+/]{40000,}=*(?=")/g))];
    assert.equal(script.match(/[\w+/]{40000,}/g)?.length, 4);
    const names = ['', 'long-reuse/'].flatMap((folder) => [`${folder}crossread_bg.wasm`, `${folder}details.wasm`]);
    assert.deepEqual(
      packed.map((text) => inflateRawSync(Buffer.from(text, 'base64'))),
      names.map((name) => readFileSync(`${ROOT}www/crossread/wasm/${name}`)),
    );
  });

  it('carries the notice of what is not ours', () => {
    assert.match(
      script,
      /^\/\*\n \* Copyright \(c\) 2010 Arc90 Inc\n.*Apache License.*@mozilla\/readability [\d.]+\. Changed:/s,
    );
  });
});
