import { reporterOption } from '../chosen-reporters.ts'
import type { AddCommand } from '../command-context.ts'
import { examples } from '../help.ts'
import { auditTexts } from './audit/texts.ts'

/** `delrapport audit <file…>`: every problem with the figures of documents made elsewhere, on stdout. */
export const audit: AddCommand = (program, context) => {
  const { texts, language } = context
  const say = auditTexts[language]
  program
    .command('audit')
    .description(say.about)
    .argument('[file...]', say.file)
    .option('--all', say.all)
    .option('--strict', texts.strict)
    .addOption(reporterOption(texts.reporter))
    .option('--marked <file>', say.marked)
    .addHelpText(
      'after',
      examples(language, [
        'npx delrapport audit delarsrapport.docx',
        'npx delrapport audit delarsrapport.pdf --marked granskad.html',
        'npx delrapport audit *.xlsx --reporter sarif',
      ]),
    )
    .action(async (files: string[], _: unknown, command) => {
      const { auditFiles } = await import('./audit/audit-files.ts')
      await auditFiles(files, command.optsWithGlobals(), context)
    })
}
