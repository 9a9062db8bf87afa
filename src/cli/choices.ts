/** What takes one of some words, which completion then offers; any other is told by the command, in words of its own. */

import { Argument, Option } from 'commander'

const asWritten = (written: string): string => written

export const optionAmong = (flags: string, about: string, names: readonly string[]): Option =>
  new Option(flags, about).choices(names).argParser(asWritten)

export const argumentAmong = (name: string, about: string, names: readonly string[]): Argument =>
  new Argument(name, about).choices(names).argParser(asWritten)
