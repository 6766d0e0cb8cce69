import { open, type FileHandle } from 'node:fs/promises'
import type { Correction } from '../../wire/perspective.js'
import { CANNOT_WRITE, reasonOf } from '../reason.js'
import { ServeError } from './serveError.js'

/** Moderators' corrections as JSON lines, each with the time at which it came. */
export class CorrectionsFile {
  readonly #file: FileHandle
  /** The last one to be written: one after the other, so that no two mix. */
  #last: Promise<unknown> = Promise.resolve()

  private constructor(file: FileHandle) {
    this.#file = file
  }

  /**
   * @param path of a file to append to; made if there is none, for its owner alone
   * @throws ServeError
   */
  static async open(path: string): Promise<CorrectionsFile> {
    try {
      return new CorrectionsFile(await open(path, 'a', 0o600))
    } catch (error) {
      throw new ServeError(`--corrections: ${path}: ${reasonOf(error, CANNOT_WRITE)}`)
    }
  }

  /** Resolves when it is written; rejects if it cannot be. */
  append(correction: Correction): Promise<void> {
    const line = `${JSON.stringify({ time: new Date().toISOString(), ...correction })}\n`
    const written = this.#last.then(() => this.#file.appendFile(line))
    this.#last = written.catch(() => undefined)
    return written
  }

  async close(): Promise<void> {
    await this.#last
    await this.#file.close()
  }
}
