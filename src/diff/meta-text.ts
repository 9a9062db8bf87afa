/** What a manifest says of one thing, in words. */

import { dateText, periodText } from '../model/calendar.ts'
import type { Language, Localized } from '../model/language.ts'
import type { ReportMeta } from '../model/report.ts'
import type { MetaField } from './difference.ts'
import { words } from './words.ts'

export function metaText(meta: ReportMeta, field: MetaField, language: Language): string {
  const say = metaWords[language]
  const none = (text: string | null) => text || words[language].none
  switch (field) {
    case 'type':
      return say.types[meta.type]
    case 'status':
      return say.statuses[meta.status]
    case 'signs':
      return say.signs[meta.signs]
    case 'rounding':
      return say.roundings[meta.rounding]
    case 'language':
      return say.languages[meta.language]
    case 'period':
      return none(meta.period && periodText(meta.period.start, meta.period.end, language))
    case 'cutoff':
    case 'date':
      return none(meta[field] && dateText(meta[field], language))
    case 'decision': {
      const { by, date, paragraph } = meta.decision ?? { by: '', date: null, paragraph: null }
      return none([by, date && dateText(date, language), paragraph].filter(Boolean).join(', '))
    }
    default:
      return none(meta[field])
  }
}

interface MetaWords {
  readonly fields: Readonly<Record<MetaField, string>>
  readonly types: Readonly<Record<ReportMeta['type'], string>>
  readonly statuses: Readonly<Record<ReportMeta['status'], string>>
  readonly signs: Readonly<Record<ReportMeta['signs'], string>>
  readonly roundings: Readonly<Record<ReportMeta['rounding'], string>>
  readonly languages: Readonly<Record<ReportMeta['language'], string>>
}

export const metaWords: Localized<MetaWords> = {
  sv: {
    fields: {
      title: 'Titel',
      organisation: 'Organisation',
      type: 'Rapporttyp',
      period: 'Period',
      cutoff: 'Utfall till och med',
      date: 'Datum',
      status: 'Status',
      registration: 'Diarienummer',
      decision: 'Beslut',
      author: 'Handläggare',
      unit: 'Belopp i',
      signs: 'Tecken',
      rounding: 'Avrundning',
      language: 'Språk',
    },
    types: {
      interim: 'Delårsrapport',
      forecast: 'Prognosrapport',
      annual: 'Årsredovisning',
      other: 'Rapport',
    },
    statuses: { draft: 'Utkast', final: 'Färdig' },
    signs: {
      'cost-positive': 'kostnader utan minus',
      'income-positive': 'intäkter utan minus',
      unsigned: 'inga minustecken',
      'granted-frame': 'kostnader med minus mot en ram utan',
    },
    roundings: { tolerant: 'sista siffran får skilja', exact: 'summor stämmer på sista siffran' },
    languages: { sv: 'Svenska', en: 'Engelska' },
  },
  en: {
    fields: {
      title: 'Title',
      organisation: 'Organisation',
      type: 'Type',
      period: 'Period',
      cutoff: 'Outcomes as at',
      date: 'Date',
      status: 'Status',
      registration: 'Registration number',
      decision: 'Decision',
      author: 'Author',
      unit: 'Amounts in',
      signs: 'Signs',
      rounding: 'Rounding',
      language: 'Language',
    },
    types: {
      interim: 'Interim report',
      forecast: 'Forecast report',
      annual: 'Annual report',
      other: 'Report',
    },
    statuses: { draft: 'Draft', final: 'Final' },
    signs: {
      'cost-positive': 'costs without a minus',
      'income-positive': 'income without a minus',
      unsigned: 'no minus signs',
      'granted-frame': 'costs with a minus against a frame without',
    },
    roundings: { tolerant: 'the last digit may differ', exact: 'totals are right to the last digit' },
    languages: { sv: 'Swedish', en: 'English' },
  },
}
