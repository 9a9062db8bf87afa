import type { Localized } from '../../../model/language.ts'

export interface ListTexts {
  readonly about: string
  readonly json: string
}

export const listTexts: Localized<ListTexts> = {
  sv: { about: 'visa rapporterna i mappen', json: 'visa dem som JSON, för andra program' },
  en: { about: 'show the workspace’s reports', json: 'show them as JSON, for other programs' },
}
