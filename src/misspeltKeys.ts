import { closestTo, describeIssue, isRecord, pathOf, type Issue, type Path } from './wording.js'

/** Whoever passes comments passes the same keys with each. More come from nobody but who makes them up. */
const MOST_REMEMBERED = 256

/** A longer one is like none that is known, and costs memory. */
const LONGEST_REMEMBERED = 64

const NONE: readonly never[] = []

/**
 * Finds keys of an object that are misspelt: `instist` would be ignored as all that is unknown, and nobody told. An export has
 * keys of its own on purpose, so these are none:
 *
 * - one that the right key stands beside, or that is behind a getter of that name;
 * - one that only goes on, for it names something else: `authorId`, `languages`;
 * - one with an id where the right key has an object: `reply_to: 7`;
 * - one with nothing in it.
 *
 * @example new MisspeltKeys(['text', 'insist']).in({ text: 'x', instist: true }) // instist: found an unknown key, expected "insist"
 */
export class MisspeltKeys {
  readonly #keys: readonly string[]
  readonly #known: ReadonlySet<string>
  readonly #objects: ReadonlyMap<string, MisspeltKeys>
  /** By key, those that are known and like it: every comment would cost the comparing else. */
  readonly #alike = new Map<string, readonly string[]>()

  /**
   * @param keys that are known
   * @param objects by key, the keys of those that are objects
   */
  constructor(keys: readonly string[], objects: Readonly<Record<string, readonly string[]>> = {}) {
    this.#keys = keys
    this.#known = new Set(keys)
    this.#objects = new Map(Object.entries(objects).map(([key, own]) => [key, new MisspeltKeys(own)]))
  }

  in(value: unknown, path: Path = NONE): readonly Issue[] {
    if (this.#isFine(value) || !isRecord(value)) return NONE
    return Object.keys(value).flatMap((key) => {
      if (this.#known.has(key)) return this.#objects.get(key)?.in(value[key], [...path, key]) ?? NONE
      const meant = this.#meantBy(key, value)
      if (meant === undefined) return NONE
      return [{ path: pathOf([...path, key]), found: 'an unknown key', expected: `"${meant}" (what is yours alone, call by a name that is less close to it)` }]
    })
  }

  /** Whether no key even looks like another one. So it is with nearly every comment, and each is asked. */
  #isFine(value: unknown): boolean {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return true
    const own = value as Readonly<Record<string, unknown>>
    // With what is inherited, for that is quicker and a second look tells it apart.
    for (const key in own) {
      if (!this.#known.has(key)) {
        if (this.#alikeOf(key).length > 0) return false
        continue
      }
      const inner = this.#objects.get(key)
      if (inner !== undefined && !inner.#isFine(own[key])) return false
    }
    return true
  }

  /** The key that an unknown one of an object was to be. */
  #meantBy(key: string, value: Readonly<Record<string, unknown>>): string | undefined {
    const meant = this.#alikeOf(key).find((known) => !(known in value))
    if (meant === undefined || (value[key] ?? undefined) === undefined) return undefined
    if (this.#objects.has(meant) && !isRecord(value[key])) return undefined
    return key.length > meant.length && key.toLowerCase().startsWith(meant.toLowerCase()) ? undefined : meant
  }

  #alikeOf(key: string): readonly string[] {
    if (key.length > LONGEST_REMEMBERED) return NONE
    let alike = this.#alike.get(key)
    if (alike === undefined) {
      alike = this.#keys.filter((known) => closestTo(key, [known]) !== undefined)
      if (this.#alike.size >= MOST_REMEMBERED) this.#alike.clear()
      this.#alike.set(key, alike)
    }
    return alike
  }
}

/**
 * Refuses an object with a key that is misspelt.
 *
 * @param who was given it
 * @throws TypeError that names every one, and the key that was meant
 */
export function refuseMisspeltKeys(who: string, misspelt: MisspeltKeys, given: unknown): void {
  const issues = misspelt.in(given)
  if (issues.length > 0) throw new TypeError(issues.map((issue) => `${who}: ${describeIssue(issue)}`).join('\n'))
}
