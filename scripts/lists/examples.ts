import type { Line } from './lines.js'

/** A sentence that shows what a rule is for, or what it must leave alone. */
export interface Example {
  readonly text: string
  /** Names that come with the comment: they stand before the sentence, in parentheses. */
  readonly names: readonly string[]
}

/** Whether a line is one: they begin with their sign. */
export function isExample(line: Line): boolean {
  return /^[+-] /u.test(line.text)
}

/** @param written behind the sign */
export function readExample(written: string): Example {
  const [, names, text = ''] = /^\(([^()]+)\) (.+)$/u.exec(written) ?? []
  return names === undefined ? { text: written, names: [] } : { text, names: names.split(',').map((name) => name.trim()) }
}
