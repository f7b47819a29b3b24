import type { PageLoad } from './$types';
import { oldUnit } from './samples.ts';

/** Not linked from anywhere: where the parts are looked at together, in both densities. */
export const load: PageLoad = ({ url }) => ({
  office: url.searchParams.has('office'),
  ...(url.searchParams.has('old-unit') ? { unit: oldUnit } : {}),
  ...(url.searchParams.has('unit')
    ? { unit: { ...oldUnit, fullName: 'phường Bồ Đề', lastDay: undefined, endedOn: undefined, successors: [] } }
    : {}),
});
