import { table, type Section } from '../output/document.js'
import { short } from '../output/numbers.js'

/** A number the project set itself, and what was measured. Nothing fails when it is missed: it is told. */
export interface Aim {
  what: string
  value: number
  /** `at most` or `at least` this. */
  bound: 'at most' | 'at least'
  aim: number
  unit: string
}

/** Whether the measurement keeps within the aim. */
export function reached({ value, bound, aim }: Aim): boolean {
  return bound === 'at most' ? value <= aim : value >= aim
}

/** All aims of a run in one table. */
export function aimsSection(aims: readonly Aim[]): Section {
  return {
    title: 'Aims',
    table: table(
      [
        { heading: 'what', cell: (aim) => aim.what, align: 'left' },
        { heading: 'measured', cell: (aim) => `${short(aim.value)} ${aim.unit}` },
        { heading: 'aim', cell: (aim) => `${aim.bound === 'at most' ? '≤' : '≥'} ${aim.aim} ${aim.unit}` },
        { heading: '', cell: (aim) => (reached(aim) ? 'reached' : 'NOT reached'), align: 'left' },
      ],
      aims,
    ),
  }
}
