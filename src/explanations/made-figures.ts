/** How all figures of a table are made, said once for those that are made alike, for who reads the published report. */

import type { Language } from '../model/language.ts'
import { noBreakSpace } from '../model/number-text.ts'
import { reportBeside, tableOf } from '../model/report.ts'
import { rememberedOf } from '../model/remembered.ts'
import type { Cell, Table } from '../model/table.ts'
import { groupLabels, rowLabel } from '../tables/row-names.ts'
import { calculated, figuresText, mostTerms, signText, type Calculation, type Term } from './calculation.ts'
import { namedSources, isCounted, isReckoned, namedCell, type Explained } from './explain-cell.ts'
import type { ExplainedCell, TableCell } from './explanation.ts'
import { madeTexts } from './made-texts.ts'
import { explanationTexts } from './texts.ts'

/** Words, or what a cell is called, for whoever can lead to it; `page` is where its report is read, where that is another one. */
export type Said = string | Named

interface Named {
  readonly name: string
  readonly at: TableCell
  readonly page?: string
}

/** What is said of the figures that are made alike, and of each of them. */
export interface MadeGroup {
  readonly says: readonly Said[]
  /** Those that it alone speaks of, by row and column. */
  readonly figures: readonly Place[]
  readonly lines: readonly MadeLine[]
}

export interface MadeLine {
  readonly says: readonly Said[]
  readonly figures: readonly Place[]
}

type Place = readonly [row: number, column: number]

/** Figures that somebody typed, and that nothing is held against, are not among them. Languages as in `explainCell`. */
export function madeFigures(explained: Explained, table: Table, language: Language): readonly MadeGroup[] {
  const groups = createGroups()
  table.rows.forEach(({ cells }, row) =>
    cells.forEach((cell, column) => {
      if (cell.origin === 'inherited' || (!cell.reckoning && !cell.sources)) return
      const made = inGroup(table, namedCell(explained, table, { table: table.id, row, column }))
      if (made.printed === '') return
      if (cell.reckoning) addCalculation(groups, explained, cell, made, language)
      // Values among words lead to where they come from by themselves.
      if (cell.written.sources && cell.value.type !== 'text' && !isReckoned(cell.written))
        addTaken(groups, explained, cell, made, language)
    }),
  )
  return [...groups.all(explained), ...foundRelations(table, language)]
}

/** A name that several rows bear is told with what they stand under. */
function inGroup(table: Table, made: ExplainedCell): ExplainedCell {
  const isShared = (labelsIn(table).get(made.row) ?? 0) > 1
  return isShared ? { ...made, row: joined([...groupsIn(table)[made.at.row]!, made.row]) } : made
}

const groupsIn = rememberedOf(groupLabels)

const labelsIn = rememberedOf((table: Table): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>()
  table.rows.forEach((_, row) => {
    const label = rowLabel(table, row)
    counts.set(label, (counts.get(label) ?? 0) + 1)
  })
  return counts
})

/** Pages are known of reports that say themselves where they are published. */
const leading =
  ({ numbered }: Explained) =>
  (said: Said): Said => {
    if (typeof said === 'string' || said.at.report === undefined) return said
    const page = reportBeside(numbered.report.beside, said.at.report)?.meta.address
    return page ? { ...said, page } : said
  }

interface OpenGroup extends MadeGroup {
  readonly figures: Place[]
  readonly lines: (MadeLine & { readonly figures: Place[] })[]
}

/** Where it leads to is a row, whatever the column. */
const sameRows = (says: readonly Said[]): string =>
  JSON.stringify(says, (key, value: unknown) => (key === 'column' ? undefined : value))

/** Groups and their lines, by what they say. */
function createGroups() {
  const groups = new Map<string, OpenGroup>()
  const lines = new Map<string, Place[]>()
  return {
    all: (explained: Explained): readonly MadeGroup[] =>
      [...groups.values()].map((group) => ({
        ...group,
        says: group.says.map(leading(explained)),
        lines: group.lines.map((line) => ({ ...line, says: line.says.map(leading(explained)) })),
      })),
    group(says: readonly Said[]): OpenGroup {
      const key = sameRows(says)
      const group = groups.get(key) ?? { says, figures: [], lines: [] }
      groups.set(key, group)
      return group
    },
    /** Adds the figure to the line of the group that says this, or to a new one. */
    line(group: OpenGroup, says: readonly Said[], figure: Place): void {
      const key = `${sameRows(group.says)} ${sameRows(says)}`
      const figures = lines.get(key) ?? []
      if (figures.length === 0) {
        lines.set(key, figures)
        group.lines.push({ says, figures })
      }
      figures.push(figure)
    },
  }
}

type Groups = ReturnType<typeof createGroups>

