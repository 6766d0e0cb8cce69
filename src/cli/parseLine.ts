import { NoComment } from './noComment.js'

/**
 * Reads a line as JSON.
 *
 * @throws NoComment that says what is wrong with it
 */
export function parseLine(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch (error) {
    throw new NoComment(`not JSON: ${(error as Error).message}; expected an object on each line`)
  }
}
