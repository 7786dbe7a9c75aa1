import { exchange, openLetterKeys, residentFolder } from '../exchange.ts';
import { dataFolder } from '../platform/data-folder.ts';
import { connect } from './connect.ts';

/** `meguri voices pull`: letters of the public form in, signed answers out (docs/decisions/0018). */
export const runVoices = async ([action]: readonly string[]): Promise<number> => {
  if (action !== 'pull') {
    console.error('meguri voices pull');
    return 2;
  }
  const connection = await connect();
  try {
    const folder = dataFolder();
    const keys = openLetterKeys(folder);
    const { ask } = connection;
    const { taken, answers } = await exchange({ folder: residentFolder(folder), keys, ask });
    console.log(`受け付けた声 ${taken} 件、公開中の回答 ${answers} 件。`);
    console.log(`Took in ${taken} letters; ${answers} tickets have answers.`);
    return 0;
  } finally {
    await connection.close();
  }
};
