/** The files the house rules speak about, read once. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface SourceFile {
  /** From the project folder, with forward slashes. */
  readonly path: string;
  readonly text: string;
}

const ROOT = join(__dirname, '../..');
const PLACES = ['apps', 'libs', 'workflows', 'test', 'scripts'];
const NOT_OURS = /(^|\/)(node_modules|dist|generated|coverage)\//;

export function sourceFiles(): SourceFile[] {
  const below = PLACES.flatMap((place) => filesBelow(place));
  const top = readdirSync(ROOT).filter((name) => /\.(c|m)?js$/.test(name));
  return [...below, ...top].filter((path) => /\.(ts|tsx|mts|mjs|cjs|js)$/.test(path)).sort().map((path) => ({ path, text: readFileSync(join(ROOT, path), 'utf8') }));
}

function filesBelow(place: string): string[] {
  let entries;
  try {
    entries = readdirSync(join(ROOT, place), { recursive: true, withFileTypes: true });
  } catch {
    return [];
  }
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(ROOT.length + 1).replaceAll('\\', '/'))
    .filter((path) => !NOT_OURS.test(path));
}
