import { didYouMean, entry, listed } from '../entry.ts'

export const variantCodes = {
  'variant/weights': entry<{ name: string; missing: readonly string[] }>({
    severity: 'error',
    sv: {
      message: ({ name, missing }) => `Fördelningen ”${name}” saknar vikt för ${listed(missing)}.`,
      hint: () => 'Lägg till den under allocation i report.yaml. Den som inte ska ha någon del får 0.',
    },
    en: {
      message: ({ name, missing }) => `The allocation “${name}” has no weight for ${listed(missing)}.`,
      hint: () => 'Add it under allocation in report.yaml. Whoever is to have no part gets 0.',
    },
  }),

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
