import { hashOfText } from './fnv.js'
import { forEachHash } from './frontCoding.js'
import { HashTable } from './hashTable.js'

/**
 * Words that stand for themselves, though they look like listed ones. They are told by a hash of 32 bits, for a hundred thousand strings
 * would fill ten megabytes: of 30,000 unknown words one is taken for one of them.
 */
export class Innocent {
  readonly #lists: readonly string[]
  /** Read when the first word is asked for. */
  #hashes: HashTable | undefined

  /** @param lists front-coded: see `frontCode` */
  constructor(lists: readonly string[]) {
    this.#lists = lists
  }

  has(word: string): boolean {
    this.#hashes ??= read(this.#lists)
    return this.#hashes.get(hashOfText(word)) >= 0
  }
}

function read(lists: readonly string[]): HashTable {
  const hashes = new HashTable()
  for (const list of lists) forEachHash(list, (hash) => hashes.set(hash, 0))
  return hashes
}
