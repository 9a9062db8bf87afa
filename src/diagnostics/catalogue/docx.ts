import { entry } from '../entry.ts'

export const docxCodes = {
  'docx/image': entry<{ path: string; isDescribed: boolean }>({
    severity: 'warning',
    sv: {
      message: ({ path, isDescribed }) =>
        `Word kan inte visa bilden ${path}, så ${isDescribed ? 'i Word-dokumentet står bara dess beskrivning' : 'den är inte med i Word-dokumentet'}.`,
      hint: () => 'Spara bilden som PNG eller JPEG och byt filens namn här.',
    },
    en: {
      message: ({ path, isDescribed }) =>
        `Word cannot show the image ${path}, so the Word document ${isDescribed ? 'has only its description' : 'is without it'}.`,
      hint: () => 'Save the image as PNG or JPEG and change the file’s name here.',
    },
  }),
}
