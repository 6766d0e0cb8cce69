/** How hard two neighbouring words are kept apart by what stands between them. */
export const Break = { none: 0, comma: 1, clause: 2, sentence: 3 } as const
