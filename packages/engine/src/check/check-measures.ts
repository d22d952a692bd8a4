import { type Bilingual, bilingual, MEASURES, type Measure, measureOf } from '@shuize/domain';
import type { PackFault } from '../language/fault.ts';
import type { BindingSyntax, MeasureSyntax } from '../parse/measure-parts.ts';
import type { PackSyntax } from '../parse/pack-syntax.ts';
import { fault, listed, placeText, quoted } from './fault.ts';
import { measuresOfNode } from './measures-of-node.ts';
import { mendByWord } from './nearest-word.ts';
import { answersOf, type PackNames } from './pack-names.ts';
import { type Visit, visitsOf } from './visit-rule.ts';

/** Measures and their parameters: each is one of the vocabulary, and takes only values that it has. */
export function* checkMeasures({ rules }: PackSyntax, names: PackNames): Iterable<PackFault> {
  const uses = rules.flatMap((rule) => visitsOf(rule).flatMap(({ node }) => measuresOfNode(node)));
  for (const use of uses) {
    yield* checkMeasureUse(use, names);
  }
  yield* checkBindingsLeftOut(uses);
  yield* rules.flatMap(visitsOf).flatMap((visit) => [...checkFact(visit)]);
}

/** The measure is one of the vocabulary, and its parameters take only values that they have. */
export function* checkMeasureUse(use: MeasureSyntax, names: PackNames): Iterable<PackFault> {
  const measure = measureOf(use.name);
  if (measure === undefined) {
    yield unknownMeasure(use);
    return;
  }
  for (const binding of use.bindings) {
    yield* checkBinding(measure, binding, names);
  }
}

/**
 * What a condition looks for stands in the finding as a fact. Some measures never do: they are there to be compared with,
 * to make exceptions and denominators.
 */
function* checkFact({ node, sense }: Visit): Iterable<PackFault> {
  const [use] = measuresOfNode(node);
  const measure = use === undefined ? undefined : measureOf(use.name);
  if (use !== undefined && measure?.fact === null && sense !== 0) {
    const mark = quoted(measure.id);
    yield fault(
      'measure-without-fact',
      use.position,
      bilingual(
        `${mark.zh}不能单独作为线索的事实。`,
        `${mark.en} cannot stand in a finding as a fact of its own.`,
      ),
      bilingual(
        '只能用作界限，或者写在 unless 的 exception、share 的 among 中；这里换一个度量。',
        'Use it as a threshold, in the exception of an unless or in `among` of a share, and another measure here.',
      ),
    );
  }
}

function unknownMeasure({ name, position }: MeasureSyntax): PackFault {
  const mark = quoted(name);
  return fault(
    'unknown-measure',
    position,
    bilingual(`没有度量${mark.zh}。`, `There is no measure ${mark.en}.`),
    mendByWord(
      name,
      MEASURES.map(({ id }) => id),
    ),
  );
}

function* checkBinding(measure: Measure, binding: BindingSyntax, names: PackNames): Iterable<PackFault> {
  const [mark, written] = [quoted(measure.id), quoted(binding.name)];
  const parameter = Object.hasOwn(measure.parameters, binding.name)
    ? measure.parameters[binding.name]
    : undefined;
  if (parameter === undefined) {
    yield fault(
      'unknown-measure-parameter',
      binding.keyPosition,
      bilingual(
        `度量${mark.zh}没有参数${written.zh}。`,
        `The measure ${mark.en} has no parameter ${written.en}.`,
      ),
      mendByWord(binding.name, Object.keys(measure.parameters)),
    );
    return;
  }
  if (binding.value.kind === 'fixed') {
    const { value } = binding.value;
    if (!parameter.values.includes(value)) {
      const found = quoted(value);
      yield fault(
        'measure-parameter-value',
        binding.position,
        bilingual(
          `度量${mark.zh}的参数${written.zh}没有${found.zh}这个值。`,
          `The parameter ${written.en} of the measure ${mark.en} has no value ${found.en}.`,
        ),
        mendByWord(value, parameter.values),
      );
    }
    return;
  }
  const answers = answersOf(names, binding.value.interpretation) ?? [];
  const strangers = answers.filter((answer) => !parameter.values.includes(answer));
  if (strangers.length > 0) {
    const what = bilingual(
      `度量${mark.zh}的参数${written.zh}`,
      `the parameter ${written.en} of the measure ${mark.en}`,
    );
    yield answersDoNotFit(binding, binding.value.interpretation, {
      strangers,
      values: parameter.values,
      what,
    });
  }
}

/** An interpretation that gives a value takes only answers that are values there. */
export function answersDoNotFit(
  { position }: Pick<BindingSyntax, 'position'>,
  interpretation: string,
  fit: {
    readonly strangers: readonly string[];
    readonly values: readonly string[];
    readonly what: Bilingual;
  },
): PackFault {
  const mark = quoted(interpretation);
  const [strangers, values] = [listed(fit.strangers), listed(fit.values)];
  return fault(
    'answers-do-not-fit',
    position,
    bilingual(
      `口径${mark.zh}的答案 ${strangers.zh} 不是${fit.what.zh}的值。`,
      `Of the interpretation ${mark.en}, ${strangers.en} cannot be a value of ${fit.what.en}.`,
    ),
    bilingual(`答案的标识只能是：${values.zh}。`, `Its answers can only be called: ${values.en}.`),
  );
}

/**
 * Where one use of a measure follows an interpretation and another leaves the same parameter out, the other has most
 * likely been forgotten; if not, its value can be written.
 */
function* checkBindingsLeftOut(uses: readonly MeasureSyntax[]): Iterable<PackFault> {
  const bound = new Map<string, BindingSyntax>();
  for (const { name, bindings } of uses) {
    for (const binding of bindings) {
      const key = `${name} ${binding.name}`;
      if (binding.value.kind === 'interpretation' && !bound.has(key)) {
        bound.set(key, binding);
      }
    }
  }
  for (const { name, position, bindings } of uses) {
    for (const parameter of Object.keys(measureOf(name)?.parameters ?? {})) {
      const elsewhere = bound.get(`${name} ${parameter}`);
      if (elsewhere !== undefined && !bindings.some((binding) => binding.name === parameter)) {
        const [mark, written] = [quoted(name), quoted(parameter)];
        const place = placeText(elsewhere.position);
        yield fault(
          'binding-left-out',
          position,
          bilingual(
            `度量${mark.zh}的参数${written.zh}在 ${place} 按口径取值，此处没有写。`,
            `The parameter ${written.en} of the measure ${mark.en} follows an interpretation at ${place} and is left out here.`,
          ),
          bilingual(
            '在 with 中同样按口径取值，或者写明固定的值。',
            'Bind it under `with` in the same way, or write its fixed value.',
          ),
        );
      }
    }
  }
}
