import { front2013 } from './front.ts';
import type { Layout, LayoutKey, LayoutSystem } from './layout.ts';
import { party2018, party2026 } from './party.ts';
import { state2011, state2020 } from './state.ts';

export const issuingBodyKinds = [
  'peoples-committee',
  'peoples-council',
  'department',
  'office',
  'party-committee',
  'front-committee',
  'mass-organisation',
] as const;
export type IssuingBodyKind = (typeof issuingBodyKinds)[number];

const layouts: Readonly<Record<LayoutKey, Layout>> = {
  'state-01-2011': state2011,
  'state-30-2020': state2020,
  'party-36-2018': party2018,
  'party-05-2026': party2026,
  'front-91-2013': front2013,
};

/** The layout of the body that issues the paper, on the day of the paper. Before the first known one, the first known one. */
export function layoutFor(bodyKind: IssuingBodyKind, on: string): Layout {
  const ofSystem = Object.values(layouts)
    .filter((layout) => layout.system === systemOf(bodyKind))
    .toSorted((a, b) => (a.validFrom < b.validFrom ? -1 : 1));
  const layout = ofSystem.findLast(({ validFrom }) => validFrom <= on) ?? ofSystem[0];
  if (!layout) throw new Error(`no layout for ${bodyKind}`);
  return layout;
}

export function getLayout(key: LayoutKey): Layout {
  return layouts[key];
}

export function isIssuingBodyKind(kind: string): kind is IssuingBodyKind {
  return issuingBodyKinds.some((known) => known === kind);
}

function systemOf(bodyKind: IssuingBodyKind): LayoutSystem {
  switch (bodyKind) {
    case 'peoples-committee':
    case 'peoples-council':
    case 'department':
    case 'office':
      return 'state';
    case 'party-committee':
      return 'party';
    case 'front-committee':
    case 'mass-organisation':
      return 'front';
    default:
      return bodyKind satisfies never;
  }
}
