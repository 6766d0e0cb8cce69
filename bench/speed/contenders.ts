import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Policy } from '../../src/policy.js'
import type { Verdict } from '../../src/verdict.js'

/** What the built library offers, as far as the bench uses it. */
export interface Library {
  createModerator(policy?: Policy): { check(comment: string): Verdict; readonly fingerprint: string }
}

/** A filter that says of a comment whether something is wrong with it. */
export interface Contender {
  name: string
  /** What it is asked for. */
  does: string
  flags: (text: string) => boolean
}

/** The root of this working tree. */
export const ROOT = join(import.meta.dirname, '..', '..')

/**
 * The library as its users get it: `dist`, not the sources.
 * @throws Error that says to build first
 */
export async function loadBuilt(root: string): Promise<Library> {
  const path = join(root, 'dist', 'index.js')
  try {
    return (await import(pathToFileURL(path).href)) as Library
  } catch (error) {
    throw new Error(`${path}: cannot be loaded; run "npm run build" in ${root} first`, { cause: error })
  }
}

/** Full verdicts with reasons, scores and languages. */
export function refrain(library: Library, name = 'refrain'): Contender {
  const moderator = library.createModerator()
  return { name, does: 'check, full verdict', flags: (text) => moderator.check(text).reasons.length > 0 }
}

/** The filters refrain is compared with, by name. Each is loaded only when it is asked for. */
const PEERS: Readonly<Record<string, () => Promise<Contender>>> = {
  obscenity: async () => {
    const { englishDataset, englishRecommendedTransformers, RegExpMatcher } = await import('obscenity')
    const matcher = new RegExpMatcher({ ...englishDataset.build(), ...englishRecommendedTransformers })
    return { name: 'obscenity', does: 'RegExpMatcher.hasMatch', flags: (text) => matcher.hasMatch(text) }
  },
  '@2toad/profanity': async () => {
    const { Profanity } = await import('@2toad/profanity')
    const filter = new Profanity()
    return { name: '@2toad/profanity', does: 'exists', flags: (text) => filter.exists(text) }
  },
  'leo-profanity': async () => {
    const { default: filter } = await import('leo-profanity')
    return { name: 'leo-profanity', does: 'check', flags: (text) => filter.check(text) }
  },
  allprofanity: async () => {
    const { AllProfanity } = await import('allprofanity')
    // Its cache would answer the second round without looking.
    const filter = new AllProfanity({ silent: true, performance: { enableCaching: false } })
    return { name: 'allprofanity', does: 'check, cache off', flags: (text) => filter.check(text) }
  },
  'bad-words': async () => {
    const { Filter } = await import('bad-words')
    const filter = new Filter()
    return { name: 'bad-words', does: 'isProfane', flags: (text) => filter.isProfane(text) }
  },
}

/** The two peers that every run compares with: the one users come from, and the fastest. */
export const MAIN_PEERS = ['obscenity', '@2toad/profanity'] as const

/** Names of all peers. */
export const ALL_PEERS = Object.keys(PEERS)

/** Loads a peer by its package name. */
export function loadPeer(name: string): Promise<Contender> {
  const load = PEERS[name]
  if (load === undefined) throw new Error(`no such peer: ${name}; expected one of ${ALL_PEERS.join(', ')}`)
  return load()
}
