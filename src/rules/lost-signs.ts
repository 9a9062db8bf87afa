import { entry } from '../diagnostics/entry.ts'
import { withLostSigns } from '../tables/lost-signs.ts'
import { ruleWith } from './rule.ts'

interface LostArgs {
  readonly written: string
  readonly meant: string
  readonly others: number
}

const isMinus = (written: string): boolean => written.startsWith('?')

/** The minus that every encoding has. */
const withHyphen = (meant: string): string => meant.replace('\u2212', '-')

const codes = {
  'table/lost-sign': entry<LostArgs>({
    severity: 'error',
    sv: {
      message: ({ written, meant, others }) =>
        `”${written}” ska nog vara ${meant}: ${isMinus(written) ? 'minustecknet' : 'mellanrummet'} blev ett frågetecken när en fil sparades${others === 0 ? '' : `. Det gäller ${others} ${others === 1 ? 'cell' : 'celler'} till i tabellen`}.`,
      hint: ({ written, meant }) =>
        `Spara filen på nytt som ”CSV UTF-8” där talen finns kvar, eller skriv ${isMinus(written) ? `talen med bindestreck som minus: ${withHyphen(meant)}` : meant}.`,
    },
    en: {
      message: ({ written, meant, others }) =>
        `“${written}” should probably be ${meant}: ${isMinus(written) ? 'the minus sign' : 'the space'} became a question mark when a file was saved${others === 0 ? '' : `. So it is in ${others} more ${others === 1 ? 'cell' : 'cells'} of the table`}.`,
      hint: ({ written, meant }) =>
        `Save the file again as “CSV UTF-8” where the numbers are still there, or write ${isMinus(written) ? `the numbers with a hyphen for minus: ${withHyphen(meant)}` : meant}.`,
    },
  }),
}

/** Told once for a table: what one file lost it lost in every cell. */
export const lostSigns = ruleWith(codes, ({ tables, meta }, emit) => {
  for (const { rows } of tables) {
    const [first, ...others] = rows.flatMap(({ cells }) =>
      cells.flatMap(({ value, written }) => {
        const isRead = value.type !== 'text' && value.type !== 'unreadable'
        const meant = isRead ? null : withLostSigns(written.text, meta.language)
        return meant === null ? [] : [{ written, meant }]
      }),
    )
    if (!first) continue
    const { written, meant } = first
    emit('table/lost-sign', { written: written.text, meant, others: others.length }, written.span)
  }
})
