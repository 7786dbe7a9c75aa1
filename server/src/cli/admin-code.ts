import { adminCode } from '@meguri/core/access/credentials.ops.ts';
import { connect } from './connect.ts';

/** `meguri admin-code`: the one-time code of the first administrator, good for 30 minutes. */
export const runAdminCode = async (): Promise<number> => {
  const connection = await connect();
  try {
    const { code, expiresAt } = await connection.ask(adminCode, {});
    const until = new Date(expiresAt).toLocaleTimeString('ja-JP', {
      hour: '2-digit',
      minute: '2-digit',
      timeZone: 'Asia/Tokyo',
    });
    console.log(code);
    console.error(`${until} まで、1回だけ使えます。めぐりの /first-administrator で入れてください。
Good once, until ${until} in Japan. Enter it at /first-administrator of Meguri.`);
    return 0;
  } finally {
    await connection.close();
  }
};
