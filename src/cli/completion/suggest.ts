/** What may stand at the cursor of a command line that is being written: by what the commands say that they take. */

import type { Argument, Command, Option } from 'commander'
import { printable } from '../../diagnostics/reporters/printable.ts'
import { lookUp } from '../../model/look-up.ts'

export interface Suggestion {
  readonly value: string
  /** What it is, in a few words; empty where there is nothing to say. */
  readonly about: string
}

export interface Suggestions {
  readonly suggestions: readonly Suggestion[]
  /** Whether names of files may stand there. */
  readonly files: boolean
}

/** What the words in brackets of options and arguments stand for, by those words: names that can be given. */
export type Sources = Readonly<Record<string, (asked: AskedValue) => Promise<readonly string[]>>>

/** What is written when a value is asked for. */
export interface AskedValue {
  /** The command, and what it is given that is no option. */
  readonly named: readonly string[]
  /** What is written of the value. */
  readonly current: string
}

/** The line up to the cursor. */
export interface WrittenLine {
  /** Whole words after the program's name. */
  readonly before: readonly string[]
  /** What is written of the word at the cursor. */
  readonly current: string
}

const nothing: Suggestions = { suggestions: [], files: false }

/** `commands` are the names of all, since the program may hold the one alone that the line names. */
export async function suggest(
  program: Command,
  commands: readonly string[],
  line: WrittenLine,
  sources: Sources,
): Promise<Suggestions> {
  const all = await suggestAny(program, commands, line, sources)
  return { ...all, suggestions: all.suggestions.filter(({ value }) => isOffered(value, line.current)) }
}

/** What would be an option, or cannot be shown in a line, is no name to give. */
const isOffered = (value: string, current: string): boolean =>
  value.startsWith(current) &&
  (!value.startsWith('-') || current.startsWith('-')) &&
  printable(value) === value

async function suggestAny(
  program: Command,
  commands: readonly string[],
  { before, current }: WrittenLine,
  sources: Sources,
): Promise<Suggestions> {
  const { named, given, open } = readLine(program, before)
  const command = program.commands.find((one) => one.name() === named[0]) ?? program
  if (open) return valuesOf(open, sources, { named, current })
  if (current.startsWith('-')) return optionsAt(current, [command, program], { named, given }, sources)
  if (named.length === 0 || (named[0] === 'help' && named.length === 1)) {
    const names = named.length === 0 ? [...commands, 'help'] : commands
    const aboutOf = (name: string) => program.commands.find((one) => one.name() === name)?.description() ?? ''
    return { suggestions: names.map((value) => ({ value, about: aboutOf(value) })), files: false }
  }
  const taken = command.registeredArguments
  const argument = taken[named.length - 1] ?? taken.find(({ variadic }) => variadic)
  if (!argument || command === program) return nothing
  const { suggestions, files } = await valuesOf(argument, sources, { named, current })
  return { suggestions: suggestions.filter(({ value }) => !named.includes(value)), files }
}

interface ReadLine {
  /** The command and what it is given. */
  readonly named: readonly string[]
  readonly given: readonly string[]
  /** The option whose value comes next. */
  readonly open: Option | null
}

function readLine(program: Command, before: readonly string[]): ReadLine {
  const named: string[] = []
  const given: string[] = []
  let open: Option | null = null
  for (const word of before) {
    if (open && !(open.optional && word.startsWith('-'))) open = null
    else if (word.startsWith('-')) {
      const command = program.commands.find((one) => one.name() === named[0]) ?? program
      const option = optionsOf([command, program]).find((one) => one.long === word)
      given.push(word.split('=', 1)[0]!)
      open = option && (option.required || option.optional) ? option : null
    } else named.push(word)
  }
  return { named, given, open }
}

const optionsOf = (commands: readonly Command[]): readonly Option[] =>
  [...new Set(commands)].flatMap((command) => command.createHelp().visibleOptions(command))

async function optionsAt(
  current: string,
  commands: readonly Command[],
  { named, given }: Pick<ReadLine, 'named' | 'given'>,
  sources: Sources,
): Promise<Suggestions> {
  const options = optionsOf(commands)
  const [name, value] = splitAt(current)
  if (value !== null) {
    const option = options.find(({ long }) => long === name)
    const values = option ? await valuesOf(option, sources, { named, current: value }) : nothing
    const suggestions = values.suggestions.map((one) => ({ ...one, value: `${name}=${one.value}` }))
    return { suggestions, files: false }
  }
  const suggestions = options.flatMap(({ long, description }) =>
    long && !given.includes(long) ? [{ value: long, about: description }] : [],
  )
  const unique = new Map(suggestions.map((one) => [one.value, one]))
  return { suggestions: [...unique.values()], files: false }
}

/** `--format=ht` → `--format` and `ht`; null where there is no sign. */
function splitAt(word: string): readonly [string, string | null] {
  const at = word.indexOf('=')
  return at === -1 ? [word, null] : [word.slice(0, at), word.slice(at + 1)]
}

/** The choices that are declared or that the brackets hold (`<sv|en>`), else what the word in them stands for. */
async function valuesOf(taker: Option | Argument, sources: Sources, asked: AskedValue): Promise<Suggestions> {
  const word = 'flags' in taker ? (/[<[]([^<>[\]]*)[>\]]/.exec(taker.flags)?.[1] ?? '') : taker.name()
  if (fileWords.includes(word)) return { suggestions: [], files: true }
  const choices = taker.argChoices ?? (word.includes('|') ? word.split('|') : null)
  const values = choices ?? (await lookUp(sources, word)?.(asked)) ?? []
  return { suggestions: values.map((value) => ({ value, about: '' })), files: false }
}

const fileWords: readonly string[] = ['file', 'folder']
