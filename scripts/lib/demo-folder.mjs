/** Which folder a demo plays in: the one it left unfinished, an emptied one when its story was told, another while that is in use. */
import { DataFolder, FolderInUse } from './data-folder.mjs';

const MOST_AT_ONCE = 20;

/** @returns {Promise<DataFolder>} locked. */
export async function demoFolder(name = 'demo') {
  for (let count = 1; count <= MOST_AT_ONCE; count += 1) {
    const folder = new DataFolder(count === 1 ? name : `${name}-${count}`);
    try {
      await folder.lock();
    } catch (error) {
      if (error instanceof FolderInUse) continue;
      throw error;
    }
    if (folder.state().story === 'told') folder.clear();
    return folder;
  }
  throw new Error(`${MOST_AT_ONCE} demos run already; stop one of them`);
}
