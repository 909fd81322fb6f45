/** The address at which a publication is reviewed. */
export const reviewPageOf = ({ bodyId, id }: { readonly bodyId: string; readonly id: string }): string =>
  `/reviews/${bodyId}/${id}`;
