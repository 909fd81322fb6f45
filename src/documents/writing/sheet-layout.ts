/** A table of a sheet. */
export interface SheetTable {
  readonly name: string;
  /** Of the columns, in millimetres; together as wide as the type area. */
  readonly widths: readonly number[];
  /** Empty for a form, whose rows have their names on the left. */
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly left: readonly boolean[];
  /** Rows with room to write by hand, by their place from 0. */
  readonly tall?: readonly number[];
}

/** A sheet to print, fill in and sign, as both formats draw it. */
export interface SheetLayout {
  readonly title: string;
  readonly bodyName: string;
  /** True for a cover: the title stands in the upper third of the page, the lines under it in its middle. */
  readonly cover?: boolean;
  /** False where its pages bear no numbers of their own: those of a volume are numbered through. */
  readonly numbered?: boolean;
  /** The lines under the title. */
  readonly facts: readonly string[];
  readonly parts: readonly {
    /** Empty for none. */
    readonly heading: string;
    readonly lines: readonly string[];
    readonly table: SheetTable | null;
  }[];
  /** Who signs, each on a line of its own. */
  readonly signatures: readonly string[];
  readonly foot: string;
}
