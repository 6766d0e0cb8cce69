/** Seeded choices, so that every run makes the same texts. */
export interface Random {
  /** A number in 0…1, 1 excluded. */
  next(): number
  /** An integer in 0…n, n excluded. */
  below(n: number): number
  pick<T>(items: readonly T[]): T
  /** `count` different indices below `n`, rising. */
  indices(n: number, count: number): number[]
}

/** A generator whose numbers depend on the seed text alone (FNV-1a, then mulberry32). */
export function random(seed: string): Random {
  let state = 0x811c9dc5
  for (let i = 0; i < seed.length; i++) state = Math.imul(state ^ seed.charCodeAt(i), 0x01000193)
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
  const below = (n: number) => Math.floor(next() * n)
  return {
    next,
    below,
    pick: (items) => {
      const item = items[below(items.length)]
      if (item === undefined) throw new Error('Nothing to pick from')
      return item
    },
    indices: (n, count) => {
      const all = Array.from({ length: n }, (_, i) => i)
      for (let i = n - 1; i > 0; i--) {
        const j = below(i + 1)
        const [a, b] = [all[i] as number, all[j] as number]
        all[i] = b
        all[j] = a
      }
      return all.slice(0, count).sort((a, b) => a - b)
    },
  }
}
