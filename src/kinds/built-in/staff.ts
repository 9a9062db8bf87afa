import { builtIn } from '../define/define-kind.ts'
import type { ColumnDeclaration } from '../define/declaration.ts'
import { commentColumn } from './money.ts'

const heads = (id: string, sv: string, en: string): ColumnDeclaration => ({
  id,
  heading: { sv, en },
  type: 'integer',
  min: 0,
})

export const staff = builtIn({
  kind: 'staff',
  title: { sv: 'Personal', en: 'Staff' },
  about: {
    sv: 'Anställda per grupp, kvinnor och män, med årsarbetare och sjukfrånvaro om kolumnerna finns.',
    en: 'Employees by group, women and men, with full-time equivalents and sick leave in columns of their own.',
  },
  columns: [
    {
      id: 'group',
      heading: { sv: 'Personalgrupp', en: 'Group' },
      aliases: { sv: ['Yrkesgrupp', 'Befattning', 'Anställningsform', 'Personal'], en: [] },
      role: 'key',
      required: true,
      filled: true,
    },
    { ...heads('women', 'Kvinnor', 'Women'), required: true, rollForward: 'empty' },
    { ...heads('men', 'Män', 'Men'), required: true, rollForward: 'empty' },
    {
      ...heads('total', 'Totalt', 'Total'),
      aliases: { sv: ['Antal', 'Anställda'], en: [] },
      formula: 'women + men',
      rollForward: 'empty',
    },
    { ...heads('previous', 'Föregående år', 'Previous year'), earlierOf: 'total' },
    {
      id: 'fullTime',
      heading: { sv: 'Årsarbetare', en: 'Full-time equivalents' },
      aliases: { sv: ['Heltidstjänster'], en: [] },
      type: 'number',
      min: 0,
      rollForward: 'empty',
    },
    {
      id: 'absence',
      heading: { sv: 'Sjukfrånvaro', en: 'Sick leave' },
      type: 'percent',
      min: 0,
      max: 100,
      total: 'none',
      rollForward: 'empty',
    },
    commentColumn,
  ],
  total: { labels: { sv: ['Summa', 'Totalt'], en: ['Total', 'Sum'] } },
})
