import { entry } from '../entry.ts'

/** A value that can be read, but hardly as its author means it. `name` is its key, empty in a list. */
export type YamlSlip =
  | { readonly type: 'hash'; readonly name: string; readonly written: string; readonly proposed: string }
  | { readonly type: 'curly'; readonly name: string; readonly proposed: string }

export const yamlSlipCodes = {
  'yaml/hash': entry<Extract<YamlSlip, { type: 'hash' }>>({
    severity: 'warning',
    sv: {
      message: ({ name, written }) =>
        written === ''
          ? `”${name}” är tom: # och det som står efter läses som en anteckning.`
          : `Bara ”${written}” är med: # och det som står efter läses som en anteckning.`,
      hint: ({ proposed }) =>
        `Sätt hela värdet inom citattecken: ${proposed} – eller skriv anteckningen på en egen rad.`,
    },
    en: {
      message: ({ name, written }) =>
        written === ''
          ? `“${name}” is empty: # and what stands after it is read as a note.`
          : `Only “${written}” is read: # and what stands after it is taken for a note.`,
      hint: ({ proposed }) =>
        `Put the whole value in quotation marks: ${proposed} – or write the note on a line of its own.`,
    },
  }),

  'yaml/quotes': entry<Extract<YamlSlip, { type: 'curly' }>>({
    severity: 'warning',
    sv: {
      message: ({ name }) =>
        `Citattecknen ${name === '' ? '' : `runt ”${name}” `}är krokiga, som i Word, och läses som en del av texten.`,
      hint: ({ proposed }) => `Skriv raka citattecken: ${proposed} – eller inga alls.`,
    },
    en: {
      message: ({ name }) =>
        `The quotation marks ${name === '' ? '' : `around “${name}” `}are curly, as in Word, and are read as part of the text.`,
      hint: ({ proposed }) => `Write straight ones: ${proposed} – or none at all.`,
    },
  }),
}
