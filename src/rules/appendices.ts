import { entry } from '../diagnostics/entry.ts'
import type { Chapter } from '../model/report.ts'
import { plainText } from '../source/plain-text.ts'
import { appendixWords } from '../source/appendix-words.ts'
import { keyWords } from '../source/key-words.ts'
import { ruleWith } from './rule.ts'

const codes = {
  'chapter/appendix-order': entry<{ title: string; appendix: string }>({
    severity: 'warning',
    sv: {
      message: ({ title, appendix }) =>
        `Kapitlet ”${title}” står efter bilagan ”${appendix}”. Bilagor står sist.`,
      hint: () =>
        'Ge kapitlets fil ett nummer före bilagornas, eller skriv appendix: ja överst i den om det också är en bilaga.',
    },
    en: {
      message: ({ title, appendix }) =>
        `The chapter “${title}” stands after the appendix “${appendix}”. Appendices come last.`,
      hint: () =>
        'Give the chapter’s file a number before those of the appendices, or write appendix: true at its top if it is one too.',
    },
  }),
  'text/heading-appendix': entry<{ written: string; text: string; isAppendix: boolean }>({
    severity: 'warning',
    sv: {
      message: ({ written, isAppendix }) =>
        isAppendix
          ? `Bilagan har ”${written}” skrivet för hand och får en beteckning till.`
          : `Rubriken börjar med ”${written}”, men kapitlet får ett nummer som de andra.`,
      hint: ({ text, isAppendix }) =>
        (isAppendix ? '' : 'Skriv appendix: ja överst i filen, mellan två rader med ---. ') +
        (text === '' ? 'Ge bilagan en rubrik som säger vad den är.' : `Skriv bara ”${text}” i rubriken;`) +
        (text === '' ? '' : ' bokstaven sätts av sig själv. Helt utan: numbered: nej.'),
    },
    en: {
      message: ({ written, isAppendix }) =>
        isAppendix
          ? `The appendix has “${written}” written by hand and is called so once more.`
          : `The heading begins with “${written}”, but the chapter is numbered like the others.`,
      hint: ({ text, isAppendix }) =>
        (isAppendix ? '' : 'Write appendix: true at the top of the file, between two lines of ---. ') +
        (text === ''
          ? 'Give the appendix a heading that says what it is.'
          : `Write only “${text}” in the heading;`) +
        (text === '' ? '' : ' the letter is set by itself. Without any: numbered: false.'),
    },
  }),
}

/** What is wrong with its setting has been told. */
const isMeant = ({ settings }: Chapter): boolean =>
  settings.some(({ path: [key = ''] }) => keyWords.get(key.toLowerCase())?.includes('appendix'))

/** Appendices come last, and their letters are set by the program. */
export const appendices = ruleWith(codes, ({ chapters, meta }, emit) => {
  let last: Chapter | null = null
  for (const chapter of chapters) {
    const { appendix, numbered, title, titleSpan } = chapter
    const text = plainText(title)
    if (appendix) last = chapter
    else if (last && !isMeant(chapter)) {
      emit('chapter/appendix-order', { title: text, appendix: plainText(last.title) }, titleSpan, [
        last.titleSpan,
      ])
    }
    const written = appendixWords(text)
    if (written !== null && numbered && (appendix || !isMeant(chapter)) && (appendix || meta.numbering))
      emit(
        'text/heading-appendix',
        {
          written: written.replace(/(?<![\s.:,–—-])[\s.:,–—-]+$/u, ''),
          text: text.slice(written.length),
          isAppendix: appendix,
        },
        titleSpan,
      )
  }
})