function addCalculation(
  groups: Groups,
  explained: Explained,
  { reckoning, sources = [] }: Cell,
  made: ExplainedCell,
  language: Language,
): void {
  const { arithmetic, agreement } = reckoning!
  const say = madeTexts[language]
  const printedIn = explained.printedIn ?? explained.numbered.report.meta.language
  const calculation = calculated(reckoning!, made, namedSources(explained, sources, null), printedIn)
  const { isAlongRow, terms, comesTo } = calculation
  const isLong = arithmetic.by === 'sum' && sources.length > mostTerms
  const says = isLong ? longSum(calculation, made, language) : formulaSaid(calculation, made)
  const group = groups.group(says)
  const place: Place = [made.at.row, made.at.column]
  const remark = agreement === 'same' ? '' : ` ${say.differs[agreement](made.printed)}`
  const figures = isLong ? '' : figuresText(terms)
  if (figures === '' && remark === '') return void group.figures.push(place)
  const name: Said = isAlongRow ? nameOf(made, made.row || say.row(made.at.row + 1)) : made.column
  const sum = figures === '' || figures === comesTo ? comesTo : `${figures} = ${comesTo}`
  groups.line(group, [name, `: ${sum}${remark === '' ? '' : `.${remark}`}`], place)
}

const nameOf = ({ at }: Pick<ExplainedCell, 'at'>, name: string): Said => ({ name, at })

/** `Summa = Lön + Lokaler`: what goes along a row is named by its columns, which no single cell stands for. */
function formulaSaid({ isAlongRow, name, terms }: Calculation, made: ExplainedCell): readonly Said[] {
  const parts = terms.map((term): Said => {
    if (typeof term === 'string') return signText(term)
    return isAlongRow || term.source === null ? term.name : nameOf(term.source, term.name)
  })
  return [isAlongRow ? name : nameOf(made, name), ' = ', ...spaced(parts, terms)]
}

/** Blanks between, but not within parentheses. */
const spaced = (parts: readonly Said[], terms: readonly Term[]): readonly Said[] =>
  parts.flatMap((part, index) =>
    index === 0 || terms[index - 1] === '(' || terms[index] === ')' ? [part] : [' ', part],
  )

function longSum({ name, terms }: Calculation, made: ExplainedCell, language: Language): readonly Said[] {
  const sources = terms.flatMap((term) => (typeof term === 'string' ? [] : [term]))
  const [first, last] = [sources[0]!, sources.at(-1)!]
  const [before, between] = madeTexts[language].sum(sources.length)
  return [
    nameOf(made, name),
    ` = ${before} `,
    nameOf(first.source!, first.name),
    ` ${between} `,
    nameOf(last.source!, last.name),
  ]
}

/** Figures that are counted in another table, or printed from one. */
function addTaken(
  groups: Groups,
  explained: Explained,
  { written, value }: Cell,
  made: ExplainedCell,
  language: Language,
): void {
  const say = madeTexts[language]
  const place: Place = [made.at.row, made.at.column]
  const from = namedSources(explained, written.sources!, null)
  const [first] = from
  if (!first) return
  if (isCounted({ written, value })) {
    const [before, behind] = say.counted
    const says = [before, nameOf({ at: { ...first.at, row: 0 } }, tableName(first)), behind]
    return void groups.group(says).figures.push(place)
  }
  const group = groups.group([say.taken])
  const isSameColumn = from.every(({ column }) => column === made.column)
  // The row alone is said where the figure there is the same, so that all of a row are told in one line.
  const isCopy = from.length === 1 && first.printed === made.printed
  const own = joined([made.row || say.row(made.at.row + 1), isSameColumn && isCopy ? '' : made.column])
  const sources = from.slice(0, mostTerms).flatMap((source, index): readonly Said[] => {
    const name = joined([tableName(source), source.row, isSameColumn ? '' : source.column])
    const said = [nameOf(source, name), isCopy ? '' : ` ${withUnit(explained, source)}`]
    return index === 0 ? said : ['; ', ...said]
  })
  const more = from.length > mostTerms ? `, ${say.more(from.length - mostTerms)}` : ''
  groups.line(group, [nameOf(made, own), ': ', ...sources, more], place)
}

/** Where another table may count in another unit. */
function withUnit({ numbered }: Explained, { at, printed }: ExplainedCell): string {
  const unit = tableOf(numbered.report, at)?.columns[at.column]?.unit ?? null
  return unit === null || printed.endsWith(unit) ? printed : `${printed}${noBreakSpace}${unit}`
}

const tableName = ({ report, table }: ExplainedCell): string => joined([report ?? '', table])

const joined = (parts: readonly string[]): string => parts.filter((part) => part !== '').join(', ')

/** What the table's figures show to be made of others, where its kind does not say how. */
const foundRelations = ({ relations, rows }: Table, language: Language): readonly MadeGroup[] =>
  relations.flatMap((relation): MadeGroup[] => {
    const { over, made, holds, at } = relation
    const places = at.holds.map((other): Place => (over === 'rows' ? [at.made, other] : [other, at.made]))
    const figures = places.filter(([row, column]) => !rows[row]?.cells[column]?.reckoning)
    if (holds === 0 || made === '' || figures.length === 0) return []
    return [{ says: [explanationTexts[language].relation(relation)], figures, lines: [] }]
  })
