import { builtIn } from '../define/define-kind.ts'
import type { ColumnDeclaration } from '../define/declaration.ts'
import { readSickLeaveGroup } from './sick-leave-rows.ts'

const share = (id: string, sv: string, en: string, aliases: string[]): ColumnDeclaration => ({
  id,
  heading: { sv, en },
  aliases: { sv: aliases, en: [] },
  type: 'percent',
  min: 0,
  max: 100,
})

/** The seven figures that the Swedish local government accounting act (2018:597) asks for. */
export const sickLeave = builtIn({
  kind: 'sickLeave',
  title: { sv: 'Sjukfrånvaro', en: 'Sick leave' },
  about: {
    sv: 'De sju uppgifter om sjukfrånvaro som lagen kräver, i procent av ordinarie arbetstid.',
    en: 'The seven figures on sick leave that Swedish law asks for, per cent of ordinary working hours.',
  },
  columns: [
    {
      id: 'group',
      heading: { sv: 'Sjukfrånvaro', en: 'Sick leave' },
      aliases: {
        sv: [
          'Sjukfrånvaro i procent',
          'Sjukfrånvaro i %',
          'Sjukfrånvaro, %',
          'Sjukfrånvaro %',
          'Sjukfrånvarotid',
          'Obligatorisk sjukfrånvaroredovisning',
        ],
        en: [],
      },
      role: 'key',
      required: true,
      filled: true,
    },
    {
      ...share('previous', 'Föregående år', 'Previous year', ['Utfall föregående år', 'Föregående period']),
      earlierOf: 'outcome',
    },
    {
      ...share('outcome', 'Utfall', 'Outcome', ['Period', 'Nuvärde']),
      required: true,
      atCutoff: true,
      rollForward: 'empty',
    },
    { ...share('forecast', 'Prognos', 'Forecast', ['Prognos helår', 'Årsprognos']), rollForward: 'empty' },
    {
      id: 'change',
      heading: { sv: 'Förändring', en: 'Change' },
      type: 'number',
      unit: 'procentenheter',
      total: 'none',
      formula: 'outcome - previous',
      rollForward: 'empty',
    },
  ],
  rows: [
    {
      id: 'total',
      label: { sv: 'Total sjukfrånvaro', en: 'Total sick leave' },
      aliases: { sv: [], en: ['Total'] },
      required: true,
    },
    {
      id: 'long',
      label: { sv: 'Andel 60 dagar eller mer', en: 'Share of 60 days or more' },
      required: true,
    },
    { id: 'women', label: { sv: 'Kvinnor', en: 'Women' }, required: true },
    { id: 'men', label: { sv: 'Män', en: 'Men' }, required: true },
    {
      id: 'young',
      label: { sv: '29 år eller yngre', en: '29 years or younger' },
      required: true,
    },
    {
      id: 'middle',
      label: { sv: '30–49 år', en: '30–49 years' },
      aliases: { sv: [], en: ['30-49 years'] },
      required: true,
    },
    {
      id: 'old',
      label: { sv: '50 år eller äldre', en: '50 years or older' },
      required: true,
    },
  ],
  rowReading: readSickLeaveGroup,
  rules: [
    {
      over: 'rows',
      check: '(total - women) * (total - men) <= 0',
      exact: true,
      message: {
        sv: 'Den totala sjukfrånvaron ska ligga mellan kvinnors och mäns.',
        en: 'Total sick leave must lie between that of women and that of men.',
      },
    },
  ],
})
