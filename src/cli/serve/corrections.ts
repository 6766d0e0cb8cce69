import { open, type FileHandle } from 'node:fs/promises'
import type { Correction } from '../../wire/suggestScore.js'
import { nameOf } from '../files.js'
import { CANNOT_WRITE, reasonOf } from '../reason.js'
import { Unusable } from '../unusable.js'

/** Moderators' corrections as JSON lines, each with the time at which it came. */
export class CorrectionsFile {
  readonly #file: FileHandle
  /** Whether the last line has no end: a process was killed, or a disk was full, while it was written. */
  #isTorn: boolean
  /** The last one to be written: one after the other, so that no two mix. */
  #last: Promise<unknown> = Promise.resolve()

  private constructor(file: FileHandle, isTorn: boolean) {
    this.#file = file
    this.#isTorn = isTorn
  }

  /**
   * @param path of a file to append to; made if there is none, for its owner alone
   * @throws Unusable
   */
  static async open(path: string): Promise<CorrectionsFile> {
    try {
      const file = await open(path, 'a+', 0o600)
      return new CorrectionsFile(file, await isTorn(file))
    } catch (error) {
      throw new Unusable(`--corrections: ${nameOf(path)}: ${reasonOf(error, CANNOT_WRITE)}`)
    }
  }

  /** Resolves when it is written; rejects if it cannot be. */
  append(correction: Correction): Promise<void> {
    const line = `${JSON.stringify({ time: new Date().toISOString(), ...correction })}\n`
    const written = this.#last.then(async () => {
      const text = this.#isTorn ? `\n${line}` : line
      this.#isTorn = true
      await this.#file.appendFile(text)
      this.#isTorn = false
    })
    this.#last = written.catch(() => undefined)
    return written
  }

  async close(): Promise<void> {
    await this.#last
    await this.#file.close()
  }
}

/** Whether what stands in a file ends without the end of a line. */
async function isTorn(file: FileHandle): Promise<boolean> {
  const { size } = await file.stat()
  if (size === 0) return false
  const { buffer } = await file.read(Buffer.alloc(1), 0, 1, size - 1)
  return buffer.toString() !== '\n'
}
