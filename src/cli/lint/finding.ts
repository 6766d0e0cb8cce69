import type { PolicyFile } from '../policyFile.js'

/** Something to know about a policy that is valid. */
export interface Finding {
  /** An error makes `refrain lint` fail, a warning does not. */
  readonly severity: 'error' | 'warning'
  /** What it is about, for example `block[3].term`. */
  readonly path: string
  readonly message: string
}

/** One kind of thing that can be wrong with a policy. */
export type Check = (file: PolicyFile) => Finding[]
