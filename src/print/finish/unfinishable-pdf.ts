/** What is thrown for a PDF that is not as Chromium writes it: cut short, encrypted, untagged or damaged. */

export class UnfinishablePdf extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'UnfinishablePdf'
  }
}
