/** What is thrown where a PDF is cut short, damaged or not made as it would have to be. */

export class UnreadablePdf extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = new.target.name
  }
}
