import path from 'node:path'
import { nearest } from '../../diagnostics/nearest.ts'
import { wordsOf } from '../../engine/parts.ts'
import { writeFiles } from '../../host/write-files.ts'
import { schemaFile, schemaFolder, schemaText } from '../../schemas/schema-files.ts'
import { printedNames, printedSchemaText, type PrintedName } from '../../schemas/printed-schemas.ts'
import { schemaNames, type SchemaName } from '../../schemas/schemas.ts'
import { argumentAmong } from '../choices.ts'
import { UsageError, type AddCommand, type CommandContext, type GlobalOptions } from '../command-context.ts'
import { exitCodes } from '../exit-codes.ts'
import { examples } from '../help.ts'
import { schemaTexts, type SchemaTexts } from './schema/texts.ts'

type Name = SchemaName | PrintedName

/** An editor has no use for those of what the program prints: they are written where they are named alone. */
const names: readonly Name[] = [...schemaNames, ...printedNames]

interface SchemaOptions extends GlobalOptions {
  readonly out?: string
}

/** `delrapport schema [name]`: a JSON Schema on stdout; with `--out` it, or all of them, as files whose paths are told. */
export const schema: AddCommand = (program, context) => {
  const { effects, language, finish } = context
  const say = schemaTexts[language]
  program
    .command('schema')
    .description(say.about)
    .addArgument(argumentAmong('[schema]', say.name, names))
    .option('--out <folder>', say.out)
    .addHelpText(
      'after',
      examples(language, ['npx delrapport schema report', `npx delrapport schema --out ${schemaFolder}`]),
    )
    .action(async (written: string | undefined, _: unknown, command) => {
      const { out, quiet }: SchemaOptions = command.optsWithGlobals()
      const name = written === undefined ? null : nameOf(written, say)
      if (out !== undefined) {
        const files = await writeSchemas(name === null ? schemaNames : [name], out, context)
        for (const file of files) effects.stdout.write(`${file}\n`)
        if (!quiet) effects.stderr.write(`${say.written}\n`)
      } else if (name === null) throw new UsageError(say.which(names))
      else effects.stdout.write(await textOf(name, context))
      finish(exitCodes.done)
    })
}

function nameOf(written: string, say: SchemaTexts): Name {
  const name = names.find((known) => known === written)
  if (name === undefined) throw new UsageError(say.unknown(written, nearest(written, names), names))
  return name
}

const textOf = async (name: Name, { parts, language }: CommandContext): Promise<string> =>
  isPrinted(name) ? printedSchemaText(name, language) : schemaText(name, wordsOf(await parts()), language)

const isPrinted = (name: Name): name is PrintedName => printedNames.some((known) => known === name)

/** The paths written, from the working folder. */
async function writeSchemas(
  wanted: readonly Name[],
  out: string,
  context: CommandContext,
): Promise<string[]> {
  const { cwd } = context.effects
  const files = await Promise.all(
    wanted.map(async (name) => ({
      path: path.resolve(cwd, out, schemaFile(name)),
      bytes: new TextEncoder().encode(await textOf(name, context)),
    })),
  )
  await writeFiles(files)
  return files.map((file) => path.relative(cwd, file.path))
}
