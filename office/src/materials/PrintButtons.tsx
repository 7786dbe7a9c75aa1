import { keysOf } from '@meguri/core/base/keys.ts';
import { printMaterial } from '@meguri/core/materials/materials.ops.ts';
import { formats, type Subject } from '@meguri/core/materials/subjects.ts';
import type { TextLanguage } from '@meguri/core/materials/texts.ts';
import { Button } from '@meguri/ui/Button.tsx';
import { useLanguage } from '../platform/language.ts';
import { useCommandOf } from '../platform/queries.ts';
import { RefusalNotice } from '../platform/RefusalNotice.tsx';
import { saveFile } from '../platform/save-file.ts';

type Props = {
  readonly subject: Subject;
  readonly language: TextLanguage;
  /** In a row of a table there is room for the paper's name only. */
  readonly short?: boolean;
};

/** A4 and A6 as PDF. */
export const PrintButtons = ({ subject, language, short = false }: Props) => {
  const screen = useLanguage();
  const command = useCommandOf(printMaterial, { invalidate: [], onDone: saveFile });
  const busy = command.isPending ? command.variables.format : null;
  return (
    <span className="flex flex-wrap gap-2">
      {keysOf(formats).map((format) => (
        <Button
          busy={busy === format}
          icon="print"
          key={format}
          label={formats[format][screen]}
          onPress={() => command.mutate({ subject, language, format })}
          size={short ? 28 : 36}
        >
          {short ? format : formats[format][screen]}
        </Button>
      ))}
      {command.error && <RefusalNotice error={command.error} />}
    </span>
  );
};
