/** What a command tells the shell. `failed` outranks `findings`. */
export const Exit = {
  /** Every comment may be published; nothing is wrong with the policy. */
  fine: 0,
  /** Some comment may not; something is wrong with the policy. */
  findings: 1,
  /** Wrong usage, or something could not be read. */
  failed: 2,
} as const
