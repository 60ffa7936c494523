/** Which delivery a workbook mends: the one whose rows came back in it, carried along through every editing. */
import { DomainError } from '@sinergi/domain/errors/domain-error';
import { formatOf } from '../source-file';
import { propertiesOf } from '../xlsx/workbook-plan';
import { isDamage, ZipArchive } from '../xlsx/zip-archive';

export const MENDS_PROPERTY = 'sinergi-mends';
const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Id of the delivery; null for a text file, a workbook of another origin, and what cannot be read at all. */
export async function mendsOf(path: string): Promise<string | null> {
  try {
    if ((await formatOf(path)) !== 'workbook') return null;
    const archive = await ZipArchive.open(path);
    try {
      const id = (await propertiesOf(archive)).get(MENDS_PROPERTY)?.toLowerCase() ?? '';
      return ID.test(id) ? id : null;
    } finally {
      await archive.close();
    }
  } catch (error) {
    // whether it is a roster at all is told where it is read
    if (error instanceof DomainError || isDamage(error)) return null;
    throw error;
  }
}
