// `npm run bench`: JSON lines, one figure each. Arguments choose benches by their names.
import { killRounds } from './kill-rounds.ts';
import { pages } from './pages.ts';
import { submissions } from './submissions.ts';

const benches: Readonly<Record<string, () => Promise<void>>> = {
  pages,
  submissions,
  'kill-rounds': killRounds,
};

const chosen = process.argv.slice(2);
for (const name of chosen)
  if (!(name in benches)) throw new Error(`no bench is called ${name}; there are: ${Object.keys(benches).join(', ')}`);
for (const [name, bench] of Object.entries(benches)) if (chosen.length === 0 || chosen.includes(name)) await bench();
