import path from 'node:path'
import { nearest } from '../../diagnostics/nearest.ts'
import { programRoot } from '../../host/package-files.ts'
import { largest } from '../../model/extremes.ts'
import { UsageError, type AddCommand, type CommandContext } from '../command-context.ts'
import { exitCodes } from '../exit-codes.ts'
import { examples } from '../help.ts'
import { nameOfPage, pageNames, readPage } from './docs/pages.ts'
import { docsTexts } from './docs/texts.ts'

/** `delrapport docs [page]`: a page of the manual, or which there are, on stdout. */
export const docs: AddCommand = (program, context) => {
  const { language } = context
  const say = docsTexts[language]
  program
    .command('docs')
    .description(say.about)
    .argument('[page]', say.page)
    .addHelpText(
      'after',
      examples(language, [
        'npx delrapport docs',
        'npx delrapport docs handbok',
        'npx delrapport docs writing',
      ]),
    )
    .action((page: string | undefined) => (page === undefined ? listPages(context) : showPage(page, context)))
}

/** Each with its title. */
async function listPages({ effects, language, finish }: CommandContext): Promise<void> {
  const names = await pageNames()
  const width = largest(
    names.map(({ length }) => length),
    0,
  )
  for (const name of names) {
    const title = /^# (.*)$/m.exec(await readPage(name))?.[1] ?? ''
    effects.stdout.write(`${name.padEnd(width)}  ${title}\n`)
  }
  const say = docsTexts[language]
  effects.stderr.write(
    `${say.reading(path.join(programRoot, 'docs'), path.join(programRoot, 'examples/handbok'))}\n`,
  )
  finish(exitCodes.done)
}

async function showPage(written: string, { effects, language, finish }: CommandContext): Promise<void> {
  const names = await pageNames()
  const name = nameOfPage(written)
  if (!names.includes(name))
    throw new UsageError(docsTexts[language].unknownPage(written, nearest(name, names), names))
  effects.stdout.write(await readPage(name))
  finish(exitCodes.done)
}
