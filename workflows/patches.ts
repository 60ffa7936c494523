/** Every patch id with its date and reason; empty until a running process has to be carried over a change of order. */
export const PATCHES = {} as const satisfies Record<string, { readonly since: string; readonly reason: string }>;
