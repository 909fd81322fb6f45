import type { FileTools } from '../../acts/files/file-tools.ts';
import type { CaseTools } from '../../acts/requests/papers/case-tools.ts';
import { caseToolsOf } from '../../desk/api/case-tools.ts';
import { fileToolsOf } from '../../documents/masking/file-tools.ts';
import { createMaskingPool } from '../../documents/masking/masking-pool.ts';
import type { Config } from '../config.ts';
import { createServices, type Services } from '../services.ts';

/** What acts open, read and write files with, in threads of their own, for a command that acts without a server. */
export interface WorkingTools {
  readonly services: Services;
  readonly fileTools: FileTools;
  readonly caseTools: CaseTools;
  readonly close: () => Promise<void>;
}

/** Starts the threads when they are first needed. */
export function workingTools(config: Pick<Config, 'FONT_FOLDER'>): WorkingTools {
  const services = createServices(config);
  const masking = createMaskingPool({ size: 1 });
  return {
    services,
    fileTools: fileToolsOf(masking),
    caseTools: caseToolsOf({ ...services, masking }),
    close: async () => {
      await Promise.all([services.close(), masking.close()]);
    },
  };
}
