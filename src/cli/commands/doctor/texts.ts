import type { Localized } from '../../../model/language.ts'
import type { Found } from './check.ts'

export interface DoctorTexts {
  readonly about: string
  readonly json: string
  readonly looking: (name: string) => string
  readonly statuses: Readonly<Record<Found['status'], string>>
  readonly notChecked: (name: string, reason: string) => string
  readonly noEnd: (limit: string) => string
  readonly again: string
  readonly allWell: string
  readonly faults: (count: number) => string
}

export const doctorTexts: Localized<DoctorTexts> = {
  sv: {
    about: 'visa om datorn har allt som programmet behöver',
    json: 'visa det som JSON, för andra program',
    looking: (name) => `undersöker ${name}`,
    statuses: { ok: 'ok', advice: 'råd', fault: 'fel' },
    notChecked: (name, reason) => `Det gick inte att undersöka ${name} (${reason}).`,
    noEnd: (limit) => `inget svar inom ${limit}`,
    again:
      'Försök igen. Händer det varje gång, skicka raden ovan till dem som sköter datorn eller programmet.',
    allWell: 'Allt som programmet behöver finns.',
    faults: (count) => `${count === 1 ? 'En sak' : `${count} saker`} på datorn behöver åtgärdas.`,
  },
  en: {
    about: 'show whether the computer has all that the program needs',
    json: 'show it as JSON, for other programs',
    looking: (name) => `looking at ${name}`,
    statuses: { ok: 'ok', advice: 'advice', fault: 'error' },
    notChecked: (name, reason) => `It was not possible to look at ${name} (${reason}).`,
    noEnd: (limit) => `no answer within ${limit}`,
    again:
      'Try again. If it happens each time, send the line above to those who maintain the computer or the program.',
    allWell: 'All that the program needs is there.',
    faults: (count) => `${count === 1 ? 'One thing' : `${count} things`} on the computer must be put right.`,
  },
}
