import { type Bilingual, bilingual, type InputError, success } from '@shuize/domain';
import type { CommandDefinition } from '../command-line/command-definition.ts';
import { faultyInput } from '../failures/command-failure.ts';
import { fileFault } from '../files/file-fault.ts';
import { showProgress } from '../screen/progress.ts';
import { say, writeJson } from '../screen/screen.ts';
import { VERSION } from '../version.ts';
import { DATA_OPTION } from './data-option.ts';
import { placeOf, platformData, platformFault, type Verification } from './platform-data.ts';
import { shippedPacks } from './policies-asked.ts';

/** `shuize verify`: whether anything on record was changed behind the program's back. */
export const verify: CommandDefinition = {
  name: 'verify',
  summary: bilingual('核验审计记录和最近一次发布', 'check the audit trail and the last publication'),
  description: bilingual(
    '从头重算审计记录的摘要链，有一条被改动或删去即指出是哪一条；再把最近一次发布的核算按当时已知的数据重算，与保存的结果逐字节对照。只读取，不写入。不符时退出码为 1。',
    'Computes the chain of digests of the audit trail again and names the first entry that was changed or removed; then makes the run last published again from what was known then, and compares byte for byte. Reads only. The exit code is 1 where something does not hold.',
  ),
  arguments: [],
  options: [DATA_OPTION],
  examples: [{ line: 'npx shuize verify', says: bilingual('核验默认的数据文件夹', 'the usual data folder') }],
  run: async (given, screen) => {
    const packs = await shippedPacks();
    if (!packs.ok) {
      return packs;
    }
    const progress = showProgress(screen);
    progress.phase(bilingual('正在核验……', 'Checking …'));
    const place = placeOf(given);
    const platform = await platformData();
    const verified = await platform.verify(place, { packs: packs.value, version: VERSION });
    progress.end();
    if (!verified.ok) {
      return platformFault(place, verified.error);
    }
    const faults = faultsOf(place.folder, verified.value);
    if (faults.length > 0) {
      return faultyInput(faults);
    }
    if (screen.format === 'json') {
      writeJson(screen.out, verified.value);
    } else {
      screen.out.write(`${say(screen, soundText(verified.value))}\n`);
    }
    return success(undefined);
  },
};

function faultsOf(folder: string, { audit, publication }: Verification): readonly InputError[] {
  const found: InputError[] = [];
  if ('kind' in audit) {
    const { position, day, kind } = audit;
    found.push(
      fileFault(
        folder,
        'audit-broken',
        kind === 'changed'
          ? bilingual(
              `审计记录第 ${position} 条（${day}）被改动过。`,
              `Entry ${position} of the audit trail (${day}) was changed.`,
            )
          : bilingual(
              `审计记录第 ${position} 条（${day}）之前有缺失。`,
              `An entry before ${position} of the audit trail (${day}) is missing.`,
            ),
        bilingual(
          '请保护现场，与备份和已印发通报中的摘要对照。',
          'Leave everything as it is, and compare with backups and the digests in printed bulletins.',
        ),
      ),
    );
  }
  if (publication !== null && !publication.run.isSame) {
    const { period, edition, run } = publication;
    found.push(fileFault(folder, 'publication-differs', differingText(period, edition), reasonOf(run)));
  }
  return found;
}

function differingText(period: string, edition: number): Bilingual {
  return bilingual(
    `${period} 第${edition}版重算的结果与发布的不同。`,
    `Edition ${edition} of ${period} does not come out as it was published.`,
  );
}

function reasonOf({ isIntact, input }: NonNullable<Verification['publication']>['run']): Bilingual {
  if (!isIntact) {
    return bilingual(
      '保存的结果与当时的摘要不符：请与备份对照。',
      'The results kept do not match their own digest: compare with a backup.',
    );
  }
  return input.isSame
    ? bilingual(
        '数据未变，程序或制度包的版本不同：请用发布时的版本重算。',
        'The data are the same; program or packs are of another version: use that of the publication.',
      )
    : bilingual(
        '当时已知的数据被改动过：请与备份对照。',
        'What was known then was changed: compare with a backup.',
      );
}

function soundText({ audit, publication }: Verification): Bilingual {
  const last = 'last' in audit ? audit.last : 0;
  const digest = 'digest' in audit ? audit.digest : '';
  const ofPublication =
    publication === null
      ? bilingual('还没有发布过。', 'Nothing was published yet.')
      : bilingual(
          `${publication.period} 第${publication.edition}版重算后逐字节相同。`,
          `Edition ${publication.edition} of ${publication.period} came out the same, byte for byte.`,
        );
  return bilingual(
    `审计记录 ${last} 条，前后相扣，末条摘要 ${digest}。\n${ofPublication.zh}`,
    `The ${last} entries of the audit trail hold together; the last digest is ${digest}.\n${ofPublication.en}`,
  );
}
