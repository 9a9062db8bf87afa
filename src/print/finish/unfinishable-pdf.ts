/** What is thrown for a PDF that is not as Chromium writes it: cut short, encrypted, untagged or damaged. */

import { UnreadablePdf } from '../../pdf-syntax/unreadable-pdf.ts'

export class UnfinishablePdf extends UnreadablePdf {}
