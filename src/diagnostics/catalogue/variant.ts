import { didYouMean, entry, listed } from '../entry.ts'

export const variantCodes = {
  'variant/unknown': entry<{ name: string; nearest: string | null; known: readonly string[] }>({
    severity: 'error',
    sv: {
      message: ({ name }) => `Det finns ingen variant som heter ”${name}”.`,
      hint: ({ nearest, known }) =>
        didYouMean.sv(
          nearest,
          known.length > 0
            ? `Varianter i report.yaml: ${listed(known)}.`
            : 'Lägg till den under variants i report.yaml.',
        ),
    },
    en: {
      message: ({ name }) => `There is no variant called “${name}”.`,
      hint: ({ nearest, known }) =>
        didYouMean.en(
          nearest,
          known.length > 0
            ? `Variants in report.yaml: ${listed(known)}.`
            : 'Add it under variants in report.yaml.',
        ),
    },
  }),
}
