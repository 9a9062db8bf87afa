import { nearest } from '../../diagnostics/nearest.ts'
import { lookUp } from '../../model/look-up.ts'
import { argumentAmong } from '../choices.ts'
import { UsageError, type AddCommand } from '../command-context.ts'
import { exitCodes } from '../exit-codes.ts'
import { examples } from '../help.ts'
import { scriptFor, shells } from './completion/shells.ts'
import { completionTexts } from './completion/texts.ts'

const names = Object.keys(shells)

/** `delrapport completion <shell>`: a script on stdout, for the shell to read as it starts. */
export const completion: AddCommand = (program, { effects, language, finish }) => {
  const say = completionTexts[language]
  program
    .command('completion')
    .description(say.about)
    .addArgument(argumentAmong('[shell]', say.shell, names))
    .addHelpText(
      'after',
      examples(language, [
        'eval "$(delrapport completion bash)"     # ~/.bashrc',
        'eval "$(delrapport completion zsh)"      # ~/.zshrc',
        'delrapport completion fish | source      # ~/.config/fish/config.fish',
        'delrapport completion powershell | Out-String | Invoke-Expression   # $PROFILE',
      ]),
    )
    .action(async (written: string | undefined) => {
      if (written === undefined) throw new UsageError(say.which(names))
      const shell = lookUp(shells, written)
      if (!shell) throw new UsageError(say.unknownShell(written, nearest(written, names), names))
      effects.stdout.write(await scriptFor(shell))
      finish(exitCodes.done)
    })
}
