/** A browser that prints in place of the one that should. */
export interface StandIn {
  readonly path: string
  /** Why the one that should print did not. */
  readonly reason: string
}
