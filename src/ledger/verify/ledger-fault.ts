/** Something in the ledger that is not as it was recorded. */
export interface LedgerFault {
  readonly kind:
    | 'altered'
    | 'missing'
    | 'broken-link'
    | 'set-back'
    | 'cut-off'
    | 'no-head'
    | 'head-gone'
    | 'projection'
    | 'text'
    | 'file';
  readonly bodyId: string;
  /** Number of the act in the body's chain, where the fault is in an act. */
  readonly seq?: number;
  readonly table?: string;
  /** One Chinese sentence that says which and what. */
  readonly message: string;
}

/** Takes note of a fault. */
export type Report = (fault: LedgerFault) => void;

/** No more faults than these are named. */
export const mostFaults = 200;
