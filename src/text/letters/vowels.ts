/** The letters of Latin script that write vowels, small and without accents. */
export const VOWELS = 'aeiou'
