import { readFileSync } from 'node:fs';
import { readXlsx } from 'hucre';

const { sheets } = await readXlsx(readFileSync(process.argv[2] ?? ''));
if ((sheets[0]?.rows.length ?? 0) < 2) throw new Error('nothing was read');
