// Restores a backup in a process of its own, to be killed in the middle of it.
import { openEmbedded, openPostgres } from '../platform/open-database.ts';
import { secretFrom } from './backup-file.ts';
import { restoreInto } from './restore.ts';

const [folder = '', schema = '', file = '', keyFile = ''] = process.argv.slice(2);
const url = process.env['DATABASE_URL'];
const database = await (url === undefined
  ? openEmbedded(folder, [schema])
  : openPostgres(url, [schema]));
console.log('begin');
await restoreInto({ database, schema, now: new Date() }, { file, secret: secretFrom(keyFile) });
console.log('done');
await database.close();
