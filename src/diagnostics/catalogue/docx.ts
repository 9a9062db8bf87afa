import { entry } from '../entry.ts'

export const docxCodes = {
  'docx/image': entry<{ path: string }>({
    severity: 'warning',
    sv: {
      message: ({ path }) =>
        `Word kan inte visa bilden ${path}, så i Word-dokumentet står bara dess beskrivning.`,
      hint: () => 'Spara bilden som PNG eller JPEG och byt filens namn här.',
    },
    en: {
      message: ({ path }) =>
        `Word cannot show the image ${path}, so the Word document has only its description.`,
      hint: () => 'Save the image as PNG or JPEG and change the file’s name here.',
    },
  }),
}
