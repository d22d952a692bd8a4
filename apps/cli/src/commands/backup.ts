import path from 'node:path';
import { bilingual, success } from '@shuize/domain';
import { argumentText, type CommandDefinition } from '../command-line/command-definition.ts';
import { showProgress } from '../screen/progress.ts';
import { type Screen, say, writeJson } from '../screen/screen.ts';
import { DATA_OPTION } from './data-option.ts';
import { type BackupManifest, placeOf, platformData, platformFault } from './platform-data.ts';

/** `shuize backup DIR`: everything of one moment, with digests. */
export const backup: CommandDefinition = {
  name: 'backup',
  summary: bilingual('备份平台的全部数据', 'back up all data of the platform'),
  description: bilingual(
    '把同一时刻的全部数据写入一个新文件夹：每张表一个压缩的 CSV，另有记着行数和摘要的清单。平台正在运行时也可以备份。\n' +
      '备份中没有数据文件夹里的 secret-key：它用来解开动态口令，请另行妥善保存。',
    'Writes everything of one moment into a new folder: a compressed CSV a table and a manifest with row counts and digests. The platform may be running.\n' +
      'A backup does not hold the file secret-key of the data folder, which opens second factors: keep a copy of it elsewhere.',
  ),
  arguments: [
    {
      name: 'folder',
      label: bilingual('文件夹', 'DIR'),
      description: bilingual('新建的或空的文件夹', 'a new or empty folder'),
    },
  ],
  options: [DATA_OPTION],
  examples: [
    { line: 'npx shuize backup 备份/2026-11-24', says: bilingual('备份到新文件夹', 'into a new folder') },
  ],
  run: async (given, screen) => {
    const progress = showProgress(screen);
    const place = placeOf(given);
    const folder = path.resolve(argumentText(given, 'folder'));
    const { backUp } = await platformData();
    const written = await backUp(place, folder, (table) =>
      progress.phase(bilingual(`正在备份 ${table}……`, `Writing ${table} …`)),
    );
    progress.end();
    if (!written.ok) {
      return platformFault({ ...place, folder }, written.error);
    }
    writeManifest(screen, folder, written.value, (rows) =>
      bilingual(`已备份到 ${folder}，共 ${rows} 行。`, `${rows} rows are in ${folder}.`),
    );
    return success(undefined);
  },
};

/** `shuize restore DIR`: a backup into an empty database. */
export const restore: CommandDefinition = {
  name: 'restore',
  summary: bilingual('把备份恢复到空的数据文件夹', 'put a backup into an empty data folder'),
  description: bilingual(
    '把备份恢复到空的数据文件夹或空的数据库，一次全部恢复或全部不恢复；内容与清单中的摘要不符时不恢复。\n' +
      '恢复后用 shuize verify 核对；把原数据文件夹中的 secret-key 放回，动态口令才能继续使用。',
    'Puts a backup into an empty data folder or database, all of it or nothing; what does not match the digests of its manifest is refused.\n' +
      'Check it with shuize verify; put the file secret-key of the old data folder back for second factors to go on working.',
  ),
  arguments: [
    {
      name: 'folder',
      label: bilingual('文件夹', 'DIR'),
      description: bilingual('备份所在的文件夹', 'the folder of the backup'),
    },
  ],
  options: [DATA_OPTION],
  examples: [
    {
      line: 'npx shuize restore 备份/2026-11-24 --data 新数据',
      says: bilingual('恢复到新的数据文件夹', 'into a new data folder'),
    },
  ],
  run: async (given, screen) => {
    const progress = showProgress(screen);
    const place = placeOf(given);
    const platform = await platformData();
    const restored = await platform.restore(place, path.resolve(argumentText(given, 'folder')), (table) =>
      progress.phase(bilingual(`正在恢复 ${table}……`, `Restoring ${table} …`)),
    );
    progress.end();
    if (!restored.ok) {
      return platformFault(place, restored.error);
    }
    writeManifest(screen, place.folder, restored.value, (rows) =>
      bilingual(
        `已恢复 ${rows} 行。下一步：npx shuize verify`,
        `${rows} rows were restored. Next: npx shuize verify`,
      ),
    );
    return success(undefined);
  },
};

function writeManifest(
  screen: Screen,
  folder: string,
  { knownUntil, tables }: BackupManifest,
  told: (rows: number) => ReturnType<typeof bilingual>,
): void {
  const rows = tables.reduce((sum, table) => sum + table.rows, 0);
  if (screen.format === 'json') {
    const kept = tables.map(({ table, rows: count, digest }) => ({ table, rows: count, digest }));
    writeJson(screen.out, { folder, knownUntil, rows, tables: kept });
    return;
  }
  screen.out.write(`${say(screen, told(rows))}\n`);
}
