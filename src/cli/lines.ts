import { isUtf8 } from 'node:buffer'

/** One line of a file, without its end; or why it cannot be read. Lines count from 1. */
export type Line =
  | { readonly number: number; readonly text: string; readonly problem?: undefined }
  | { readonly number: number; readonly problem: string }

/** Bytes. A longer line is no comment, and if it is full of hits its verdict takes hundreds of times as much memory. */
export const LONGEST_LINE = 1024 * 1024

const NEWLINE = 0x0a

/**
 * Splits bytes into lines of UTF-8, as they come. Ends of lines may be LF or CRLF; a byte order mark at the
 * start is dropped. Holds no more than a chunk and the longest line.
 *
 * @returns batches: the lines that each chunk completed
 * @throws Error if the bytes say that they are UTF-16
 */
export async function* readLines(chunks: AsyncIterable<Uint8Array>, longest = LONGEST_LINE): AsyncGenerator<Line[]> {
  const splitter = new Splitter(longest)
  for await (const chunk of chunks) yield splitter.push(Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength))
  yield splitter.end()
}

class Splitter {
  readonly #longest: number
  /** Lines finished. */
  #count = 0
  /** The pieces of the line begun, as far as it is not too long. */
  #begun: Buffer[] = []
  #begunLength = 0

  constructor(longest: number) {
    this.#longest = longest
  }

  push(chunk: Buffer): Line[] {
    const first = chunk.indexOf(NEWLINE)
    if (first < 0) {
      this.#begin(chunk)
      return []
    }
    const last = chunk.lastIndexOf(NEWLINE)
    this.#begin(chunk.subarray(0, first))
    const lines = [this.#finish(), ...this.#wholeLines(chunk.subarray(first + 1, last + 1))]
    this.#begin(chunk.subarray(last + 1))
    return lines
  }

  end(): Line[] {
    return this.#begunLength > 0 ? [this.#finish()] : []
  }

  #begin(piece: Buffer): void {
    this.#begunLength += piece.length
    if (this.#begunLength <= this.#longest) this.#begun.push(piece)
  }

  #finish(): Line {
    const line = this.#lineOf(Buffer.concat(this.#begun), this.#begunLength)
    this.#begun = []
    this.#begunLength = 0
    return line
  }

  /** Decoding lines together is several times as fast as one by one, if nothing is wrong with any. */
  #wholeLines(block: Buffer): Line[] {
    if (block.length <= this.#longest && isUtf8(block)) {
      const texts = block.toString('utf8').split('\n')
      texts.pop()
      return texts.map((text) => ({ number: ++this.#count, text: withoutReturn(text) }))
    }
    const lines: Line[] = []
    for (let from = 0; from < block.length; ) {
      const to = block.indexOf(NEWLINE, from)
      lines.push(this.#lineOf(block.subarray(from, to), to - from))
      from = to + 1
    }
    return lines
  }

  #lineOf(bytes: Buffer, length: number): Line {
    const number = ++this.#count
    if (length > this.#longest) return { number, problem: `longer than ${this.#longest} bytes, expected a comment on each line` }
    if (number === 1 && startsAsUtf16(bytes)) throw new Error('this is UTF-16; save it as UTF-8')
    if (!isUtf8(bytes)) return { number, problem: 'not UTF-8: save the file in this encoding' }
    const text = bytes.toString('utf8')
    return { number, text: withoutReturn(number === 1 ? text.replace(/^\uFEFF/, '') : text) }
  }
}

function withoutReturn(text: string): string {
  return text.endsWith('\r') ? text.slice(0, -1) : text
}

function startsAsUtf16(bytes: Buffer): boolean {
  return (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
}
