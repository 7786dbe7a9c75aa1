import pg from 'pg';
import { readFileSync } from 'node:fs';
const pool = new pg.Pool({ connectionString: 'postgres://postgres@127.0.0.1:5519/meguri', max: 1 });
const c = await pool.connect();
const schema = 'p04';
const { rows: st } = await c.query(`select id from ${schema}.units where kind='station' order by sort, id`);
const pid = (await c.query('select pg_backend_pid() as p')).rows[0].p;
const cpu = () => Number(readFileSync(`/proc/${pid}/schedstat`, 'utf8').split(' ')[0]) / 1e6;
const { rows: beats } = await c.query(`select id, station_id from ${schema}.beats order by station_id, number`);
const scope = async (stations: string[]) => c.query(`begin; set local role ${schema}_app; set local search_path to ${schema}; set local app.stations to '${stations.join(',')}'`);
const all = st.map((s) => s.id);
const chunks = (n: number) => { const out: string[][] = []; for (let i = 0; i < beats.length; i += n) out.push(beats.slice(i, i + n).map((b) => b.id)); return out; };
const run = async (name: string, groups: string[][], stations: string[]) => {
  const walls = [], cpus = [];
  for (let i = 0; i < Number(process.argv[2] ?? 3); i++) {
    const t = performance.now(), k = cpu();
    let n = 0;
    for (const g of groups) {
      await scope(stations);
      n += (await c.query('select * from sheet_months($1::uuid[], 2026, $2::date, true, false)', [g, '2026-12-31'])).rows.length;
      await c.query('commit');
    }
    walls.push(performance.now() - t); cpus.push(cpu() - k);
    if (i === 0) console.log(name, 'rows', n);
  }
  const med = (a: number[]) => a.sort((x, y) => x - y)[Math.floor(a.length / 2)]!.toFixed(1);
  console.log(name.padEnd(28), 'wall', med(walls), 'cpu', med(cpus));
};
await scope(all);
let t = performance.now(), k = cpu();
await c.query(`set local role postgres`);
await c.query(`select count(*), sum(cr_cards) from visits where happened_on between '2026-01-01' and '2026-12-31'`);
await c.query('commit');
console.log('floor', performance.now() - t, cpu() - k);
const what = process.argv[3] ?? 'one,officer,all,100,60';
if (what.includes('one')) await run('one beat, 22 stations', [[beats[600]!.id]], all);
if (what.includes('officer')) await run('one beat, own station', [[beats[600]!.id]], [beats[600]!.station_id]);
for (const n of what.split(',').map(Number).filter((x) => x > 0)) await run(`chunks of ${n}`, chunks(n), all);
if (what.includes('all')) await run('all beats', [beats.map((b) => b.id)], all);
c.release(); await pool.end();
