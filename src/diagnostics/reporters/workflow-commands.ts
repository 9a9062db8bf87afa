/**
 * What is printed is read by whoever runs the program, too: GitHub takes a line that begins with `::error::` for a command,
 * and it, Azure and TeamCity take `##[…]`, `##vso[…]` and `##teamcity[…]` anywhere in a line. An author's text must not pose
 * as one.
 */

import { turningSigns } from '../../model/direction-signs.ts'

const marked = /##(?=\w*\[)/g
const lineStart = /^([^\S\n\r\u2028\u2029]*):(?=:(?!:)[^\n]*::)/gm

/** The same text with a blank in each command. */
export const withoutCommands = (text: string): string =>
  text.replace(marked, '## ').replace(lineStart, '$1: ')

/** JSON itself spells all other control characters; signs that turn letters round are replaced where they are not spelt. */
const control = new RegExp(String.raw`[\u007f-\u009f${turningSigns}]`, 'g')

/** A value as JSON whose texts hold no command, to a terminal either, and mean the same. */
export const jsonText = (value: unknown): string =>
  `${JSON.stringify(value, null, 2)
    .replace(marked, String.raw`#\u0023`)
    .replace(control, (sign) => String.raw`\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`)}\n`
