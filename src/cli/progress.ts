import { MultiBar, type SingleBar } from 'cli-progress'
import type { OutputStream } from './terminal.js'

/** Milliseconds. What takes less needs no bar. */
const PATIENCE = 500

const CLEAR_LINE = '\r\u001b[K'

/** A bar on a terminal that shows how far a command has come; nothing on any other stream. */
export class Progress {
  readonly #stream: OutputStream
  /** Bytes to read; 0 if not known. */
  readonly #total: number
  readonly #patience: number
  readonly #begin = Date.now()
  #bars: MultiBar | undefined
  #bar: SingleBar | undefined

  /**
   * @param sizes of what is to be read, in bytes; 0 where it is not known
   * @param patience milliseconds until the bar appears
   */
  constructor(stream: OutputStream, sizes: readonly number[], patience = PATIENCE) {
    this.#stream = stream
    this.#total = sizes.includes(0) ? 0 : sizes.reduce((sum, size) => sum + size, 0)
    this.#patience = patience
  }

  /** @param bytes read so far */
  update(bytes: number, comments: number): void {
    if (this.#stream.isTTY !== true || Date.now() - this.#begin < this.#patience) return
    this.#bar ??= this.#show()
    this.#bar.update(bytes, { comments })
    this.#bars?.update()
  }

  /** Makes room for what is written to the same terminal; the bar comes back below it. */
  clear(): void {
    if (this.#bar !== undefined) this.#stream.write(CLEAR_LINE)
  }

  stop(): void {
    this.#bars?.stop()
    this.#bars = undefined
    this.#bar = undefined
  }

  #show(): SingleBar {
    this.#bars = new MultiBar({
      stream: this.#stream,
      format: `${this.#total === 0 ? '' : '{bar} {percentage} %  '}{comments} comments  {duration_formatted}`,
      barCompleteChar: '█',
      barIncompleteChar: '░',
      hideCursor: true,
      clearOnComplete: true,
    })
    return this.#bars.create(this.#total, 0, { comments: 0 })
  }
}
