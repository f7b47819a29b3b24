import type { Certainty } from '#law/rule.ts';

export const layoutKeys = ['state-01-2011', 'state-30-2020', 'party-36-2018', 'party-05-2026', 'front-91-2013'] as const;
export type LayoutKey = (typeof layoutKeys)[number];

/** Whose way of writing papers it is. Their heads and signing forms never mix. */
export type LayoutSystem = 'state' | 'party' | 'front';

/** A fact of a layout rests on an act; `certainty` says how it was read. */
export type LayoutSource = { act: string; article: string | null; certainty: Certainty };

/** How the papers of one system looked while one act was in force. Sizes in points, lengths in millimetres. */
export type Layout = {
  key: LayoutKey;
  system: LayoutSystem;
  /** First day; the last day is that before the next layout of the system. */
  validFrom: string;
  source: LayoutSource;
  margins: { top: number; bottom: number; left: number; right: number };
  body: { size: number; firstLineIndent: number; spaceBetween: number; lineSpacing: number };
  tableSize: number;
  pageNumberSize: number;
  head: {
    leftShare: number;
    /** The lines at the top right, with the rule under the last one. */
    right: readonly { text: string; size: number; rule?: number }[];
    superiorSize: number;
    bodySize: number;
    bodyRule?: number;
    /** Party papers to 2025 carry a star under the body's name. */
    star?: true;
    numberSize: number;
    dateSize: number;
  };
  title: { size: number; abstractSize: number; rule: number };
  signatureSize: number;
  recipients: {
    heading: string;
    underlined: boolean;
    italicBold: boolean;
    headingSize: number;
    size: number;
    between: ';' | ',';
    archive: string;
  };
};
