export { loadCalendar } from './server/load-calendar.ts';
export { changeSetting } from './server/change-setting.ts';
export { explainedDay, findDue, getDue, standingOn, statuteFor, unitSettings, type UnitDueInput } from './server/queries.ts';
export { statuteApi } from './server/api.ts';
