import { type Bilingual, bilingual } from '@shuize/domain';
import type { PackFault } from '../language/fault.ts';
import type { PlanValue, SoundElement } from '../parse/pack-syntax.ts';
import { type Path, positionAt, type SourceNode } from '../parse/source-node.ts';
import { fault, placeText, quoted } from './fault.ts';
import type { FaultCode } from './fault-codes.ts';
import { mendByWord } from './nearest-word.ts';

const ROLES = ['lead', 'sole', 'participating', 'charged'] as const;

type MeasureValue = PlanValue['measures'][number];

/** Departments and areas: each is listed once, named only where listed, used somewhere, and has one part in a measure. */
export function* checkPlanDepartments({ value, source }: SoundElement<PlanValue>): Iterable<PackFault> {
  const { departments, areas = [], measures } = value;
  yield* checkListed(departments, source, 'departments');
  yield* checkListed(areas, source, 'areas');
  yield* checkNames(value, source);
  const known = departments.map(({ id }) => id);
  const used = new Set<string>();
  for (const [index, measure] of measures.entries()) {
    for (const { id, path } of departmentsOf(measure, ['measures', index])) {
      used.add(id);
      if (!known.includes(id)) {
        yield unknown('unknown-department', DEPARTMENT, id, positionAt(source, ...path), known);
      }
    }
    yield* checkParts(measure, source, ['measures', index]);
  }
  yield* unused(departments, used, source, 'departments');
  const areasUsed = new Set<string>();
  for (const { area, path } of areasOf(value)) {
    areasUsed.add(area);
    if (!areas.some(({ id }) => id === area)) {
      yield unknown(
        'unknown-area',
        AREA,
        area,
        positionAt(source, ...path),
        areas.map(({ id }) => id),
      );
    }
  }
  yield* unused(areas, areasUsed, source, 'areas');
}

const DEPARTMENT = bilingual('部门', 'department');
const AREA = bilingual('区域', 'area');

function departmentsOf(measure: MeasureValue, path: Path) {
  return ROLES.flatMap((role) =>
    (measure[role] ?? []).map((id, index) => ({ id, path: [...path, role, index] as Path })),
  );
}

function areasOf({ targets = [], measures, ...value }: PlanValue) {
  const named = (list: readonly { readonly area?: string | undefined }[], path: Path) =>
    list.flatMap(({ area }, index) =>
      area === undefined ? [] : [{ area, path: [...path, index, 'area'] as Path }],
    );
  return [
    ...named(targets, ['targets']),
    ...named(value['yearly-targets'] ?? [], ['yearly-targets']),
    ...measures.flatMap((measure, index) => named(measure.targets ?? [], ['measures', index, 'targets'])),
  ];
}

function* checkListed(
  list: readonly { readonly id: string }[],
  source: SourceNode,
  key: 'departments' | 'areas',
): Iterable<PackFault> {
  for (const [index, { id }] of list.entries()) {
    const earlier = list.findIndex((other) => other.id === id);
    if (earlier < index) {
      const mark = quoted(id);
      const place = placeText(positionAt(source, key, earlier, 'id'));
      yield fault(
        'duplicate-id',
        positionAt(source, key, index, 'id'),
        bilingual(`标识${mark.zh}已在 ${place} 用过。`, `The id ${mark.en} stands at ${place} already.`),
        bilingual('换一个标识，或者删去其中一个。', 'Use another id, or remove one of the two.'),
      );
    }
  }
}

/** Two departments of then may have one successor, but no two have one name. */
function* checkNames({ departments }: PlanValue, source: SourceNode): Iterable<PackFault> {
  for (const [index, { name }] of departments.entries()) {
    if (departments.findIndex((other) => other.name.zh === name.zh) < index) {
      const mark = quoted(name.zh);
      yield fault(
        'repeated-entry',
        positionAt(source, 'departments', index, 'name', 'zh'),
        bilingual(`部门${mark.zh}写了两次。`, `The department ${mark.en} stands twice.`),
        bilingual('只保留一个，措施都引用它的标识。', 'Keep one of them, and name its id in every measure.'),
      );
    }
  }
}

function* checkParts(measure: MeasureValue, source: SourceNode, path: Path): Iterable<PackFault> {
  const seen = new Set<string>();
  for (const { id, path: place } of departmentsOf(measure, path)) {
    if (seen.has(id)) {
      const mark = quoted(id);
      yield fault(
        'two-parts-in-measure',
        positionAt(source, ...place),
        bilingual(
          `部门${mark.zh}在这项措施中写了两次。`,
          `The department ${mark.en} stands twice in this measure.`,
        ),
        bilingual('对照原文，只保留它的一种角色。', 'Keep the one part that the text gives it.'),
      );
    }
    seen.add(id);
  }
  const { lead, sole, participating } = measure;
  if (sole !== undefined && (lead ?? participating) !== undefined) {
    yield fault(
      'sole-with-others',
      positionAt(source, ...path, 'sole'),
      bilingual(
        '单独负责的措施又写了牵头或参与部门。',
        'A measure with a sole responsible department names who leads or takes part too.',
      ),
      bilingual(
        '有参与部门的用 lead，没有的用 sole。',
        'Use `lead` where others take part, `sole` where none do.',
      ),
    );
  }
  for (const [key, list] of [
    ['lead-open', lead],
    ['participating-open', participating],
  ] as const) {
    if (measure[key] === true && list === undefined) {
      const role = quoted(key.replace('-open', ''));
      yield fault(
        'open-without-departments',
        positionAt(source, ...path, key),
        bilingual(`有“等”，但没有写${role.zh}部门。`, `A list is open, and ${role.en} names nobody.`),
        bilingual(
          '写上“等”之前的部门，或者删去这个键。',
          'Name those before “and others”, or remove the key.',
        ),
      );
    }
  }
}

function unknown(
  code: FaultCode,
  kind: Bilingual,
  id: string,
  position: PackFault['position'],
  known: readonly string[],
): PackFault {
  const mark = quoted(id);
  return fault(
    code,
    position,
    bilingual(`清单中没有${kind.zh}${mark.zh}。`, `There is no ${kind.en} ${mark.en} on the list.`),
    known.length === 0
      ? bilingual('在方案文件中写上清单。', 'Write the list in the file of the plan.')
      : mendByWord(id, known),
  );
}

function* unused(
  list: readonly { readonly id: string }[],
  used: ReadonlySet<string>,
  source: SourceNode,
  key: 'departments' | 'areas',
): Iterable<PackFault> {
  for (const [index, { id }] of list.entries()) {
    if (!used.has(id)) {
      const mark = quoted(id);
      const kind = key === 'areas' ? AREA : DEPARTMENT;
      yield fault(
        key === 'areas' ? 'unused-area' : 'unused-department',
        positionAt(source, key, index, 'id'),
        bilingual(`没有用到${kind.zh}${mark.zh}。`, `The ${kind.en} ${mark.en} is not used.`),
        bilingual('在措施或目标中用上，或者删去。', 'Use it in a measure or target, or remove it.'),
      );
    }
  }
}
