/** Features are told apart by so many bits of their hash. */
const KEY_BITS = 22
export const KEYS = 1 << KEY_BITS

/** The key of a feature, 0–`KEYS`. */
export function keyOf(hash: number): number {
  return hash >>> (32 - KEY_BITS)
}

/** A comment of many features is not surer of anything than one of few, or hardly. */
export function scaleOf(features: number): number {
  return 1 / Math.sqrt(features + 20)
}
