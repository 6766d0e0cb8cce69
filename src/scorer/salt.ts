/** What kind of feature a hash stands for: it begins with one of these. The weights were fitted to them. */
export const Salt = { word: 1, pair: 2, skip: 3, kind: 4, kindPair: 5, before: 6, after: 7, piece3: 8, piece4: 9, piece5: 10 } as const
