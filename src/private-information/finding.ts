import type { Disguise, Severity } from '../verdict.js'

/** How grave it is when information of a kind stands in a comment: what can be reached, or what can be robbed. */
export const SEVERITY_OF = {
  'phone': 'moderate',
  'email': 'moderate',
  'address': 'moderate',
  'upi': 'moderate',
  'ip': 'moderate',
  'vehicle': 'moderate',
  'card': 'severe',
  'iban': 'severe',
  'account': 'severe',
  'aadhaar': 'severe',
  'pan': 'severe',
  'ssn': 'severe',
  'tax': 'severe',
  'passport': 'severe',
  'voter': 'severe',
  'licence': 'severe',
} as const satisfies Readonly<Record<string, Severity>>

/** A kind of private information: the end of a rule id. */
export type PrivateKind = keyof typeof SEVERITY_OF

/** A place in a comment that may be private information. */
export interface Finding {
  readonly kind: PrivateKind
  readonly start: number
  readonly end: number
  /** Log-odds; see `Evidence`. */
  readonly evidence: number
  readonly disguises: readonly Disguise[]
}

/** The surest findings, in order of position; of those that overlap the surest, then the longest. */
export function surest(findings: readonly Finding[]): Finding[] {
  const inOrder = findings.filter(({ evidence }) => evidence > 0).sort((a, b) => a.start - b.start)
  return heapsOf(inOrder).flatMap(surestOf)
}

/** Those together that overlap, or that something between them holds together: a long comment has many, each of few. */
function heapsOf(inOrder: readonly Finding[]): Finding[][] {
  const heaps: Finding[][] = []
  let end = 0
  for (const finding of inOrder) {
    if (finding.start >= end) heaps.push([])
    heaps.at(-1)!.push(finding)
    end = Math.max(end, finding.end)
  }
  return heaps
}

function surestOf(heap: readonly Finding[]): Finding[] {
  const chosen: Finding[] = []
  for (const finding of heap.toSorted((a, b) => b.evidence - a.evidence || b.end - b.start - (a.end - a.start))) {
    if (chosen.every(({ start, end }) => finding.end <= start || end <= finding.start)) chosen.push(finding)
  }
  return chosen.sort((a, b) => a.start - b.start)
}
