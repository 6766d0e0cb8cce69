import { hashOfText } from './fnv.js'
import { forEachHash } from './frontCoding.js'
import { HashTable } from './hashTable.js'

/** Has words that stand for themselves: a language pack. */
interface Owner {
  /** Front-coded: see `frontCode`. */
  readonly innocent: string
}

/** Of lists that were read, by whom they belong to: several ask for the same one, and its table may fill two megabytes. */
const tables = new WeakMap<Owner, { readonly list: string; readonly hashes: HashTable }>()

/**
 * Words that stand for themselves, though they look like listed ones. They are told by a hash of 32 bits, for a hundred thousand strings
 * would fill ten megabytes: of 30,000 unknown words one is taken for one of them.
 */
export class Innocent {
  readonly #owners: readonly Owner[]
  /** Read when the first word is asked for. */
  #tables: readonly HashTable[] | undefined

  constructor(owners: readonly Owner[]) {
    this.#owners = owners
  }

  has(word: string): boolean {
    this.#tables ??= this.#owners.map(tableOf)
    const hash = hashOfText(word)
    for (let at = 0; at < this.#tables.length; at++) if (this.#tables[at]!.get(hash) >= 0) return true
    return false
  }
}

function tableOf(owner: Owner): HashTable {
  const list = owner.innocent
  const known = tables.get(owner)
  if (known?.list === list) return known.hashes
  const hashes = new HashTable()
  forEachHash(list, (hash) => hashes.set(hash, 0))
  tables.set(owner, { list, hashes })
  return hashes
}
