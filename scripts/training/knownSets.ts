import { listSets, type DataSet } from '../../bench/accuracy/sets.js'

/** Comments of the repository's own. */
const OWN = 'bench/comments'

/** The sets that weights may be trained on: those of a folder, and our own. */
export async function knownSets(folder: string): Promise<DataSet[]> {
  return [...(await listSets(folder)), ...(await listSets(OWN))]
}
