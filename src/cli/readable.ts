import { joinOverlapping } from '../spans.js'
import type { Reason, Verdict } from '../verdict.js'
import type { OutputStream } from './terminal.js'

/** How text is marked: with colours on a terminal, with `«` and `»` elsewhere. */
export interface Style {
  mark(text: string): string
  action(verdict: Verdict): string
  dim(text: string): string
}

const ESCAPE = '\u001b['

const ACTION_COLOURS = { publish: 32, nudge: 33, review: 35, reject: 31 } as const

/** More of one comment, nobody reads. */
const MOST_REASONS = 50

/** Columns: where the comment stands, what becomes of it. */
const WHERE_WIDTH = 4
const ACTION_WIDTH = 'publish'.length

const PLAIN: Style = {
  mark: (text) => `«${text}»`,
  action: ({ action }) => action.padEnd(ACTION_WIDTH),
  dim: (text) => text,
}

const COLOURED: Style = {
  mark: (text) => `${ESCAPE}1;4;31m${text}${ESCAPE}0m`,
  action: ({ action }) => `${ESCAPE}${ACTION_COLOURS[action]}m${action.padEnd(ACTION_WIDTH)}${ESCAPE}0m`,
  dim: (text) => `${ESCAPE}2m${text}${ESCAPE}0m`,
}

/** Colours where they can be seen, and are wanted: Node heeds `NO_COLOR`. */
export function styleOf(stream: OutputStream): Style {
  return stream.isTTY === true && stream.hasColors?.() === true ? COLOURED : PLAIN
}

/**
 * A verdict as people read it: the action, the comment with what was found marked, a line for every reason
 * and notice.
 *
 * @param where of the comment, for example `12` or `comments.txt:12`
 */
export function readable(text: string, verdict: Verdict, where: string, style: Style): string {
  const place = where.padStart(WHERE_WIDTH)
  const indent = ' '.repeat(place.length + 2 + ACTION_WIDTH + 2)
  const head = `${style.dim(place)}  ${style.action(verdict)}  ${marked(text, verdict.reasons, style)}\n`
  const lines = [
    ...verdict.reasons.slice(0, MOST_REASONS).map((reason) => reasonLine(reason, style)),
    ...(verdict.reasons.length > MOST_REASONS ? [`… and ${verdict.reasons.length - MOST_REASONS} more`] : []),
    ...verdict.notices.map(({ code, detail, action }) => `${code} (${visible(detail)}): ${action}`),
  ]
  return head + lines.map((line) => `${indent}${line}\n`).join('')
}

function reasonLine(reason: Reason, style: Style): string {
  const { code, severity, confidence, target, role, group, disguise, quote, rule } = reason
  const aim = target === 'none' ? [] : [`at ${[target, role, group].filter((part) => part !== undefined).join(', ')}`]
  const hidden = disguise.length === 0 ? [] : [`disguised: ${disguise.join(', ')}`]
  const facts = [severity, `${Math.round(confidence * 100)} %`, ...aim, ...hidden].join(' · ')
  return `${style.mark(visible(quote))} ${code} · ${facts} ${style.dim(visible(rule))}`
}

/** The comment with the spans of its reasons marked. */
function marked(text: string, reasons: readonly Reason[], style: Style): string {
  let out = ''
  let at = 0
  for (const { start, end } of joinOverlapping(reasons)) {
    out += visible(text.slice(at, start)) + style.mark(visible(text.slice(start, end)))
    at = end
  }
  return out + visible(text.slice(at))
}

/** Control characters, and those that turn the direction of text: a comment must not rule the terminal. */
const CONTROLS = /[\u0000-\u0008\u000a-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g

/** @example visible('a\rb') === 'a\\u000db' */
export function visible(text: string): string {
  return text.replace(CONTROLS, (control) => `\\u${control.charCodeAt(0).toString(16).padStart(4, '0')}`)
}
