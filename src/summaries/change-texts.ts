/** How a change is said in words, so that neither its colour nor its sign has to be seen. */

import type { Localized } from '../model/language.ts'

interface ChangeTexts {
  readonly same: string
  readonly rises: string
  readonly falls: string
  readonly better: string
  readonly worse: string
  /** What a difference of shares is counted in. */
  readonly points: string
}

export const changeTexts: Localized<ChangeTexts> = {
  sv: {
    same: 'Oförändrat',
    rises: 'högre',
    falls: 'lägre',
    better: 'en förbättring',
    worse: 'en försämring',
    points: 'procentenheter',
  },
  en: {
    same: 'Unchanged',
    rises: 'higher',
    falls: 'lower',
    better: 'an improvement',
    worse: 'a deterioration',
    points: 'percentage points',
  },
}
