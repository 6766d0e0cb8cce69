import type { Sense } from '../lexicon/pack.js'
import { GROUP_KINDS, ROLES, TARGETS, type GroupKind, type Role, type Target } from '../verdict.js'

/*
 * Whom a word means, as one number with a field each for group, target and role; a field is 0 where the word says
 * nothing. Tokens carry it, so that reading a comment makes no objects.
 */

const GROUP = 0xff
const TARGET = 0xff00
const TARGET_SHIFT = 8
const ROLE_SHIFT = 16
const ROLE_NUMBER = 0xff
/** Stands beside a role that a name tells which was passed in, and goes wherever that role goes. */
const NAMED = 1 << 24
const ROLE = (ROLE_NUMBER << ROLE_SHIFT) | NAMED

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

/** What the words of one phrase say, in their order of weight: of *Mr Shetty* the name, if it was passed in, knows who is meant. */
export function mergeInPhrase(first: number, second: number): number {
  const isKnown = isNamed(second) && !isNamed(first)
  return isKnown ? mergeSenses(second, groupPart(first)) : mergeSenses(first, second)
}

/** The same of somebody whose name was passed in. */
export function withName(sense: number): number {
  return sense | NAMED
}

/** Whether the role is that of somebody whose name was passed in. */
export function isNamed(sense: number): boolean {
  return (sense & NAMED) !== 0
}

/**
 * What a rule says, and what the words say that its pattern takes, where the rule says nothing. Where it says no more than
 * that a person is meant, a name knows better which.
 */
export function mergeWithRule(rule: number, words: number): number {
  const merged = mergeSenses(rule, words)
  return isNamed(merged) && targetOf(rule) === 'person' ? (merged & ~TARGET) | (words & TARGET) : merged
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
  return ROLES[((sense >> ROLE_SHIFT) & ROLE_NUMBER) - 1]
}

/** 0 for none, else one more than its place. */
function numberOf<T>(all: readonly T[], one: T | undefined): number {
  return one === undefined ? 0 : all.indexOf(one) + 1
}
