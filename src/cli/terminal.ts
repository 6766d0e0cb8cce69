import type { Writable } from 'node:stream'

/** The streams that a command talks through: those of the process, or of a test. */
export interface Terminal {
  readonly stdin: AsyncIterable<Uint8Array>
  readonly stdout: OutputStream
  readonly stderr: OutputStream
}

/** A stream that may be a terminal. */
export type OutputStream = Writable & {
  readonly isTTY?: boolean | undefined
  hasColors?: (() => boolean) | undefined
}

/** Who reads our output has gone away, as in `refrain check big.txt | head`. */
export class OutputClosed extends Error {}

/** Writes one thing after the other, so that nothing piles up that a slow reader has yet to take. */
export class Output {
  readonly #stream: OutputStream

  constructor(stream: OutputStream) {
    this.#stream = stream
    // Every write is told of its error; without a listener it would end the process as well.
    stream.on('error', () => undefined)
  }

  /**
   * Resolves when the text is out.
   *
   * @throws OutputClosed if the reader has gone away
   */
  async write(text: string): Promise<void> {
    if (text === '') return
    const error = await new Promise<NodeJS.ErrnoException | null | undefined>((resolve) => {
      this.#stream.write(text, resolve)
    })
    if (error?.code === 'EPIPE') throw new OutputClosed()
    if (error) throw error
  }
}
