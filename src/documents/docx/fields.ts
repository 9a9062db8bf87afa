/**
 * Fields: text that the program computes, stored as the field's code, which nobody sees, and its latest result. They begin
 * and end by marks between runs, and one may stand in another.
 */

import { refuse } from '../../source/office/office-fault.ts'

const depthLimit = 1000
/** Longer than any address. */
const codeLimit = 4000

/** `SEQ Tabell \* ARABIC` as its words. */
export interface FieldCode {
  /** In capitals. */
  readonly name: string
  /** Without what is set after backslashes. */
  readonly arguments: readonly string[]
}

export interface EndedField extends FieldCode {
  readonly hasResult: boolean
}

export interface Fields {
  begin(): void
  addCode(text: string): void
  /** The code ends; what follows is the result. */
  separate(): void
  /** What the field was, and whether its result was stored. */
  end(): EndedField | null
  /** The paragraph ends: a code that has not ended by then never will. */
  endParagraph(): void
  /** A list of contents that has not ended before a heading never will. */
  leaveContents(): void
  /** Whether what stands here is a code, or made of what stands elsewhere. */
  readonly isSilent: boolean
  /** Where what stands here leads. */
  readonly link: string | null
}

interface Field {
  code: string
  /** Null while the code is read. */
  parsed: FieldCode | null
}

/** `onResult`: is told of each field whose result follows. */
export function openFields(onResult: (code: FieldCode) => void): Fields {
  let open: Field[] = []
  const separate = (field: Field | undefined): void => {
    if (!field || field.parsed) return
    field.parsed = parseCode(field.code)
    onResult(field.parsed)
  }
  return {
    begin() {
      if (open.length === depthLimit) refuse({ fault: 'size' })
      open.push({ code: '', parsed: null })
    },
    addCode(text) {
      const field = open.at(-1)
      if (field && !field.parsed && field.code.length < codeLimit) field.code += text
    },
    separate: () => separate(open.at(-1)),
    end() {
      const field = open.pop()
      return field ? { ...(field.parsed ?? parseCode(field.code)), hasResult: field.parsed !== null } : null
    },
    endParagraph: () => open.forEach(separate),
    leaveContents() {
      const at = open.findIndex(isContents)
      if (at !== -1) open = open.slice(0, at)
    },
    get isSilent() {
      return open.some((field) => field.parsed === null || isContents(field))
    },
    get link() {
      const found = open.findLast(({ parsed }) => parsed?.name === 'HYPERLINK')?.parsed
      return found?.arguments[0] ?? null
    },
  }
}

const isContents = ({ parsed }: Field): boolean => parsed !== null && /^(?:TOC|TOA|INDEX)$/.test(parsed.name)

/** The values of switches count as arguments, behind those that come first. */
function parseCode(code: string): FieldCode {
  const words = [...code.slice(0, codeLimit).matchAll(/"([^"]*)"?|\\\S|[^\s"\\]+/g)]
  const [name = '', ...others] = words.map(([word, quoted]) => quoted ?? word)
  const first = others.findIndex((word) => word.startsWith('\\'))
  return { name: name.toUpperCase(), arguments: first === -1 ? others : others.slice(0, first) }
}
