import type { LanguagePack } from '../pack.js'

/** Tags of languages that share a script, told apart by whether they have an orthography in it. */
export interface Orthographies {
  /** Those that are romanised without an agreed one. */
  readonly romanised: ReadonlySet<string>
  /** Those that share the script with them and have one. */
  readonly spelt: readonly string[]
}

export function orthographiesOf(packs: readonly LanguagePack[]): Orthographies {
  const romanised = packs.filter(({ folding }) => folding !== undefined)
  const scripts = new Set(romanised.map(({ script }) => script))
  const spelt = packs.filter(({ script, folding }) => folding === undefined && scripts.has(script))
  return { romanised: new Set(romanised.map(({ tag }) => tag)), spelt: spelt.map(({ tag }) => tag) }
}
