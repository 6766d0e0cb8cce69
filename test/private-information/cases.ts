import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The lines of a file beside this one that say something. */
function lines(name: string): string[] {
  const file = join(import.meta.dirname, name)
  return readFileSync(file, 'utf8').split('\n').filter((line) => line !== '' && !line.startsWith('#'))
}

/** A comment with one piece of private information. */
export interface PrivateCase {
  readonly kind: string
  readonly text: string
  readonly quote: string
}

/** `private.txt`: the kind, and between ⟦ and ⟧ what must be found. */
export const PRIVATE: readonly PrivateCase[] = lines('private.txt').map((line) => {
  const [, kind, before, quote, after] = /^(\w+): (.*)⟦(.+)⟧(.*)$/u.exec(line) ?? []
  if (kind === undefined || quote === undefined) throw new Error(`private.txt: "${line}" is not written as "kind: text ⟦found⟧ text"`)
  return { kind, text: `${before ?? ''}${quote}${after ?? ''}`, quote }
})

/** `not-private.txt`: comments without any. */
export const NOT_PRIVATE: readonly string[] = lines('not-private.txt')
