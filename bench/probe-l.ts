import { openHouse } from './house.ts';
import { fillWard } from './ward.ts';
console.time('house');
const house = await openHouse();
console.timeEnd('house');
try {
  for (const n of [1000, 100000]) {
    await house.copy(`w${n}`);
    console.time(`fill ${n}`);
    console.log(await fillWard(house.url(`w${n}`), n));
    console.timeEnd(`fill ${n}`);
  }
} finally {
  await house.stop();
}
