import { hasCharacter, type Typeface } from './typeface.ts'

/** What no typeface for text needs: what is not shown, and signs and scripts that the program has fonts for (`render/fonts.ts`). */
const others =
  /[\s\p{C}\p{Default_Ignorable_Code_Point}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Ethiopic}]|(?![\u2122\u2212\u2215])[\u2100-\u214f\u2190-\u23ff\u2500-\u27bf]/u

/** The characters that a typeface of a workspace's own has no sign for, in their order. */
export const lackedBy = ({ characters }: Typeface, written: ReadonlySet<string>): readonly string[] =>
  [...written]
    .filter((character) => !others.test(character) && !hasCharacter(characters, character.codePointAt(0)!))
    .sort((a, b) => a.codePointAt(0)! - b.codePointAt(0)!)
