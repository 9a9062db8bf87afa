import { didYouMean, entry, listed } from '../entry.ts'

export const directiveCodes = {
  'directive/unknown': entry<{ written: string; nearest: string | null; known: readonly string[] }>({
    severity: 'error',
    sv: {
      message: ({ written }) => `Blocket ${written} finns inte.`,
      hint: ({ nearest, known }) => didYouMean.sv(nearest, `Block som finns: ${listed(known)}.`),
    },
    en: {
      message: ({ written }) => `There is no block ${written}.`,
      hint: ({ nearest, known }) => didYouMean.en(nearest, `Blocks that exist: ${listed(known)}.`),
    },
  }),

  'directive/attribute': entry<{
    directive: string
    attribute: string
    problem: 'unknown' | 'invalid' | 'empty' | 'label'
    nearest: string | null
    known: readonly string[]
  }>({
    severity: 'error',
    sv: {
      message: ({ directive, attribute, problem }) =>
        ({
          unknown: `Egenskapen ”${attribute}” finns inte för ${directive}.`,
          invalid: `Egenskapen ”${attribute}” för ${directive} har ett värde som inte går att använda.`,
          empty: `Egenskapen ”${attribute}” för ${directive} har inget värde.`,
          label: `${directive} tar ingen text inom hakparenteser.`,
        })[problem],
      hint: ({ problem, nearest, known }) =>
        ({
          unknown: didYouMean.sv(
            nearest,
            known.length > 0 ? `Egenskaper som finns: ${listed(known)}.` : 'Den har inga egenskaper.',
          ),
          invalid: `Värden som går bra: ${listed(known)}.`,
          empty: 'Skriv ett värde efter likhetstecknet, eller ta bort egenskapen.',
          label: 'Ta bort hakparenteserna och texten i dem.',
        })[problem],
    },
    en: {
      message: ({ directive, attribute, problem }) =>
        ({
          unknown: `${directive} has no attribute “${attribute}”.`,
          invalid: `The attribute “${attribute}” of ${directive} has a value that cannot be used.`,
          empty: `The attribute “${attribute}” of ${directive} has no value.`,
          label: `${directive} takes no text in square brackets.`,
        })[problem],
      hint: ({ problem, nearest, known }) =>
        ({
          unknown: didYouMean.en(
            nearest,
            known.length > 0 ? `Attributes that exist: ${listed(known)}.` : 'It has no attributes.',
          ),
          invalid: `Values that can be used: ${listed(known)}.`,
          empty: 'Write a value behind the equals sign, or remove the attribute.',
          label: 'Remove the brackets and the text in them.',
        })[problem],
    },
  }),

  'directive/fence': entry<{ problem: 'unclosed' | 'stray'; written: string }>({
    severity: 'error',
    sv: {
      message: ({ problem, written }) =>
        problem === 'unclosed'
          ? `Blocket ${written} avslutas aldrig; allt därefter i filen hamnar i det.`
          : 'Raden ::: avslutar inget block.',
      hint: ({ problem }) =>
        problem === 'unclosed'
          ? 'Sätt en rad med bara ::: efter blocket.'
          : 'Ta bort raden. Står ett block inne i ett annat ska det yttre ha fler kolon: :::: före och efter.',
    },
    en: {
      message: ({ problem, written }) =>
        problem === 'unclosed'
          ? `The block ${written} never ends; all that follows in the file falls into it.`
          : 'The line ::: ends no block.',
      hint: ({ problem }) =>
        problem === 'unclosed'
          ? 'Put a line with only ::: after the block.'
          : 'Remove the line. Where one block stands inside another, the outer one needs more colons: :::: before and after.',
    },
  }),
}
