/** Keeps people out of the log: personal fields are dropped, numbers and addresses inside sentences are masked. */
const PERSONAL_FIELDS = new Set(
  [
    'nik', 'kk', 'kpj', 'npwp', 'name', 'fullName', 'firstName', 'lastName', 'personName', 'holderName', 'mother', 'motherName', 'mothersName',
    'phone', 'mobile', 'whatsapp', 'email', 'mail', 'recipient', 'to', 'from', 'address', 'street', 'account', 'accountNo', 'accountNumber', 'birthDate', 'birthPlace', 'bornOn',
    'token', 'password', 'secret', 'authorization', 'cookie', 'signature', 'link',
    // a database error repeats the refused row in these
    'detail', 'where', 'parameters', 'query', 'internalQuery', 'driverError',
  ].map(normalised),
);
const EMAIL = /[\w.+-]+@[\w-]+(\.[\w-]+)+/g;
// NIK and KK have 16 digits, KPJ and virtual accounts 11 to 20; spaces, dots and dashes between groups change nothing
const LONG_NUMBER = /(?<![\w-])\d(?:[ .-]?\d){10,19}(?![\w-])/g;
const PHONE = /(?<![\w-])(?:\+62|62|0)[ -]?8(?:[ -]?\d){7,11}(?!\w)/g;
const DATE_TIME = /^\d{4}-\d{2}-\d{2}T[\d:.]+(Z|[+-]\d{2}:\d{2})$/;
const DEPTH_LIMIT = 6;

export function maskText(text: string): string {
  if (DATE_TIME.test(text)) return text;
  return text.replace(EMAIL, '[e-mail]').replace(PHONE, '[phone]').replace(LONG_NUMBER, '[number]');
}

/** A copy that may be written to a log; personal fields are left out at any depth. */
export function redact(value: unknown, depth = 0): unknown {
  if (typeof value === 'string') return maskText(value);
  if (typeof value === 'bigint') return maskText(String(value));
  if (typeof value === 'number') return maskText(String(value)) === String(value) ? value : '[number]';
  if (value === null || typeof value !== 'object') return value;
  if (depth >= DEPTH_LIMIT) return '[deep]';
  if (value instanceof Date) return value.toISOString();
  if (value instanceof Error) return redactError(value, depth);
  if (ArrayBuffer.isView(value)) return `[${value.byteLength} bytes]`;
  if (Array.isArray(value)) return value.map((item) => redact(item, depth + 1));
  if (hasOwnForm(value)) return redact(value.toJSON(), depth + 1);
  return redactFields(value, depth);
}

/** Knows itself how it may be shown: secrets, web addresses. */
function hasOwnForm(value: object): value is { toJSON(): unknown } {
  return 'toJSON' in value && typeof value.toJSON === 'function';
}

function redactError(error: Error, depth: number): unknown {
  const { code, cause } = error as { code?: unknown; cause?: unknown };
  return {
    type: error.constructor.name,
    message: maskText(error.message),
    ...(typeof code === 'string' || typeof code === 'number' ? { code } : {}),
    ...(error.stack ? { stack: maskText(error.stack) } : {}),
    ...(cause === undefined ? {} : { cause: redact(cause, depth + 1) }),
  };
}

function redactFields(value: object, depth: number): Record<string, unknown> {
  const kept = Object.entries(value).filter(([field]) => !PERSONAL_FIELDS.has(normalised(field)));
  return Object.fromEntries(kept.map(([field, inner]) => [field, redact(inner, depth + 1)]));
}

function normalised(field: string): string {
  return field.replace(/[_-]/g, '').toLowerCase();
}
