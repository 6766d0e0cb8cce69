import { messageOf } from './message.js'

/** A script of the repository that people call with options. */
export interface Script<Options> {
  /** What stands before what it complains of. */
  readonly name: string
  /** What it does, how to call it, what it takes, an example. */
  readonly usage: string
  /**
   * Reads the command line.
   *
   * @throws Error that says which option is wrong and what was expected
   */
  readonly parse: (args: readonly string[]) => Options
  /** @returns the exit code */
  readonly run: (options: Options) => Promise<number> | number
}

/** What they say helps nobody without the stack. */
const MISTAKES_OF_CODE = [TypeError, RangeError, ReferenceError]

/** Runs a script. How to call it is told whoever asks, which is no mistake, and whoever calls it wrongly. */
export async function runScript<Options>({ name, usage, parse, run }: Script<Options>, args: readonly string[] = process.argv.slice(2)): Promise<void> {
  if (args.some((arg) => arg === '--help' || arg === '-h')) {
    console.log(usage)
    return
  }
  const fail = (message: string): void => {
    console.error(`${name}: ${message}`)
    process.exitCode = 2
  }
  let options: Options
  try {
    options = parse(args)
  } catch (error) {
    fail(`${messageOf(error)}\n\n${usage}`)
    return
  }
  try {
    process.exitCode = await run(options)
  } catch (error) {
    if (MISTAKES_OF_CODE.some((mistake) => error instanceof mistake)) throw error
    fail(messageOf(error))
  }
}
