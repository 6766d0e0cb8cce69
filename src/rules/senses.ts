import type { Sense } from '../lexicon/pack.js'
import { GROUP_KINDS, ROLES, TARGETS, type GroupKind, type Role, type Target } from '../verdict.js'

/*
 * Whom a word means, as one number with a field each for group, target and role; a field is 0 where the word says
 * nothing. Tokens carry it, so that reading a comment makes no objects.
 */

const GROUP = 0xff
const TARGET = 0xff00
const ROLE = 0xff0000
const TARGET_SHIFT = 8
const ROLE_SHIFT = 16

/** Says nothing. */
export const NO_SENSE = 0

export function packSense({ group, target, role }: Sense): number {
  return numberOf(GROUP_KINDS, group) | (numberOf(TARGETS, target) << TARGET_SHIFT) | (numberOf(ROLES, role) << ROLE_SHIFT)
}

/** What `first` says, and what `second` says where `first` says nothing. */
export function mergeSenses(first: number, second: number): number {
  if (first === NO_SENSE || second === NO_SENSE) return first | second
  return (first & GROUP || second & GROUP) | (first & TARGET || second & TARGET) | (first & ROLE || second & ROLE)
}

/** The same without target and role. */
export function groupPart(sense: number): number {
  return sense & GROUP
}

export function groupOf(sense: number): GroupKind | undefined {
  return GROUP_KINDS[(sense & GROUP) - 1]
}

export function targetOf(sense: number): Target | undefined {
  return TARGETS[((sense & TARGET) >> TARGET_SHIFT) - 1]
}

export function roleOf(sense: number): Role | undefined {
  return ROLES[((sense & ROLE) >> ROLE_SHIFT) - 1]
}

/** 0 for none, else one more than its place. */
function numberOf<T>(all: readonly T[], one: T | undefined): number {
  return one === undefined ? 0 : all.indexOf(one) + 1
}
