import { destroyDue } from '@meguri/core/rights/retention.ops.ts';
import { connect } from './connect.ts';

/** `meguri destroy-due`, once a day: destroys what is past its period and not held. */
export const runDestroyDue = async (): Promise<number> => {
  const connection = await connect();
  try {
    const { destroyed } = await connection.ask(destroyDue, {});
    console.log(`保存期間を過ぎた ${destroyed} 件を廃棄しました。 Destroyed ${destroyed} records.`);
    return 0;
  } finally {
    await connection.close();
  }
};
