import { slugOf } from '../../names.ts';
import { draftCommunesAfter } from './communes-after.ts';
import { draftCommunesBefore } from './communes-before.ts';
import { draftDistricts } from './districts.ts';
import type { DraftLink, DraftUnit } from './draft.ts';
import type { TerritoryRows } from './files.server.ts';
import { draftProvinces } from './provinces.ts';

export type Territory = { units: (DraftUnit & { slug: string })[]; links: DraftLink[] };

/** Everything the files say, as units with their names and parents in time, and what became of each. Pure. */
export function planTerritory(rows: TerritoryRows): Territory {
  const provinces = draftProvinces(rows);
  const districts = draftDistricts(rows, provinces.before);
  const before = draftCommunesBefore(rows, districts);
  const after = draftCommunesAfter(rows, before.last, districts, provinces.after);
  return {
    units: withSlugs([...provinces.units, ...districts, ...before.units, ...after.units]),
    links: [...provinces.links, ...before.links, ...after.links],
  };
}

// Two units of one name and code (00145 Long Biên, before and since): the later one has the short address.
function withSlugs(units: readonly DraftUnit[]): Territory['units'] {
  const taken = new Set<string>();
  return units
    .toSorted((a, b) => (b.from ?? '').localeCompare(a.from ?? ''))
    .map((unit) => {
      const name = unit.names.at(-1);
      if (name === undefined) throw new Error(`unit ${unit.code} has no name`);
      const short = slugOf(name, unit.code);
      const slug = taken.has(short) ? `${short}-truoc-${unit.to ?? ''}` : short;
      taken.add(slug);
      return { ...unit, slug };
    });
}
