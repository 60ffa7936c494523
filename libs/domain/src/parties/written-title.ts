/** How a post is written: titles stand in small letters in the catalogue, those of two or three letters are abbreviations. */
export const writtenTitle = (title: string): string => title.replace(/\b[a-z]+/g, (word) => (word.length <= 3 ? word.toUpperCase() : `${word.charAt(0).toUpperCase()}${word.slice(1)}`));
