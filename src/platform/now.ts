const hanoiOffsetMs = 7 * 60 * 60 * 1000;

/** The day in Asia/Ho_Chi_Minh (UTC+7 all year) at an instant, `YYYY-MM-DD`. */
export function dayOf(instant: Date): string {
  return new Date(instant.getTime() + hanoiOffsetMs).toISOString().slice(0, 10);
}

/** The time of day in Asia/Ho_Chi_Minh, `HH:MM`. */
export function timeOf(instant: Date): string {
  return new Date(instant.getTime() + hanoiOffsetMs).toISOString().slice(11, 16);
}

/** The instant of a day and a time of day in Asia/Ho_Chi_Minh. */
export function instantOf(day: string, time = '00:00'): Date {
  return new Date(`${day}T${time}:00+07:00`);
}

export function dayBefore(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
}
