/** How far something decided has come, in the words that reports use. */

import type { ChoiceDeclaration, ColumnDeclaration } from '../define/declaration.ts'
import { readProgress } from './progress-words.ts'

const choices: readonly ChoiceDeclaration[] = [
  {
    id: 'notStarted',
    mark: 'open',
    value: { sv: 'Ej påbörjat', en: 'Not started' },
    aliases: { sv: ['Ej påbörjad', 'Inte påbörjat', 'Inte påbörjad', 'Ej startat'], en: [] },
  },
  {
    id: 'ongoing',
    mark: 'partly',
    value: { sv: 'Pågår', en: 'Ongoing' },
    aliases: { sv: ['Pågående', 'Påbörjat', 'Påbörjad'], en: ['In progress', 'Started'] },
  },
  {
    id: 'delayed',
    mark: 'bad',
    value: { sv: 'Försenat', en: 'Delayed' },
    aliases: { sv: ['Försenad'], en: ['Late'] },
  },
  {
    id: 'done',
    mark: 'good',
    value: { sv: 'Klart', en: 'Done' },
    aliases: {
      sv: ['Klar', 'Avslutat', 'Avslutad', 'Genomfört', 'Genomförd', 'Slutfört', 'Slutförd'],
      en: ['Completed', 'Finished'],
    },
  },
  {
    id: 'paused',
    mark: 'waiting',
    value: { sv: 'Pausat', en: 'Paused' },
    aliases: { sv: ['Pausad', 'Vilande'], en: ['On hold'] },
  },
  {
    id: 'dropped',
    mark: 'ended',
    value: { sv: 'Utgår', en: 'Dropped' },
    aliases: { sv: ['Utgått', 'Avskrivet'], en: ['Cancelled'] },
  },
]

export const statusColumn: ColumnDeclaration = {
  id: 'status',
  heading: { sv: 'Status', en: 'Status' },
  aliases: { sv: ['Läge', 'Nuläge', 'Lägesbild', 'Genomförande', 'Genomförandestatus'], en: [] },
  type: 'choice',
  choices,
  reasons: true,
  reading: readProgress,
  rollForward: 'keep',
}

/** The status of what is reported until it has come to an end. */
export const endingStatusColumn: ColumnDeclaration = {
  ...statusColumn,
  choices: choices.map((choice) =>
    typeof choice === 'object' && ['done', 'dropped'].includes(choice.id ?? '')
      ? { ...choice, finished: true }
      : choice,
  ),
}

export const responsibleColumn: ColumnDeclaration = {
  id: 'responsible',
  heading: { sv: 'Ansvarig', en: 'Responsible' },
  aliases: {
    sv: [
      'Ansvar',
      'Ansvariga',
      'Ansvarig chef',
      'Ansvarig funktion',
      'Ansvarig enhet',
      'Ansvarig nämnd',
      'Ansvarig förvaltning',
      'Ansvarig tjänsteperson',
    ],
    en: [],
  },
  role: 'value',
}

export const dueColumn: ColumnDeclaration = {
  id: 'due',
  heading: { sv: 'Slutdatum', en: 'Due' },
  aliases: {
    sv: [
      'Klart senast',
      'Klart',
      'Klar',
      'Klar senast',
      'Klart datum',
      'Klart till',
      'Senast',
      'Senast klart',
      'Senast klar',
      'Tidplan',
      'Tidsplan',
      'Tidpunkt',
      'Tid',
      'När',
      'Deadline',
      'Färdigt',
      'Färdig',
      'Färdigdatum',
      'Färdigställs',
      'Beräknas klart',
      'Beräknat klart',
      'Planerat klart',
      'Slut',
      'Måldatum',
      'Förfallodatum',
      'Redovisas senast',
      'Återrapporteras',
      'Genomförs senast',
    ],
    en: ['Due date', 'Deadline', 'Timetable', 'When'],
  },
  type: 'date',
}
