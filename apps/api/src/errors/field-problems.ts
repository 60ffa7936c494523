/** Turns what a schema found into one sentence a field, in Indonesian and English. */
import type { core } from 'zod';
import { MalformedRequest, type FieldProblem } from './door-error';

interface Located {
  readonly message: string;
  readonly path?: readonly (PropertyKey | { readonly key: PropertyKey })[] | undefined;
}

interface Sentence {
  readonly id: string;
  readonly en: string;
}

export function malformed(issues: readonly Located[]): MalformedRequest {
  return new MalformedRequest(issues.flatMap(problemsOf));
}

/** Unknown fields come as one issue of the object that holds them; each is named on its own. */
function problemsOf(issue: Located): FieldProblem[] {
  const at = (issue.path ?? []).map((part) => String(typeof part === 'object' ? part.key : part));
  const found = issue as unknown as core.$ZodIssue;
  if (found.code === 'unrecognized_keys') {
    return found.keys.map((key) => ({ field: [...at, key].join('.'), id: 'tidak dikenal', en: 'is not known here' }));
  }
  return [{ field: at.join('.') || 'body', ...sentenceFor(found) }];
}

function sentenceFor(issue: core.$ZodIssue): Sentence {
  switch (issue.code) {
    case 'invalid_type':
      return issue.message.endsWith('received undefined')
        ? { id: 'wajib diisi', en: 'must be filled in' }
        : { id: `harus berupa ${TYPES_ID[issue.expected] ?? issue.expected}`, en: `must be a ${issue.expected}` };
    case 'too_small':
      return { id: `paling sedikit ${String(issue.minimum)}${unitOf(issue.origin, 'id')}`, en: `must have at least ${String(issue.minimum)}${unitOf(issue.origin, 'en')}` };
    case 'too_big':
      return { id: `paling banyak ${String(issue.maximum)}${unitOf(issue.origin, 'id')}`, en: `must have at most ${String(issue.maximum)}${unitOf(issue.origin, 'en')}` };
    case 'invalid_value':
      return { id: `harus salah satu dari: ${issue.values.join(', ')}`, en: `must be one of: ${issue.values.join(', ')}` };
    case 'invalid_format':
      return { id: `bentuknya salah (${issue.format})`, en: `has the wrong form (${issue.format})` };
    case 'custom':
      return { id: (issue.params?.['id'] as string | undefined) ?? issue.message, en: issue.message };
    default:
      return { id: 'tidak dapat dipakai', en: issue.message };
  }
}

const TYPES_ID: Readonly<Record<string, string>> = { string: 'teks', number: 'bilangan', int: 'bilangan bulat', boolean: 'ya atau tidak', array: 'daftar', object: 'kelompok isian' };

function unitOf(origin: string, language: 'id' | 'en'): string {
  if (origin === 'string') return language === 'id' ? ' huruf' : ' characters';
  if (origin === 'array') return language === 'id' ? ' butir' : ' entries';
  return '';
}
