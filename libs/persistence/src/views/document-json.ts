/** A document as people see it, written as SQL so that pages collect theirs in one statement. */

export const DOCUMENT_JSON = (alias: string): string => `json_build_object('id', ${alias}.id, 'kind', ${alias}.kind, 'title', ${alias}.title, 'fileName', ${alias}.file_name,
    'mediaType', ${alias}.media_type, 'bytes', ${alias}.bytes, 'sha256', encode(${alias}.sha256, 'hex'), 'numbers', ${alias}.numbers, 'datedOn', ${alias}.dated_on)`;
