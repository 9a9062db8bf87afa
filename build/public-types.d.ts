export declare function publicTypes(folder: string): ReadonlySet<string>
