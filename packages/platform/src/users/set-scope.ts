import { bilingual, type DivisionCode, failure, type InputError, type Result, success } from '@shuize/domain';
import { appendAudit, type Database, divisionsOfSections, setReach, type Transaction } from '@shuize/store';
import type { Actor } from '../access/actor.ts';
import { isInScope, type Scope } from '../access/scope.ts';
import { fieldError, invalid, type PlatformFault } from '../platform-fault.ts';
import { changeAccount } from './change-account.ts';

/** What an account is to reach. */
export interface NewScope {
  readonly userId: string;
  /** `null`: nothing; `000000`: everything. */
  readonly division: string | null;
  /** Of a member department's account. */
  readonly department: string | null;
  /** Ids of the sections that a monitoring station's account measures. */
  readonly sections: readonly string[];
}

const LONGEST_TEXT = 64;
const MOST_SECTIONS = 1_000;

/** Says what an account reaches, never more than who says it reaches. */
export async function setScope(
  context: { readonly database: Database },
  actor: Actor,
  { userId, division, department, sections }: NewScope,
): Promise<Result<null, PlatformFault>> {
  return changeAccount(
    context,
    actor,
    { permission: 'manage-access', userId },
    async (transaction, user, scope) => {
      const reach = {
        division,
        department: department?.trim() || null,
        sections: [...new Set(sections.map((section) => section.trim()))].sort(),
      };
      const errors = [
        ...scopeErrors(reach, scope),
        ...(await sectionErrors(transaction, reach.sections, scope)),
      ];
      if (errors.length > 0) {
        return failure(invalid(errors));
      }
      await setReach(transaction, user.id, reach);
      await appendAudit(transaction, {
        actor: actor.userId,
        action: 'set-scope',
        subject: user.id,
        detail: reach,
      });
      return success(null);
    },
  );
}

function scopeErrors(
  { division, department, sections }: Omit<NewScope, 'userId'>,
  scope: Scope,
): readonly InputError[] {
  const errors: InputError[] = [];
  if (division !== null && !isInScope(scope, { division: division as DivisionCode })) {
    errors.push(
      fieldError(
        'division',
        'unknown-division',
        bilingual(`没有行政区划“${division}”。`, `There is no division “${division}”.`),
        bilingual(
          '请从列表中选择；新的行政区划须先导入。',
          'Choose one of the list; import it first if it is new.',
        ),
      ),
    );
  }
  const texts = [...sections, ...(department === null ? [] : [department])];
  if (sections.length > MOST_SECTIONS || texts.some((text) => text === '' || text.length > LONGEST_TEXT)) {
    errors.push(
      fieldError(
        'sections',
        'bad-reach',
        bilingual(
          '部门或断面编号为空、太长或太多。',
          'A department or section id is empty or too long, or there are too many.',
        ),
        bilingual(
          `每个至多 ${LONGEST_TEXT} 个字，断面至多 ${MOST_SECTIONS} 个。`,
          `Give at most ${LONGEST_TEXT} characters each and ${MOST_SECTIONS} sections.`,
        ),
      ),
    );
  }
  return errors;
}

const MOST_NAMED = 20;

/** Sections that are not on record, or that who says the scope does not reach, which is told as the same. */
async function sectionErrors(
  transaction: Transaction,
  sections: readonly string[],
  scope: Scope,
): Promise<readonly InputError[]> {
  const divisions = await divisionsOfSections(transaction, sections);
  const unknown = sections.filter(
    (section) => divisions.get(section)?.some((division) => isInScope(scope, { division })) !== true,
  );
  if (unknown.length === 0) {
    return [];
  }
  const named = unknown.slice(0, MOST_NAMED).map((section) => `“${section}”`);
  const isMore = unknown.length > named.length;
  return [
    fieldError(
      'sections',
      'unknown-section',
      bilingual(
        `没有断面${named.join('、')}${isMore ? `等 ${unknown.length} 个` : ''}。`,
        `There is no section ${named.join(', ')}${isMore ? ` and ${unknown.length - named.length} more` : ''}.`,
      ),
      bilingual(
        '请核对断面编号；新的断面须先导入。',
        'Check the ids of the sections; import a new one first.',
      ),
    ),
  ];
}
