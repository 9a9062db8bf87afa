import { entry } from '../entry.ts'
import { unknownKey, valueProblem, type UnknownKey, type ValueProblem } from './yaml-value.ts'

/** Windows hides the ending that it adds. */
const renaming = {
  sv: (found: string, file: string) =>
    found.toLowerCase().startsWith(`${file}.`)
      ? `Byt namn på den till ${file}. Syns inte slutet av namnet i Utforskaren, slå på Visa > Filnamnstillägg.`
      : `Byt namn på ${found} till ${file}.`,
  en: (found: string, file: string) =>
    found.toLowerCase().startsWith(`${file}.`)
      ? `Rename it to ${file}. If the end of its name does not show in Explorer, turn on View > File name extensions.`
      : `Rename ${found} to ${file}.`,
}

/** Days of a manifest that cannot all be right. */
export interface ManifestDates {
  readonly problem: 'title' | 'period' | 'date' | 'decision'
  readonly cutoff: string
  /** The day of the document or the decision. */
  readonly date: string
  readonly start: string
  readonly end: string
}

export const manifestCodes = {
  'manifest/missing': entry<{ file: string; found: string | null }>({
    essential: true,
    severity: 'error',
    sv: {
      message: ({ file, found }) =>
        found === null
          ? `Rapporten saknar filen ${file}.`
          : `Rapporten saknar filen ${file}. Här ligger en som heter ${found}.`,
      hint: ({ file, found }) =>
        found === null
          ? 'Skapa den med minst raderna ”title: Rapportens titel” och ”organisation: Nämnden”.'
          : renaming.sv(found, file),
    },
    en: {
      message: ({ file, found }) =>
        found === null
          ? `The report has no ${file}.`
          : `The report has no ${file}. There is one called ${found} here.`,
      hint: ({ file, found }) =>
        found === null
          ? 'Create it with at least the lines “title: The report’s title” and “organisation: The board”.'
          : renaming.en(found, file),
    },
  }),

  'manifest/misnamed': entry<{ file: string; found: string }>({
    essential: true,
    severity: 'error',
    sv: {
      message: ({ file, found }) => `${found} används inte: filen ska heta ${file}.`,
      hint: ({ file, found }) => renaming.sv(found, file),
    },
    en: {
      message: ({ file, found }) => `${found} is not used: the file should be called ${file}.`,
      hint: ({ file, found }) => renaming.en(found, file),
    },
  }),

  'manifest/invalid': entry<{ key: string; problem: ValueProblem }>({
    essential: true,
    severity: 'error',
    ...valueProblem,
  }),

  'manifest/dates': entry<ManifestDates>({
    severity: 'warning',
    sv: {
      message: ({ problem, date, cutoff, start, end }) =>
        ({
          title: `Titeln säger ${date}, men ${start === '' ? `utfallet är per ${cutoff}` : `perioden är ${start} till ${end}`}.`,
          period: `Utfallet är per ${cutoff}, men perioden är ${start} till ${end}.`,
          date: `Rapporten är daterad ${date}, före den dag som utfallet är per, ${cutoff}.`,
          decision: `Beslutet är daterat ${date}, före den dag som utfallet är per, ${cutoff}.`,
        })[problem],
      hint: ({ problem }) =>
        ({
          title: 'Rätta årtalet i titeln, eller period och cutoff om det är titeln som stämmer.',
          period: 'Rätta cutoff eller period. Perioden är tiden som budget och prognos gäller.',
          date: 'Rätta date eller cutoff, eller lämna date tom tills dagen är känd.',
          decision: 'Rätta decision eller cutoff, eller lämna datumet tomt tills beslutet är fattat.',
        })[problem],
    },
    en: {
      message: ({ problem, date, cutoff, start, end }) =>
        ({
          title: `The title says ${date}, but ${start === '' ? `outcomes are as at ${cutoff}` : `the period is ${start} to ${end}`}.`,
          period: `Outcomes are as at ${cutoff}, but the period is ${start} to ${end}.`,
          date: `The report is dated ${date}, before the day that outcomes are as at, ${cutoff}.`,
          decision: `The decision is dated ${date}, before the day that outcomes are as at, ${cutoff}.`,
        })[problem],
      hint: ({ problem }) =>
        ({
          title: 'Correct the year in the title, or period and cutoff if it is the title that is right.',
          period: 'Correct cutoff or period. The period is the time that budget and forecast are for.',
          date: 'Correct date or cutoff, or leave date blank until the day is known.',
          decision: 'Correct decision or cutoff, or leave the date blank until the decision is made.',
        })[problem],
    },
  }),

  'manifest/unknown-key': entry<UnknownKey>({ severity: 'warning', ...unknownKey }),
}
