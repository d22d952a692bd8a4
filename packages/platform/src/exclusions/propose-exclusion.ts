import { randomUUID } from 'node:crypto';
import {
  bilingual,
  failure,
  type InputError,
  isIndicatorCode,
  parseMonth,
  type Result,
  type SectionId,
  success,
} from '@shuize/domain';
import {
  addProposal,
  appendAudit,
  divisionsOfSections,
  divisionTree,
  type ExclusionProposal,
  lockProposals,
  openProposalOf,
  rowVersions,
} from '@shuize/store';
import type { Actor } from '../access/actor.ts';
import { allows } from '../access/permission.ts';
import { checkMeasurementWrite } from '../access/write-measurements.ts';
import { fieldError, invalid, notAllowed, type PlatformFault } from '../platform-fault.ts';
import type { RunContext } from '../runs/run-context.ts';
import { writeOrUndo } from '../write-or-undo.ts';

/** The value that is to be left out, and why. */
export interface ExclusionAsked {
  readonly section: string;
  /** `YYYY-MM` */
  readonly month: string;
  /** `*`: every indicator. */
  readonly indicator: string;
  readonly reason: string;
}

/** Proposes to leave a value out of the statistics (剔除申请). It counts until another person approves. */
export async function proposeExclusion(
  { database }: Pick<RunContext, 'database'>,
  actor: Actor,
  asked: ExclusionAsked,
): Promise<Result<ExclusionProposal, PlatformFault>> {
  if (!allows(actor, 'propose-exclusion')) {
    return failure(notAllowed());
  }
  const errors = faultsOf(asked);
  if (errors.length > 0) {
    return failure(invalid(errors));
  }
  return writeOrUndo(database, async (transaction) => {
    await lockProposals(transaction);
    const { section, month, indicator } = asked;
    const places = await divisionsOfSections(transaction, [section]);
    const place = { section: section as SectionId, divisions: places.get(section) ?? [] };
    const tree = await divisionTree(transaction, null);
    const allowed = checkMeasurementWrite(actor, 'propose-exclusion', place, tree);
    if (!allowed.ok) {
      return allowed;
    }
    const open = await openProposalOf(transaction, asked);
    const [inForce] = await rowVersions(transaction, 'exclusions.csv', { section, month, indicator });
    if (open !== null || (inForce?.texts ?? null) !== null) {
      return failure(open === null ? alreadyExcluded() : alreadyProposed());
    }
    const reason = asked.reason.trim();
    const made = { id: randomUUID(), section, month, indicator, reason, proposedBy: actor.userId };
    const proposal = await addProposal(transaction, made);
    await appendAudit(transaction, {
      actor: actor.userId,
      action: 'propose-exclusion',
      subject: proposal.id,
      detail: { section, month, indicator, reason },
    });
    return success(proposal);
  });
}

function faultsOf({ month, indicator, reason }: ExclusionAsked): readonly InputError[] {
  return [
    ...(parseMonth(month) === null
      ? [
          fieldError(
            'month',
            'not-a-month',
            bilingual(`“${month}”不是月份。`, `“${month}” is not a month.`),
            bilingual('请按 2018-03 的格式填写。', 'Write it like 2018-03.'),
          ),
        ]
      : []),
    ...(indicator === '*' || isIndicatorCode(indicator)
      ? []
      : [
          fieldError(
            'indicator',
            'unknown-indicator',
            bilingual(`没有监测指标“${indicator}”。`, `There is no indicator “${indicator}”.`),
            bilingual('请填写指标代码，或用 * 表示全部指标。', 'Give the code of one, or * for all.'),
          ),
        ]),
    ...(reason.trim() === ''
      ? [
          fieldError(
            'reason',
            'reason-missing',
            bilingual('没有填写理由。', 'No reason is given.'),
            bilingual('请写明剔除这个数据的理由。', 'Say why the value is to be left out.'),
          ),
        ]
      : []),
  ];
}

function alreadyProposed(): PlatformFault {
  return {
    kind: 'conflict',
    code: 'already-proposed',
    message: bilingual('这个数据已有待审的剔除申请。', 'The value is already proposed for exclusion.'),
    mend: bilingual('请等待审批结果。', 'Wait for the decision.'),
  };
}

function alreadyExcluded(): PlatformFault {
  return {
    kind: 'conflict',
    code: 'already-excluded',
    message: bilingual('这个数据已经剔除。', 'The value is already excluded.'),
    mend: bilingual('无需再次申请。', 'There is nothing to propose.'),
  };
}
