/** What the citizens' shell needs to know of the unit whose page is read. */
export type ShellUnit = {
  slug: string;
  /** With its type word, as it stands in a sentence: 'phường Bồ Đề'. */
  fullName: string;
  provinceName: string;
  /** Its last day, for a unit that is no more. */
  lastDay?: string | undefined;
  /** The first day on which it was no more. */
  endedOn?: string | undefined;
  successors: readonly { slug: string; name: string }[];
};
