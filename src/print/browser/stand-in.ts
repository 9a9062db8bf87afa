/** A browser that prints in place of the one that should. */
export interface StandIn {
  readonly path: string
  /** Why the one that should print did not; of a remote one, which it is. */
  readonly reason: string
  /** Whether it runs on another machine, and is only of another version. */
  readonly isRemote: boolean
}
