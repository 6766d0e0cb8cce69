/* What test/house takes of eslint.house.js, in which all is explained. */

export const FLOOR_PLAN: Readonly<Record<string, readonly string[]>>
export const VOCABULARY: readonly string[]
export const HOUSE: readonly string[]
export function roomOf(path: string): string
export function targetOf(specifier: string, file: string): string
export function allows(entry: string, target: string, isType: boolean): boolean
