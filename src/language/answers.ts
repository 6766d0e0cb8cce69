/**
 * For each script: the languages that franc is asked for, by its codes, and their BCP 47 tags. The build leaves the
 * data of all others out.
 */
export const ANSWERS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  Latn: {
    eng: 'en', fra: 'fr', deu: 'de', spa: 'es', por: 'pt', ita: 'it', nld: 'nl', pol: 'pl', tur: 'tr', ind: 'id',
    swe: 'sv', dan: 'da', nob: 'no', fin: 'fi', hun: 'hu', ces: 'cs', ron: 'ro', vie: 'vi', hrv: 'hr', swh: 'sw',
  },
  Cyrl: { rus: 'ru', ukr: 'uk', bel: 'be', bul: 'bg', srp: 'sr', mkd: 'mk', kaz: 'kk' },
  Deva: { hin: 'hi', mar: 'mr', npi: 'ne' },
}
