// Pages that were made for visitors are kept on disk by Next. Which of them were dropped since, only the process knows that served
// them, and another database has other pages: each start begins with those of the build, as the build made them.
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { inRoot } from './root.mjs';
import { filesUnder } from './sources.mjs';

const PAGES = '.next/server/app';
/** Pages made while serving; a build leaves nothing here. */
const MADE_SINCE = ['.next/server/route-cache', '.next/cache/fetch-cache'];
const COPY = '.next/cocote-pages';
const LIST = '.next/cocote-files.json';
/** What Next rewrites while it serves; programs and manifests it never touches. */
const REWRITTEN = /\.(?:body|html|meta|rsc)$/;

/** Right after a build: writes down which files it made, and copies those that visitors may replace. */
export function keepBuiltPages() {
  const made = filesUnder(inRoot(PAGES)).map((file) => path.relative(inRoot(PAGES), file));
  rmSync(inRoot(COPY), { recursive: true, force: true });
  for (const file of made.filter((each) => REWRITTEN.test(each)))
    copy(inRoot(PAGES, file), inRoot(COPY, file));
  writeFileSync(inRoot(LIST), JSON.stringify(made));
}

/** Drops every page that was made for visitors. */
export function dropKeptPages() {
  const made = new Set(JSON.parse(readFileSync(inRoot(LIST), 'utf8')));
  for (const file of filesUnder(inRoot(PAGES))) {
    if (!made.has(path.relative(inRoot(PAGES), file))) rmSync(file);
  }
  for (const file of filesUnder(inRoot(COPY))) copy(file, inRoot(PAGES, path.relative(inRoot(COPY), file)));
  for (const folder of MADE_SINCE) rmSync(inRoot(folder), { recursive: true, force: true });
}

/**
 * @param {string} from
 * @param {string} to
 */
function copy(from, to) {
  mkdirSync(path.dirname(to), { recursive: true });
  copyFileSync(from, to);
}
