import { Output, OutputClosed, type Terminal } from './terminal.js'

/**
 * What commander says: usage, help, the version. It is kept until it can be written as everything else is, because a write of
 * commander's own would end the process with a stack where nobody reads any more, as in `refrain --help | true`.
 */
export class Said {
  #out = ''
  #errors = ''

  /** For commander's `configureOutput`. */
  readonly output = {
    writeOut: (text: string): void => {
      this.#out += text
    },
    writeErr: (text: string): void => {
      this.#errors += text
    },
  }

  /** Writes all of it; what nobody reads any more is lost. */
  async write({ stdout, stderr }: Pick<Terminal, 'stdout' | 'stderr'>): Promise<void> {
    try {
      await new Output(stdout).write(this.#out)
      await new Output(stderr).write(this.#errors)
    } catch (error) {
      if (!(error instanceof OutputClosed)) throw error
    }
  }
}
