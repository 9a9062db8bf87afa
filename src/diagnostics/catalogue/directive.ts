import type { Localized } from '../../model/language.ts'
import { didYouMean, entry, listed, listedIn } from '../entry.ts'

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
    problem: 'unknown' | 'invalid' | 'empty' | 'label' | 'missing'
    nearest: string | null
    /** Attributes that exist, or the values of one. */
    known: readonly Localized<string>[]
  }>({
    severity: 'error',
    sv: {
      message: ({ directive, attribute, problem }) =>
        ({
          unknown: `Egenskapen ”${attribute}” finns inte för ${directive}.`,
          invalid: `Egenskapen ”${attribute}” för ${directive} har ett värde som inte går att använda.`,
          empty: `Egenskapen ”${attribute}” för ${directive} har inget värde.`,
          label: `${directive} tar ingen text inom hakparenteser.`,
          missing: `${directive} saknar egenskapen ”${attribute}”.`,
        })[problem],
      hint: ({ attribute, problem, nearest, known }) =>
        ({
          unknown: didYouMean.sv(
            nearest,
            known.length > 0 ? `Egenskaper som finns: ${listedIn('sv', known)}.` : 'Den har inga egenskaper.',
          ),
          invalid: `Värden som går bra: ${listedIn('sv', known)}.`,
          empty: 'Skriv ett värde efter likhetstecknet, eller ta bort egenskapen.',
          label: 'Ta bort hakparenteserna och texten i dem.',
          missing: `Skriv ${attribute}=… inom klammerparenteserna.`,
        })[problem],
    },
    en: {
      message: ({ directive, attribute, problem }) =>
        ({
          unknown: `${directive} has no attribute “${attribute}”.`,
          invalid: `The attribute “${attribute}” of ${directive} has a value that cannot be used.`,
          empty: `The attribute “${attribute}” of ${directive} has no value.`,
          label: `${directive} takes no text in square brackets.`,
          missing: `${directive} lacks the attribute “${attribute}”.`,
        })[problem],
      hint: ({ attribute, problem, nearest, known }) =>
        ({
          unknown: didYouMean.en(
            nearest,
            known.length > 0 ? `Attributes that exist: ${listedIn('en', known)}.` : 'It has no attributes.',
          ),
          invalid: `Values that can be used: ${listedIn('en', known)}.`,
          empty: 'Write a value behind the equals sign, or remove the attribute.',
          label: 'Remove the brackets and the text in them.',
          missing: `Write ${attribute}=… in the braces.`,
        })[problem],
    },
  }),

  'directive/fence': entry<{ problem: 'unclosed' | 'stray' | 'opening'; written: string }>({
    severity: 'error',
    sv: {
      message: ({ problem, written }) =>
        ({
          unclosed: `Blocket ${written} avslutas aldrig; allt därefter i filen hamnar i det.`,
          stray: 'Raden ::: avslutar inget block.',
          opening: 'Raden börjar som ett block men går inte att läsa som ett, så den trycks som text.',
        })[problem],
      hint: ({ problem, written }) =>
        ({
          unclosed: 'Sätt en rad med bara ::: efter blocket.',
          stray:
            'Ta bort raden. Står ett block inne i ett annat ska det yttre ha fler kolon: :::: före och efter.',
          opening: `Skriv utan blanksteg mellan delarna, som ${written}[Rubrik], och ::: på en egen rad efter blocket.`,
        })[problem],
    },
    en: {
      message: ({ problem, written }) =>
        ({
          unclosed: `The block ${written} never ends; all that follows in the file falls into it.`,
          stray: 'The line ::: ends no block.',
          opening: 'The line begins like a block but cannot be read as one, so it is printed as text.',
        })[problem],
      hint: ({ problem, written }) =>
        ({
          unclosed: 'Put a line with only ::: after the block.',
          stray:
            'Remove the line. Where one block stands inside another, the outer one needs more colons: :::: before and after.',
          opening: `Write its parts without spaces between them, as in ${written}[Title], and ::: on a line of its own after the block.`,
        })[problem],
    },
  }),
}
