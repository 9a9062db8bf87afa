/** Names of boards, as they are compared: `Omsorgsnämnd` is `Omsorgsnämnden`, and `Barn & utbildning` `Barn- och utbildning`. */

import { nameOf } from '../tables/name-words.ts'

/** Words alone, with single blanks between. */
export const boardName = (text: string): string =>
  nameOf(text)
    .replaceAll('&', ' och ')
    .replace(/[^\p{L}\d]+/gu, ' ')
    .replace(/(?<=nämnd|förvaltning)ens?(?!\p{L})|(?<=styrelse)ns?(?!\p{L})|(?<=utskott)ets?(?!\p{L})/gu, '')
    .trim()
