/** A report as someone looks at it. */

export interface View {
  readonly report: string
  /** The recipient that it is for; null for it without any recipient's own content. */
  readonly variant: string | null
  /** The theme that it is tried in; null for its own. */
  readonly theme: string | null
}

/** The report as it is for everybody, in its own theme. */
export const plainView = (report: string): View => ({ report, variant: null, theme: null })

/** The same text for the same view. */
export const nameOfView = ({ report, variant, theme }: View): string =>
  JSON.stringify([report, variant, theme])

/** As a page asks for it; `first` is the report of who names none. */
export const viewAsked = (query: URLSearchParams, first: string): View => ({
  report: query.get('report') ?? first,
  variant: query.get('variant'),
  theme: query.get('theme'),
})
