/** What the plan is called in the database: a demonstration of another plan is made anew. */
export const demoSeed = 'qinghe-3';
