import type { LanguagePack } from './lexicon/pack.js'
import type { Policy } from './policy.js'

/**
 * Names what a verdict was made with: the library's version, every pack, the other parts and the policy. The same
 * fingerprint gives the same verdict to the same comment. It identifies, it does not protect: the hash is cyrb53
 * (53 bits, not cryptographic).
 *
 * @param version of the library
 * @param packs in the order they were passed
 * @param versions of the other parts, by name; undefined of one that is absent
 * @returns for example `refrain/0.1.0 en:0d3c5e0a1b2c3d identify:refrain/0.1.0 scorer:40668f9f policy:1a2b3c4d5e6f70`
 */
export function fingerprint(
  version: string,
  packs: readonly LanguagePack[],
  policy: Policy,
  versions: Readonly<Record<string, string | undefined>> = {},
): string {
  const read = packs.map((pack) => `${pack.tag}:${hashOf(pack)}`)
  const others = Object.entries(versions).flatMap(([name, own]) => (own === undefined ? [] : [`${name}:${own}`]))
  return [`refrain/${version}`, ...read, ...others, `policy:${hashOf(policy)}`].join(' ')
}

function hashOf(value: unknown): string {
  return cyrb53(canonicalJson(value)).toString(16).padStart(14, '0')
}

/** JSON with sorted keys: what is equal reads the same, whatever order it was written in. */
function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  )
}

/** cyrb53 by bryc (public domain): two multiplicative hashes over the UTF-16 units, 53 bits of them kept. */
function cyrb53(text: string): number {
  let high = 0xdeadbeef
  let low = 0x41c6ce57
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    high = Math.imul(high ^ unit, 0x9e3779b1)
    low = Math.imul(low ^ unit, 0x5f356495)
  }
  high = Math.imul(high ^ (high >>> 16), 0x85ebca6b) ^ Math.imul(low ^ (low >>> 13), 0xc2b2ae35)
  low = Math.imul(low ^ (low >>> 16), 0x85ebca6b) ^ Math.imul(high ^ (high >>> 13), 0xc2b2ae35)
  return (low & 0x1fffff) * 0x1_0000_0000 + (high >>> 0)
}
