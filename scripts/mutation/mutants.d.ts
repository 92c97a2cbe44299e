interface Position {
  readonly line: number;
  readonly column: number;
}

export interface PlacedMutant {
  readonly fileName: string;
  readonly location: { readonly start: Position; readonly end: Position };
  readonly mutatorName: string;
  readonly replacement: string;
}

export declare function keyOf(mutant: PlacedMutant, first: 0 | 1): string;
