/** Builds the workflow bundle: one file, made ahead of time, with the aliases every other room uses. */
import { readFileSync } from 'node:fs';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { bundleWorkflowCode } from '@temporalio/worker';

/** @param root folder that holds `tsconfig.json`, `libs/` and `workflows/`. */
export async function bundleOf(root: string): Promise<string> {
  const alias = aliasesOf(root);
  const { code } = await bundleWorkflowCode({
    workflowsPath: path.join(root, 'workflows', 'index.ts'),
    webpackConfigHook: (config) => ({ ...config, resolve: { ...config.resolve, alias: { ...(config.resolve?.alias as object), ...alias } } }),
    logger: { log: silent, trace: silent, debug: silent, info: silent, warn: loud, error: loud },
  });
  return code;
}

/** Writes the bundle in one step: a half-written file is never loaded. */
export async function buildBundle(outFile: string, root = process.cwd()): Promise<void> {
  const code = await bundleOf(root);
  await mkdir(path.dirname(outFile), { recursive: true });
  await writeFile(`${outFile}.part`, code);
  await rename(`${outFile}.part`, outFile);
}

/** `@sinergi/domain/*` in tsconfig becomes `@sinergi/domain` in the bundler. */
function aliasesOf(root: string): Record<string, string> {
  const { compilerOptions } = JSON.parse(readFileSync(path.join(root, 'tsconfig.json'), 'utf8')) as { compilerOptions: { paths: Record<string, string[]> } };
  return Object.fromEntries(
    Object.entries(compilerOptions.paths).map(([name, [target]]) => [name.replace(/\/\*$/, ''), path.join(root, (target ?? '').replace(/\/\*$/, ''))]),
  );
}

const silent = (): void => undefined;
const loud = (...words: unknown[]): void => {
  process.stderr.write(`${words.map(String).join(' ')}\n`);
};
