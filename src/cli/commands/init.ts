import path from 'node:path'
import { printable } from '../../diagnostics/reporters/printable.ts'
import { wordsOf } from '../../engine/parts.ts'
import { addFiles, thingsThere } from '../../host/add-files.ts'
import { starterFiles } from '../../starter/starter-files.ts'
import { UsageError, type AddCommand, type GlobalOptions } from '../command-context.ts'
import { exitCodes } from '../exit-codes.ts'
import { examples } from '../help.ts'
import { nextSteps } from './init/next-steps.ts'
import { refusalAt } from './init/refusal.ts'
import { starterOf, type StarterOptions } from './init/starter-of.ts'
import { initTexts } from './init/texts.ts'

/** `delrapport init [folder]`: the paths written, on stdout; what was there and what to do next on stderr. */
export const init: AddCommand = (program, { effects, parts, language, finish }) => {
  const say = initTexts[language]
  program
    .command('init')
    .description(say.about)
    .argument('[folder]', say.folder)
    .option('--id <newReport>', say.id)
    .option('--title <text>', say.title)
    .option('--organisation <name>', say.organisation)
    .option('--no-ci', say.noCi)
    .option('--no-vscode', say.noVscode)
    .addHelpText(
      'after',
      examples(language, [
        'npx delrapport init',
        'npx delrapport init rapport --id 2026-08',
        'npx delrapport init rapport --organisation "Tekniska nämnden" --no-ci',
      ]),
    )
    .action(async (written: string | undefined, _: unknown, command) => {
      const options: StarterOptions & GlobalOptions = command.optsWithGlobals()
      const starter = starterOf(options, program.version() ?? '', language)
      const folder = path.resolve(effects.cwd, written ?? '.')
      const refused = await refusalAt(folder, effects.cwd, say)
      if (refused !== null) throw new UsageError(refused)

      const files = await starterFiles(starter, wordsOf(await parts()))
      const there = await thingsThere(folder, files.keys())
      const added = [...files].filter(([name]) => !there.has(name))
      await addFiles(folder, new Map(added.map(([name, text]) => [name, new TextEncoder().encode(text)])))

      const from = path.relative(effects.cwd, folder)
      for (const [name] of added) effects.stdout.write(`${printable(path.join(from, name))}\n`)
      if (!options.quiet)
        effects.stderr.write(
          `${nextSteps({ from, id: starter.id, left: [...new Set(there.values())] }, say)
            .map(printable)
            .join('\n')}\n`,
        )
      finish(exitCodes.done)
    })
}
