/**
 * Tells what an editor said itself from what is put into it. What it said comes back by a render, and late: whoever types fast has typed
 * more by then, and to put the earlier text back would take letters away.
 */
export function ownEchoes(initially: string) {
  let last = initially;
  const said = new Set<string>();
  return {
    /** The editor has that text now. @returns false where it had it before */
    say: (text: string): boolean => {
      if (text === last) return false;
      last = text;
      said.add(text);
      return true;
    },
    /** @returns true where a value that comes in has to be put into the editor */
    isNew: (value: string): boolean => {
      const own = value === last || said.has(value);
      if (value === last || !own) said.clear();
      if (!own) last = value;
      return !own;
    },
  };
}
