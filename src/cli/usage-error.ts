/** The command was called in a way that cannot be carried out; the message is for the person who called it. */
export class UsageError extends Error {}
