import type { Localized } from '../../../model/language.ts'

export interface RecordCommandTexts {
  readonly about: string
  readonly format: string
  readonly variant: string
  readonly out: string
  readonly recording: (id: string) => string
  readonly withoutOutputs: (id: string) => string
}

export const recordCommandTexts: Localized<RecordCommandTexts> = {
  sv: {
    about:
      'bygg rapporten och skriv ett kontrollprotokoll: varje kontroll, vad som inte är kontrollerat, alla filer',
    format: 'vad protokollet skrivs som, med komma emellan: html,pdf,xlsx (annars html,pdf)',
    variant: 'protokoll för en mottagares version, eller allas: --variant all',
    out: 'mapp att skriva i (annars out/<rapport>)',
    recording: (id) => `${id}: skriver protokoll`,
    withoutOutputs: (id) =>
      `${id}: protokollet är skrivet, men rapporten är inte byggd eftersom den har fel. De står i protokollet.`,
  },
  en: {
    about: 'build the report and write a control record: every check, what was not checked, all files',
    format: 'what the record is written as, separated by commas: html,pdf,xlsx (otherwise html,pdf)',
    variant: 'the record of one recipient’s version, or of each: --variant all',
    out: 'folder to write into (otherwise out/<report>)',
    recording: (id) => `${id}: writing the record`,
    withoutOutputs: (id) =>
      `${id}: the record is written, but the report is not built since it has errors. They stand in the record.`,
  },
}
