import { pathOf, type Path } from '../wording.js'

/** Where something stands in a file; both count from 1. */
export interface Position {
  readonly line: number
  readonly column: number
}

/** JSON, and where its parts stand. */
export interface Json {
  readonly value: unknown
  /** Where the value at a path such as `block[3].term` stands; if it is missing, the object it belongs in. */
  positionOf(path: string): Position
}

/** What is wrong with a JSON text, and where. */
export class JsonError extends Error {
  readonly position: Position

  constructor(message: string, position: Position) {
    super(message)
    this.position = position
  }
}

/**
 * Reads JSON as `JSON.parse` does, and remembers where everything stands. Stricter in one thing: a key that
 * stands twice in an object is an error, for one of the two would be lost without a word.
 *
 * @throws JsonError
 */
export function parseJson(text: string): Json {
  const reader = new Reader(text)
  const value = reader.read()
  return {
    value,
    positionOf(path) {
      const around = path.replace(/\.?[\w$-]+$/, '')
      return positionIn(text, reader.starts.get(path) ?? reader.starts.get(around) ?? 0)
    },
  }
}

/** No data that people write is deeper. What is, was made to exhaust the stack, for reading goes down as deep. */
export const DEEPEST = 100

const SPACE = /[ \t\r\n]*/y
/** Punctuation, a string, or a number or word, which `JSON.parse` looks at. */
const TOKEN = /[{}[\],:]|"[^"\\]*(?:\\.[^"\\]*)*"|[\w.+-]+/y

class Reader {
  /** Offsets of values by path. */
  readonly starts = new Map<string, number>()
  readonly #text: string
  /** The token at hand and its offset; empty at the end. */
  #token = ''
  #start = 0

  constructor(text: string) {
    this.#text = text
  }

  read(): unknown {
    this.#next(0)
    const value = this.#value([])
    if (this.#token !== '') this.#fail('the end')
    return value
  }

  #value(path: Path): unknown {
    if (path.length > DEEPEST) {
      throw new JsonError(`found brackets inside more than ${DEEPEST} others, expected at most ${DEEPEST}`, positionIn(this.#text, this.#start))
    }
    this.starts.set(pathOf(path), this.#start)
    if (this.#token === '{') return this.#object(path)
    if (this.#token === '[') return this.#array(path)
    return this.#scalar('a value')
  }

  #object(path: Path): unknown {
    const entries = new Map<string, unknown>()
    this.#take('{')
    while (this.#token !== '}') {
      if (entries.size > 0) this.#take(',', 'or "}"')
      if (!this.#token.startsWith('"')) this.#fail('a key in double quotes')
      const start = this.#start
      const key = this.#scalar('a key') as string
      if (entries.has(key)) throw new JsonError(`found the key ${JSON.stringify(key)} twice`, positionIn(this.#text, start))
      this.#take(':')
      entries.set(key, this.#value([...path, key]))
    }
    this.#take('}')
    return Object.fromEntries(entries)
  }

  #array(path: Path): unknown[] {
    const values: unknown[] = []
    this.#take('[')
    while (this.#token !== ']') {
      if (values.length > 0) this.#take(',', 'or "]"')
      values.push(this.#value([...path, values.length]))
    }
    this.#take(']')
    return values
  }

  #scalar(what: string): unknown {
    let value: unknown
    try {
      value = JSON.parse(this.#token)
    } catch {
      this.#fail(what)
    }
    this.#next(this.#start + this.#token.length)
    return value
  }

  #take(token: string, alternative = ''): void {
    if (this.#token !== token) this.#fail(`"${token}" ${alternative}`.trim())
    this.#next(this.#start + token.length)
  }

  #next(offset: number): void {
    SPACE.lastIndex = offset
    SPACE.exec(this.#text)
    this.#start = TOKEN.lastIndex = SPACE.lastIndex
    const found = TOKEN.exec(this.#text)
    // A character that begins nothing is a token, too: whoever meets it says what should stand there.
    this.#token = found?.[0] ?? this.#text.slice(this.#start, this.#start + 1)
  }

  #fail(expected: string): never {
    const found = this.#token === '' ? 'the end of the file' : this.#token.slice(0, 20)
    throw new JsonError(`found ${found}, expected ${expected}`, positionIn(this.#text, this.#start))
  }
}

function positionIn(text: string, offset: number): Position {
  const before = text.slice(0, offset)
  const lineStart = before.lastIndexOf('\n') + 1
  return { line: before.split('\n').length, column: offset - lineStart + 1 }
}
