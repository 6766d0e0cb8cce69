/// <reference types="node" />
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

/** The lines of a word file of this folder's kind: one entry a line, `#` starts a comment. */
export function wordFile(url: URL): string[] {
  return readFileSync(url, 'utf8')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'))
}

const dictionaryFile = createRequire(import.meta.url).resolve('an-array-of-english-words')

/** All words of `an-array-of-english-words`, which nobody has cleaned of profanity. */
export const ENGLISH: readonly string[] = JSON.parse(readFileSync(dictionaryFile, 'utf8')) as string[]

export const PROFANITIES = wordFile(new URL('profanities.txt', import.meta.url))
export const INNOCENTS = wordFile(new URL('innocents.txt', import.meta.url))
export const RUDE_PARTS = wordFile(new URL('rude-parts.txt', import.meta.url))
