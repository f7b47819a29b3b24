export type RateLimit = {
  /** Seconds to wait, or 0 when this one may go on. Counts only what `blame` reports. */
  waitFor: (key: string, now: number) => number;
  blame: (key: string, now: number) => void;
};

const remembered = 50_000;

/** Slows down guessing: `allowance` failures in a window of `windowMs`, by address or by what is guessed at. */
export function createRateLimit(allowance: number, windowMs: number): RateLimit {
  const failures = new Map<string, { count: number; since: number }>();
  const current = (key: string, now: number) => {
    const found = failures.get(key);
    return found && now - found.since < windowMs ? found : undefined;
  };
  return {
    waitFor: (key, now) => {
      const found = current(key, now);
      return found && found.count >= allowance ? Math.ceil((found.since + windowMs - now) / 1000) : 0;
    },
    blame: (key, now) => {
      const found = current(key, now);
      if (found) found.count += 1;
      else {
        // Oldest first out: a flood of addresses must not fill the memory.
        if (failures.size >= remembered) failures.delete(failures.keys().next().value ?? '');
        failures.delete(key);
        failures.set(key, { count: 1, since: now });
      }
    },
  };
}

/** Whose an address is: a household has one of IPv4, and 2^64 of IPv6 that share their first half. */
export function networkOf(address: string): string {
  if (!address.includes(':') || address.startsWith('::ffff:')) return address;
  const [head = '', tail] = address.split('::');
  const groups = head.split(':').filter((group) => group !== '');
  const missing = tail === undefined ? 0 : 8 - groups.length - tail.split(':').filter((group) => group !== '').length;
  const first = [...groups, ...Array.from({ length: missing }, () => '0')].slice(0, 4);
  return `${first.join(':')}::/64`;
}
