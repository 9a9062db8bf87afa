export interface Node {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly Node[]
  readonly text: string
}

export function structureProblems(bytes: Uint8Array): readonly string[]
export function parse(text: string): Node | string
export function named(node: Node, name: string): Node[]
