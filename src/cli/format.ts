import type { Comment, Verdict } from '../verdict.js'

/** A comment to judge, and the `id` it came with. */
export interface Entry {
  readonly comment: Comment
  readonly id?: unknown
}

/** How comments come in and verdicts go out. */
export interface Format {
  /**
   * @param place of the line, for example `comments.txt:12`
   * @throws NoComment if the line is none
   * @throws Unusable if a file is not of this format
   */
  read(line: string, place: string, number: number): Entry
  /** @param where the comment stood, for example `12` */
  write(entry: Entry, verdict: Verdict, where: string): string
  /** What comes after the last verdict. */
  end(summary: string): string
}
