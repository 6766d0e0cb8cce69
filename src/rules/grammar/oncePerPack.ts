import type { LanguagePack } from '../../lexicon/pack.js'
import type { Characters } from '../../text/letters/characters.js'
import type { Letters } from '../words/letters.js'

type Make<Made> = (pack: LanguagePack, letters: Letters) => Made

/**
 * Makes something of a pack when it is first asked for, and gives the same to all moderators that share their terms: they have in common
 * what reads their letters, with which it goes.
 *
 * @param isSpent whether it has to be made anew; never, if absent
 */
export function oncePerPack<Made>(make: Make<Made>, isSpent: (made: Made) => boolean = () => false): Make<Made> {
  const all = new WeakMap<Characters, Map<LanguagePack, Made>>()
  return (pack, letters) => {
    let ofPacks = all.get(letters.characters)
    if (ofPacks === undefined) all.set(letters.characters, (ofPacks = new Map<LanguagePack, Made>()))
    let made = ofPacks.get(pack)
    if (made === undefined || isSpent(made)) ofPacks.set(pack, (made = make(pack, letters)))
    return made
  }
}
