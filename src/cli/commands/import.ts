import path from 'node:path'
import { UsageError, type AddCommand, type CommandContext } from '../command-context.ts'
import { examples } from '../help.ts'
import type { OneTableOptions } from './import/one-table.ts'
import { oneTableTexts } from './import/one-table-texts.ts'
import { importTexts } from './import/texts.ts'
import type { WholeReportOptions } from './import/whole-report.ts'
import { pullTexts } from './pull/texts.ts'

type ImportOptions = WholeReportOptions & Partial<OneTableOptions>

/** `delrapport import <file> --to reports/<id>`: the paths written, on stdout; what was guessed and lost on stderr. */
export const importReport: AddCommand = (program, context) => {
  const { language } = context
  const say = importTexts[language]
  const ofTable = oneTableTexts[language]
  program
    .command('import')
    .description(say.about)
    .argument('[file]', say.file)
    .option('--to <folder>', say.to)
    .option('--title <text>', say.title)
    .option('--organisation <name>', say.organisation)
    .option('--cutoff <day>', say.cutoff)
    .option('--table <id>', ofTable.table)
    .option('--sheet <name>', ofTable.sheet)
    .option('--range <cells>', ofTable.range)
    .option('--unit <unit>', ofTable.unit)
    .option('--dry-run', pullTexts[language].dryRun)
    .option('--remove', pullTexts[language].remove)
    .addHelpText(
      'after',
      examples(language, [
        'npx delrapport import delarsrapport.docx --to reports/2026-08',
        'npx delrapport import delarsrapport.pdf --to reports/2026-08 --cutoff 2026-08-31',
        'npx delrapport import bokslut.xlsx --to 2026-08 --table drift --sheet Resultat --range A4:F20',
      ]),
    )
    .action((file: string | undefined, _: unknown, command) =>
      importFile(file, command.optsWithGlobals(), context),
    )
}

async function importFile(
  file: string | undefined,
  options: ImportOptions,
  context: CommandContext,
): Promise<void> {
  const { effects, language } = context
  const say = importTexts[language]
  if (file === undefined) throw new UsageError(say.withoutFile)
  const { table } = options
  if (table !== undefined)
    return (await import('./import/one-table.ts')).importTable(file, { ...options, table }, context)
  if (options.to === undefined && isWorkbook(file)) {
    const { openOwnWorkbook, importWorkbook } = await import('./import/own-workbook.ts')
    const own = await openOwnWorkbook(path.resolve(effects.cwd, file))
    if (own) return importWorkbook(file, own.bytes, own.marks, options, context)
  }
  const stray = (['sheet', 'range', 'unit', 'dryRun', 'remove'] as const).find(
    (name) => options[name] !== undefined,
  )
  if (stray)
    throw new UsageError(
      oneTableTexts[language].onlyWithTable(stray === 'dryRun' ? '--dry-run' : `--${stray}`),
    )
  await (await import('./import/whole-report.ts')).importWhole(file, options, context)
}

const isWorkbook = (file: string): boolean => /^\.xls[xm]$/i.test(path.extname(file))
