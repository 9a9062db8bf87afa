import type { AddCommand, CommandContext, GlobalOptions } from '../command-context.ts'
import { exitCodes } from '../exit-codes.ts'
import { examples } from '../help.ts'
import { createProgress } from '../progress.ts'
import { checks } from './doctor/checks/index.ts'
import { examine, type Examined } from './doctor/examine.ts'
import { asJson, asLines } from './doctor/outputs.ts'
import { doctorTexts } from './doctor/texts.ts'

interface DoctorOptions extends GlobalOptions {
  readonly json?: boolean
}

/** `delrapport doctor`: what the machine has of all that the program needs, on stdout. */
export const doctor: AddCommand = (program, context) => {
  const { language } = context
  const say = doctorTexts[language]
  program
    .command('doctor')
    .description(say.about)
    .option('--json', say.json)
    .addHelpText('after', examples(language, ['npx delrapport doctor', 'npx delrapport doctor --json']))
    .action((_: unknown, command) => lookAtAll(command.optsWithGlobals(), context))
}

async function lookAtAll(
  { json, quiet }: DoctorOptions,
  { effects, language, finish }: CommandContext,
): Promise<void> {
  const say = doctorTexts[language]
  const progress = createProgress(effects.stderr, quiet === true)
  const found: Examined[] = []
  for (const check of checks) {
    progress.say(say.looking(check.name[language]))
    const examined = await examine(check, { env: effects.env, cwd: effects.cwd, language })
    progress.clear()
    found.push(examined)
    if (!json && !(quiet && examined.status === 'ok')) effects.stdout.write(asLines(examined, language))
  }
  if (json) effects.stdout.write(asJson(found))
  const faults = found.filter(({ status }) => status === 'fault').length
  if (!quiet) effects.stderr.write(`${faults === 0 ? say.allWell : say.faults(faults)}\n`)
  finish(faults === 0 ? exitCodes.done : exitCodes.environment)
}
