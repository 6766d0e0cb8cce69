/**
 * What speaks for and against private information, in log-odds. They are added up; what is above 0 counts, and the
 * sum makes the confidence. Set by hand from what the forms and words are worth, and checked on labelled sentences.
 */
export const Evidence = {
  /** A form that hardly anything else has, with a checksum that one number in ten or fewer has by chance. */
  certain: 3,
  /** A form that is usual for this and little else. */
  likely: 2,
  /** A form that other things have, too. */
  possible: 0.5,
  /** A form that says next to nothing. */
  unlikely: -1.5,
  /** Any digits of about the right number. */
  bare: -2.5,

  /** A word that introduces just this: "mobile", "Aadhaar". */
  named: 3.5,
  /** A word that introduces a number or address of any kind. */
  introduced: 1,
  /** Somebody's: "her", "private". */
  someones: 0.75,
  /** Digits set apart, spelt out or with letters among them: nobody writes a price like that. */
  disguised: 1.5,

  /** A word that says what is counted, priced or named. */
  counted: -4,
  /** An office, service or business; what it gives out is for everybody. */
  official: -7.5,
  /** The same, where a word nearer by says that it is somebody's own. */
  officialButPersonal: -1,
  /** What the numbering plan itself calls free of charge, shared-cost or premium. */
  publicByPlan: -6,
} as const

/** Confidence, 0–1, of a sum of evidence; rounded to three digits: more would be a pretence. */
export function confidenceOf(evidence: number): number {
  return Math.round(1000 / (1 + Math.exp(-evidence))) / 1000
}
