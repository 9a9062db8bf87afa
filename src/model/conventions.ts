/** What an author decides for all figures of a report: which of them are negative, and how far sums may be off. */

/** How income, cost and deviation are signed in money tables. */
export const signConventions = ['cost-positive', 'income-positive', 'unsigned', 'granted-frame'] as const
export type SignConvention = (typeof signConventions)[number]

/** `tolerant` allows what rounding of the printed figures explains, `exact` nothing. */
export const roundingRules = ['tolerant', 'exact'] as const
export type Rounding = (typeof roundingRules)[number]
