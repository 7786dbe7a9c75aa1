import * as z from 'zod';

/** A strict, readonly record: an unknown key, such as a switch for a safeguard, is refused. */
export const record = <S extends z.core.$ZodShape>(shape: S) => z.strictObject(shape).readonly();

export const list = <S extends z.ZodType>(item: S) => z.array(item).readonly();
