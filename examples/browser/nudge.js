// A comment form that asks its writer to rephrase, while there is still time. The server decides: this is only a courtesy.
import { createModerator } from 'refrain/core'
import { en } from 'refrain/languages/en'
import { ml } from 'refrain/languages/ml'

/** Nobody wants to be corrected in the middle of a word. */
const PAUSE_MS = 400

const moderator = createModerator({}, { packs: [en, ml] })
const text = document.querySelector('#text')
const nudge = document.querySelector('#nudge')

function judge() {
  const verdict = moderator.check(text.value)
  const locale = verdict.languages[0]?.tag
  nudge.textContent =
    verdict.action === 'publish' ? '' : moderator.explain(verdict, { audience: 'commenter', locale }).text
}

let timer
text.addEventListener('input', () => {
  clearTimeout(timer)
  timer = setTimeout(judge, PAUSE_MS)
})
